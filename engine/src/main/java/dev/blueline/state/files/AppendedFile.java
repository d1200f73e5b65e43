package dev.blueline.state.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on disk that is written from its start to its end. */
final class AppendedFile implements StateFile {
  /*
   * Idea. What is written goes past channels, which close when a thread is interrupted (see
   * Uninterrupted) and cost a lock more. Only they force on every system all the way to the disk, so
   * there is one beside, opened anew if it was closed.
   */
  private final Path path;
  private final RandomAccessFile file;
  private FileChannel channel;

  /** Opens a file that is there, and empty. */
  AppendedFile(Path path) throws IOException {
    this.path = path;
    file = new RandomAccessFile(path.toFile(), "rw");
    try {
      channel = open();
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(path, StandardOpenOption.WRITE);
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    file.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    bytes.position(bytes.limit());
  }

  @Override
  public void force() throws IOException {
    Uninterrupted.run(
        () -> {
          if (!channel.isOpen()) {
            channel = open();
          }
          channel.force(false);
          return channel;
        });
  }

  @Override
  public void truncate(long length) throws IOException {
    file.setLength(length);
    file.seek(length);
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      file.close();
    }
  }
}
