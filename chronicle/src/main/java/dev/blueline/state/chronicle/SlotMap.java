package dev.blueline.state.chronicle;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.openhft.chronicle.bytes.RandomDataInput;
import net.openhft.chronicle.hash.Data;
import net.openhft.chronicle.hash.SegmentLock;
import net.openhft.chronicle.hash.locks.InterProcessLock;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import net.openhft.chronicle.map.MapEntry;
import net.openhft.chronicle.map.MapSegmentContext;
import org.jspecify.annotations.Nullable;

/**
 * A file of Chronicle Map with bytes under bytes. Waits for locks that other processes hold, but
 * not for long: one that was killed holds its own for ever. Whatever Chronicle throws comes out.
 */
final class SlotMap implements AutoCloseable {
  private static final int LOCK_SECONDS = 2;
  private static final int KEY_BYTES = 48;
  private static final int VALUE_BYTES = 8 * 1024;

  private final ChronicleMap<byte[], byte[]> map;

  private SlotMap(ChronicleMap<byte[], byte[]> map) {
    this.map = map;
  }

  /** Opens a file, or makes it where there is none. */
  static SlotMap open(Path file, long slots) throws IOException {
    return new SlotMap(
        ChronicleMapBuilder.of(byte[].class, byte[].class)
            .name("blueline")
            .entries(slots)
            .averageKeySize(KEY_BYTES)
            .averageValueSize(VALUE_BYTES)
            .checksumEntries(false)
            .skipCloseOnExitHook(true)
            .createPersistedTo(file.toFile()));
  }

  byte @Nullable [] read(byte[] key) throws InterruptedException {
    try (ExternalMapQueryContext<byte[], byte[], ?> query = map.queryContext(key)) {
      lock(query.readLock());
      MapEntry<byte[], byte[]> entry = query.entry();
      return entry == null ? null : entry.value().get();
    }
  }

  /** Returns the sequence number of the record under a key; -1 where there is no record. */
  long sequence(byte[] key) throws InterruptedException {
    try (ExternalMapQueryContext<byte[], byte[], ?> query = map.queryContext(key)) {
      lock(query.readLock());
      MapEntry<byte[], byte[]> entry = query.entry();
      return entry == null ? -1 : sequence(entry.value());
    }
  }

  private static long sequence(Data<?> value) {
    RandomDataInput bytes = value.bytes();
    long at = value.offset();
    boolean isRecord =
        value.size() >= Sealed.HEADER_BYTES && bigEndian(bytes.readLong(at)) == Sealed.MAGIC;
    return isRecord ? bigEndian(bytes.readLong(at + Sealed.SEQUENCE_AT)) : -1;
  }

  private static long bigEndian(long read) {
    return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? read : Long.reverseBytes(read);
  }

  void write(byte[] key, byte[] value) throws InterruptedException {
    try (ExternalMapQueryContext<byte[], byte[], ?> query = map.queryContext(key)) {
      lock(query.writeLock());
      MapEntry<byte[], byte[]> entry = query.entry();
      if (entry == null) {
        query.insert(query.absentEntry(), query.wrapValueAsData(value));
        return;
      }
      if (entry.value().size() < value.length) {
        // It may move, and what it leaves behind must not be found there as a record.
        wipe(query, entry);
      }
      entry.doReplaceValue(query.wrapValueAsData(value));
    }
  }

  void erase(byte[] key) throws InterruptedException {
    try (ExternalMapQueryContext<byte[], byte[], ?> query = map.queryContext(key)) {
      lock(query.writeLock());
      MapEntry<byte[], byte[]> entry = query.entry();
      if (entry != null) {
        wipe(query, entry);
        entry.doRemove();
      }
    }
  }

  /** A value of the same size takes the same place. */
  private static void wipe(
      ExternalMapQueryContext<byte[], byte[], ?> query, MapEntry<byte[], byte[]> entry) {
    entry.doReplaceValue(query.wrapValueAsData(new byte[(int) entry.value().size()]));
  }

  /** Hands on the key of every record. */
  void forEachKey(Consumer<byte[]> action) throws InterruptedException {
    for (int i = 0; i < map.segments(); i++) {
      try (MapSegmentContext<byte[], byte[], ?> segment = map.segmentContext(i)) {
        lock(((SegmentLock) segment).updateLock());
        segment.forEachSegmentEntry(
            entry -> {
              if (sequence(entry.value()) >= 0) {
                action.accept(entry.key().get());
              }
            });
      }
    }
  }

  /** Throws if a lock is held for long. */
  void probe() throws InterruptedException {
    for (int i = 0; i < map.segments(); i++) {
      try (MapSegmentContext<byte[], byte[], ?> segment = map.segmentContext(i)) {
        lock(((SegmentLock) segment).writeLock());
      }
    }
  }

  /** The first try is the one that an interrupted thread may make too. */
  private static void lock(InterProcessLock lock) throws InterruptedException {
    if (!lock.tryLock() && !lock.tryLock(LOCK_SECONDS, TimeUnit.SECONDS)) {
      throw new LockHeldException();
    }
  }

  @Override
  public void close() {
    map.close();
  }
}
