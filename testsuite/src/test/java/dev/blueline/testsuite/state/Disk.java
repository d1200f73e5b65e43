package dev.blueline.testsuite.state;

import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Files in memory that can be looked at, damaged and copied at any moment, that fail where they are
 * told to, and that know what would be left were the power lost.
 */
final class Disk implements StateFiles {
  /*
   * Names and contents are kept twice: as processes see them, and as they were forced. Names that
   * were not forced come and go one by one, a rename as one; folders are there as soon as a name is.
   */
  private static final AtomicLong ROOTS = new AtomicLong();

  private final long number = ROOTS.incrementAndGet();
  private final NavigableMap<String, DiskFile> seen = new TreeMap<>();
  private final NavigableMap<String, DiskFile> forced = new TreeMap<>();
  private final List<Renaming> unforced = new ArrayList<>();
  private final NavigableMap<String, ByteBuffer> shared = new TreeMap<>();
  private final NavigableMap<String, byte[]> sharedBefore = new TreeMap<>();
  private final StateFiles locks = StateFiles.inMemory();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile long usable = Long.MAX_VALUE;

  /** A name that came, went or was changed. */
  private record Renaming(@Nullable String from, @Nullable String to, @Nullable DiskFile file) {
    boolean isIn(String folder) {
      return folder.equals(folderOf(from == null ? to : from)) || folder.equals(folderOf(to));
    }

    void applyTo(Map<String, DiskFile> names) {
      if (from != null) {
        names.remove(from);
      }
      if (to != null && file != null) {
        names.put(to, file);
      }
    }
  }

  private static String folderOf(@Nullable String name) {
    int slash = name == null ? -1 : name.lastIndexOf('/');
    return name == null || slash < 0 ? "" : name.substring(0, slash);
  }

  /** Sets what fails from now on. */
  void meet(Trouble value) {
    trouble = value;
  }

  /** Sets how much room is said to be left. */
  void leave(long bytes) {
    usable = bytes;
  }

  /** Returns a copy of it, as another process finds it when this one is killed now. */
  synchronized Disk afterKill() {
    return copied(file -> new DiskFile(file.seen()), seen, sharedBytes(shared));
  }

  /** Returns what is left when the power goes now. */
  synchronized Disk afterPowerLoss(SplittableRandom random) {
    NavigableMap<String, DiskFile> names = new TreeMap<>(forced);
    int survive = random.nextInt(4);
    for (Renaming renaming : unforced) {
      if (random.nextInt(3) < survive) {
        renaming.applyTo(names);
      }
    }
    Map<String, byte[]> memory =
        switch (random.nextInt(3)) {
          case 0 -> Map.of();
          case 1 -> sharedBefore;
          default -> sharedBytes(shared);
        };
    return copied(file -> file.afterLoss(random), names, memory);
  }

  private static Map<String, byte[]> sharedBytes(Map<String, ByteBuffer> shared) {
    Map<String, byte[]> bytes = new TreeMap<>();
    shared.forEach((name, memory) -> bytes.put(name, bytesOf(memory)));
    return bytes;
  }

  private static byte[] bytesOf(ByteBuffer memory) {
    byte[] bytes = new byte[memory.capacity()];
    memory.get(0, bytes);
    return bytes;
  }

  private static Disk copied(
      Function<DiskFile, DiskFile> copy, Map<String, DiskFile> names, Map<String, byte[]> memory) {
    Disk copied = new Disk();
    names.forEach((name, file) -> copied.put(name, copy.apply(file)));
    memory.forEach((name, bytes) -> copied.share(name, bytes.length).put(0, bytes));
    return copied;
  }

  private void put(String name, DiskFile file) {
    seen.put(name, file);
    forced.put(name, file);
  }

  /** Returns the names of all files, shared memory included. */
  synchronized List<String> names() {
    TreeSet<String> names = new TreeSet<>(seen.keySet());
    names.addAll(shared.keySet());
    return List.copyOf(names);
  }

  /** Puts other bytes into a file, behind everybody's back. */
  synchronized void set(String name, byte[] bytes) {
    ByteBuffer memory = shared.get(name);
    if (memory != null) {
      memory.put(0, bytes);
    } else {
      put(name, new DiskFile(bytes));
    }
  }

  /** Takes a file away, behind everybody's back. */
  synchronized void lose(String name) {
    seen.remove(name);
    forced.remove(name);
    shared.remove(name);
  }

  @Override
  public synchronized List<String> list(String folder) {
    return names().stream()
        .filter(name -> folderOf(name).equals(folder))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .toList();
  }

  @Override
  public synchronized List<String> folders(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return names().stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) > 0)
        .map(name -> name.substring(prefix.length(), name.indexOf('/', prefix.length())))
        .distinct()
        .toList();
  }

  @Override
  public synchronized boolean exists(String name) {
    return seen.containsKey(name) || shared.containsKey(name);
  }

  @Override
  public synchronized long size(String name) throws IOException {
    return exists(name) ? read(name, 0).length : 0;
  }

  @Override
  public synchronized byte[] read(String name, long from) throws IOException {
    ByteBuffer memory = shared.get(name);
    DiskFile file = seen.get(name);
    if (memory == null && file == null) {
      throw new NoSuchFileException(name);
    }
    byte[] bytes = memory != null ? bytesOf(memory) : file.seen();
    int start = (int) Math.min(from, bytes.length);
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  @Override
  public synchronized StateFile create(String name) throws IOException {
    trouble.meet("create", name);
    if (exists(name)) {
      throw new FileAlreadyExistsException(name);
    }
    DiskFile file = new DiskFile(new byte[0]);
    rename(new Renaming(null, name, file));
    return new Open(name, file);
  }

  private void rename(Renaming renaming) {
    renaming.applyTo(seen);
    unforced.add(renaming);
  }

  /** A file, to be written at its end. */
  private final class Open implements StateFile {
    private final String name;
    private final DiskFile file;
    private volatile boolean isClosed;

    Open(String name, DiskFile file) {
      this.name = name;
      this.file = file;
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      if (isClosed) {
        throw new IOException(name + " is closed");
      }
      synchronized (Disk.this) {
        try {
          trouble.meet("write", name);
        } catch (IOException e) {
          file.write(Arrays.copyOf(bytes, bytes.length / 2));
          throw e;
        }
        file.write(bytes);
      }
    }

    @Override
    public void force() throws IOException {
      synchronized (Disk.this) {
        trouble.meet("force", name);
        file.force();
      }
    }

    @Override
    public void truncate(long length) throws IOException {
      synchronized (Disk.this) {
        trouble.meet("truncate", name);
        file.truncate((int) length);
      }
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    trouble.meet("rename", to);
    DiskFile file = seen.get(from);
    if (file == null) {
      throw new NoSuchFileException(from);
    }
    rename(new Renaming(from, to, file));
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    trouble.meet("delete", name);
    if (seen.containsKey(name)) {
      rename(new Renaming(name, null, null));
    }
  }

  @Override
  public synchronized void forceFolder(String folder) throws IOException {
    trouble.meet("forceFolder", folder);
    for (Renaming renaming : List.copyOf(unforced)) {
      if (renaming.isIn(folder)) {
        renaming.applyTo(forced);
        unforced.remove(renaming);
      }
    }
    sharedBefore.putAll(sharedBytes(shared));
  }

  @Override
  public synchronized ByteBuffer share(String name, int size) {
    return shared.computeIfAbsent(
        name, key -> ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder()));
  }

  @Override
  public Closeable lock(String name) throws IOException {
    return locks.lock(name);
  }

  @Override
  public @Nullable Closeable tryLock(String name) throws IOException {
    return locks.tryLock(name);
  }

  @Override
  public long usableBytes() {
    return usable;
  }

  @Override
  public String root() {
    return "disk-" + number;
  }

  @Override
  public void close() {}
}
