package dev.blueline.state.files;

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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Files that live as long as this object. */
final class MemoryFiles implements StateFiles {
  private static final AtomicLong ROOTS = new AtomicLong();

  private final long number = ROOTS.incrementAndGet();
  private final NavigableMap<String, Content> files = new TreeMap<>();
  private final Map<String, ByteBuffer> shared = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> locks = new ConcurrentHashMap<>();

  private static final class Content implements StateFile {
    private byte[] bytes = new byte[1024];
    private int size;

    @Override
    public synchronized void write(ByteBuffer source) {
      int more = source.remaining();
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
      }
      source.get(bytes, size, more);
      size += more;
    }

    synchronized byte[] from(long position) {
      return position >= size ? new byte[0] : Arrays.copyOfRange(bytes, (int) position, size);
    }

    @Override
    public void force() {}

    @Override
    public synchronized void truncate(long length) {
      size = (int) Math.min(size, length);
    }

    @Override
    public void close() {}
  }

  @Override
  public synchronized List<String> list(String folder) {
    List<String> names = new ArrayList<>();
    for (String name : below(folder)) {
      if (name.indexOf('/') < 0) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public synchronized List<String> folders(String folder) {
    List<String> names = new ArrayList<>();
    for (String name : below(folder)) {
      int slash = name.indexOf('/');
      if (slash > 0 && !names.contains(name.substring(0, slash))) {
        names.add(name.substring(0, slash));
      }
    }
    return names;
  }

  private List<String> below(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    List<String> names = new ArrayList<>();
    for (String name : files.tailMap(prefix, true).keySet()) {
      if (!name.startsWith(prefix)) {
        break;
      }
      names.add(name.substring(prefix.length()));
    }
    return names;
  }

  @Override
  public synchronized boolean exists(String name) {
    return files.containsKey(name) || shared.containsKey(name);
  }

  @Override
  public synchronized long size(String name) throws IOException {
    return exists(name) ? read(name, 0).length : 0;
  }

  @Override
  public byte[] read(String name, long from) throws IOException {
    ByteBuffer memory = shared.get(name);
    return memory == null ? content(name).from(from) : copyOf(memory, from);
  }

  private static byte[] copyOf(ByteBuffer memory, long from) {
    int start = (int) Math.min(from, memory.capacity());
    byte[] bytes = new byte[memory.capacity() - start];
    memory.get(start, bytes);
    return bytes;
  }

  private synchronized Content content(String name) throws IOException {
    Content content = files.get(name);
    if (content == null) {
      throw new NoSuchFileException(name);
    }
    return content;
  }

  @Override
  public synchronized StateFile create(String name) throws IOException {
    if (files.containsKey(name)) {
      throw new FileAlreadyExistsException(name);
    }
    Content content = new Content();
    files.put(name, content);
    return content;
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    Content content = content(from);
    files.remove(from);
    files.put(to, content);
  }

  @Override
  public synchronized void delete(String name) {
    files.remove(name);
  }

  @Override
  public void forceFolder(String folder) {}

  @Override
  public ByteBuffer share(String name, int size) {
    return shared.computeIfAbsent(
        name, key -> ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder()));
  }

  @Override
  public Closeable lock(String name) {
    Semaphore semaphore = locks.computeIfAbsent(name, key -> new Semaphore(1));
    semaphore.acquireUninterruptibly();
    return semaphore::release;
  }

  @Override
  public @Nullable Closeable tryLock(String name) {
    Semaphore semaphore = locks.computeIfAbsent(name, key -> new Semaphore(1));
    return semaphore.tryAcquire() ? semaphore::release : null;
  }

  @Override
  public long usableBytes() {
    return Long.MAX_VALUE;
  }

  @Override
  public String root() {
    return "memory-" + number;
  }

  @Override
  public void close() {}
}
