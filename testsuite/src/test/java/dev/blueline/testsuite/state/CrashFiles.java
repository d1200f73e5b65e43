package dev.blueline.testsuite.state;

import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files of which the n-th use of a kind never comes back: it says where it is, and waits for the
 * process to be ended there.
 */
final class CrashFiles implements StateFiles {
  private final StateFiles files;
  private final CrashPoint point;
  private final Consumer<String> out;
  private final AtomicInteger left;

  CrashFiles(StateFiles files, CrashPoint point, int nth, Consumer<String> out) {
    this.files = files;
    this.point = point;
    this.out = out;
    left = new AtomicInteger(nth);
  }

  private boolean isAt(CrashPoint here) {
    return here == point && left.decrementAndGet() == 0;
  }

  private void pass(CrashPoint here, String what) {
    if (isAt(here)) {
      stop(what);
    }
  }

  private void stop(String what) {
    out.accept("at " + point + " " + what);
    while (true) {
      LockSupport.park(this);
    }
  }

  private abstract static class Passed implements StateFile {
    final StateFile file;

    Passed(StateFile file) {
      this.file = file;
    }

    @Override
    public void truncate(long length) throws IOException {
      file.truncate(length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private final class JournalFile extends Passed {
    JournalFile(StateFile file) {
      super(file);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      String kind = kindOf(bytes);
      pass(CrashPoint.LINE_BEFORE, kind);
      if (isAt(CrashPoint.LINE_HALF)) {
        file.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        stop(kind);
      }
      file.write(bytes);
      pass(CrashPoint.LINE_WRITTEN, kind);
    }

    @Override
    public void force() throws IOException {
      pass(CrashPoint.FORCE_BEFORE, "-");
      file.force();
      pass(CrashPoint.FORCE_AFTER, "-");
    }
  }

  /** The fifth word of the first line. */
  /** What the last of some lines says; those before it are notes that waited for it. */
  private static String kindOf(ByteBuffer bytes) {
    byte[] all = new byte[bytes.remaining()];
    bytes.get(bytes.position(), all);
    int start = all.length - 1;
    while (start > 0 && all[start - 1] != '\n') {
      start--;
    }
    return new String(all, start, all.length - start, StandardCharsets.UTF_8).split(" ", 6)[4];
  }

  private final class CheckpointFile extends Passed {
    CheckpointFile(StateFile file) {
      super(file);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      pass(CrashPoint.CHECKPOINT_BEFORE, "-");
      if (isAt(CrashPoint.CHECKPOINT_HALF)) {
        file.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        stop("-");
      }
      file.write(bytes);
      pass(CrashPoint.CHECKPOINT_WRITTEN, "-");
    }

    @Override
    public void force() throws IOException {
      file.force();
    }
  }

  @Override
  public StateFile create(String name) throws IOException {
    StateFile file = files.create(name);
    if (!name.startsWith("journal/")) {
      return new CheckpointFile(file);
    }
    pass(CrashPoint.SEGMENT_MADE, name);
    return new JournalFile(file);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    pass(CrashPoint.RENAME_BEFORE, to);
    files.rename(from, to);
    pass(CrashPoint.RENAME_AFTER, to);
  }

  /** Deletions of what is not there, before something is written, are none. */
  @Override
  public void delete(String name) throws IOException {
    boolean isThere = files.exists(name);
    if (isThere) {
      pass(CrashPoint.DELETE_BEFORE, name);
    }
    files.delete(name);
    if (isThere) {
      pass(CrashPoint.DELETE_AFTER, name);
    }
  }

  @Override
  public Closeable lock(String name) throws IOException {
    Closeable lock = files.lock(name);
    if (name.endsWith("lease.lock")) {
      pass(CrashPoint.LOCKED, name);
    }
    return lock;
  }

  @Override
  public @Nullable Closeable tryLock(String name) throws IOException {
    return files.tryLock(name);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return files.list(folder);
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return files.folders(folder);
  }

  @Override
  public boolean exists(String name) throws IOException {
    return files.exists(name);
  }

  @Override
  public long size(String name) throws IOException {
    return files.size(name);
  }

  @Override
  public byte[] read(String name, long from) throws IOException {
    return files.read(name, from);
  }

  @Override
  public void forceFolder(String folder) throws IOException {
    files.forceFolder(folder);
  }

  @Override
  public ByteBuffer share(String name, int size) throws IOException {
    return files.share(name, size);
  }

  @Override
  public long usableBytes() throws IOException {
    return files.usableBytes();
  }

  @Override
  public String root() {
    return files.root();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
