package dev.blueline.profiler.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written whole or not at all: under another name beside it, then renamed. Where the
 * name leads to something that is no ordinary file, a device or a pipe, it is written directly.
 */
public final class OutFile {
  private final String name;
  private final Path target;

  private OutFile(String name, Path target) {
    this.name = name;
    this.target = target;
  }

  /** What the file will hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void writeTo(WritableByteChannel channel) throws IOException;
  }

  /**
   * Returns the file to write, after a look whether it can be one: better now than after the work.
   *
   * @throws Failure if it cannot be written
   */
  public static OutFile at(Path path) {
    String name = path.toString();
    try {
      // A link stays one; what it leads to is written. A pipe has no path of its own.
      Path target = Files.isRegularFile(path) ? path.toRealPath() : path.toAbsolutePath();
      Path directory = target.getParent();
      if (Files.isDirectory(target) || directory == null) {
        throw Failure.of(name + ": is a directory");
      }
      if (!Files.isDirectory(directory)) {
        throw Failure.of(name + ": no such directory");
      }
      return new OutFile(name, target);
    } catch (IOException e) {
      throw Failure.with(name, e);
    }
  }

  /**
   * Writes the file.
   *
   * @throws Failure if that does not work; what was there is then still there
   */
  public void write(Content content) {
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        write(content, target, StandardOpenOption.WRITE);
      } else {
        replace(content);
      }
    } catch (IOException e) {
      throw Failure.with(name, e);
    }
  }

  private void replace(Content content) throws IOException {
    String suffix = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path temporary = target.resolveSibling(".blueline-" + suffix + ".tmp");
    try {
      write(content, temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      keepPermissions(temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void write(Content content, Path file, StandardOpenOption... options)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      content.writeTo(channel);
    }
  }

  private void keepPermissions(Path temporary) throws IOException {
    boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.exists(target)) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }
}
