package dev.blueline.state.files;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files of a directory. */
final class DirectoryFiles implements StateFiles {
  private final Path root;

  /** A process cannot wait for a lock that it has itself: its threads wait here first. */
  final NamedLocks locks = new NamedLocks();

  DirectoryFiles(Path root) throws IOException {
    this.root = Files.createDirectories(root.toAbsolutePath().normalize()).toRealPath();
  }

  private Path path(String name) {
    return root.resolve(name);
  }

  /** Returns where a file is, or may be made. */
  private Path inFolder(String name) throws IOException {
    Path path = path(name);
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return path;
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return names(folder, Files::isRegularFile);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return names(folder, Files::isDirectory);
  }

  private List<String> names(String folder, Predicate<Path> wanted) throws IOException {
    Path path = path(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null && wanted.test(entry)) {
          names.add(name.toString());
        }
      }
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(path(name));
  }

  @Override
  public long size(String name) throws IOException {
    Path path = path(name);
    return Files.exists(path) ? Files.size(path) : 0;
  }

  @Override
  public byte[] read(String name, long from) throws IOException {
    try (RandomAccessFile file = opened(path(name))) {
      long size = Math.max(0, file.length() - from);
      if (size > Integer.MAX_VALUE - 8) {
        throw new IOException(name + " is larger than an array");
      }
      byte[] bytes = new byte[(int) size];
      file.seek(from);
      int length = 0;
      int read = 0;
      while (length < bytes.length && read >= 0) {
        read = file.read(bytes, length, bytes.length - length);
        length += Math.max(0, read);
      }
      return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
  }

  /** Says by its exception when there is none; a channel would, but keeps memory as large. */
  private static RandomAccessFile opened(Path path) throws IOException {
    try {
      return new RandomAccessFile(path.toFile(), "r");
    } catch (FileNotFoundException e) {
      if (Files.exists(path)) {
        throw e;
      }
      NoSuchFileException none = new NoSuchFileException(path.toString());
      none.initCause(e);
      throw none;
    }
  }

  @Override
  public StateFile create(String name) throws IOException {
    Path path = inFolder(name);
    return new AppendedFile(Files.createFile(path));
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(
        path(from),
        inFolder(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(path(name));
  }

  /** Some systems cannot open a directory; they keep its names by themselves. */
  @Override
  public void forceFolder(String folder) throws IOException {
    Uninterrupted.run(
        () -> {
          FileChannel channel;
          try {
            channel = FileChannel.open(path(folder), StandardOpenOption.READ);
          } catch (IOException e) {
            return folder;
          }
          try (channel) {
            channel.force(true);
          }
          return folder;
        });
  }

  @Override
  public ByteBuffer share(String name, int size) throws IOException {
    Path path = inFolder(name);
    return Uninterrupted.run(() -> shared(path, size));
  }

  private static ByteBuffer shared(Path path, int size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (channel.size() < size) {
        // Written, not only mapped: memory without room on disk behind it ends the process.
        channel.write(ByteBuffer.allocate(size - (int) channel.size()), channel.size());
      }
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, size).order(ByteOrder.nativeOrder());
    }
  }

  @Override
  public Closeable lock(String name) throws IOException {
    return held(name, locks.acquire(name), true);
  }

  @Override
  public @Nullable Closeable tryLock(String name) throws IOException {
    NamedLocks.Lock own = locks.tryAcquire(name);
    try {
      return own == null ? null : held(name, own, false);
    } catch (NotFree e) {
      return null;
    }
  }

  /** Who has a lock has made its file. */
  @Override
  public boolean isLocked(String name) throws IOException {
    return exists(name) && StateFiles.super.isLocked(name);
  }

  /** Somebody else has a lock. */
  private static final class NotFree extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Whatever is thrown, our own lock is free again. */
  private Closeable held(String name, NamedLocks.Lock own, boolean waits) throws IOException {
    Closeable held = null;
    try {
      RandomAccessFile file = Uninterrupted.run(() -> locked(inFolder(name), waits));
      held = new HeldFile(file, own);
      return held;
    } finally {
      if (held == null) {
        own.release();
      }
    }
  }

  /** Whatever is thrown, the file is closed. */
  private static RandomAccessFile locked(Path path, boolean waits) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    FileLock lock = null;
    try {
      lock = waits ? file.getChannel().lock() : file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      throw new NotFree();
    } finally {
      if (lock == null) {
        file.close();
      }
    }
    if (lock == null) {
      throw new NotFree();
    }
    return file;
  }

  /**
   * A lock of ours and of the file; to close it again frees nothing that somebody else has by then.
   */
  private static final class HeldFile implements Closeable {
    private final RandomAccessFile file;
    private final NamedLocks.Lock own;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    HeldFile(RandomAccessFile file, NamedLocks.Lock own) {
      this.file = file;
      this.own = own;
    }

    @Override
    public void close() throws IOException {
      if (isClosed.compareAndSet(false, true)) {
        try {
          file.close();
        } finally {
          own.release();
        }
      }
    }
  }

  @Override
  public long usableBytes() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }

  @Override
  public String root() {
    return root.toString();
  }

  /** Nothing is open but what locks hold, and they free it. */
  @Override
  public void close() {}
}
