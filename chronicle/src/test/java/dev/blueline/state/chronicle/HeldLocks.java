package dev.blueline.state.chronicle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.openhft.chronicle.hash.SegmentLock;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;
import net.openhft.chronicle.map.MapSegmentContext;

/** All locks of a file, held until it is closed, each by a thread of its own. */
final class HeldLocks implements AutoCloseable {
  private final CountDownLatch enough = new CountDownLatch(1);
  private final List<Thread> holders = new ArrayList<>();
  private final ChronicleMap<byte[], byte[]> map;

  private HeldLocks(ChronicleMap<byte[], byte[]> map) {
    this.map = map;
  }

  static HeldLocks of(Path file) throws IOException, InterruptedException {
    HeldLocks locks =
        new HeldLocks(
            ChronicleMapBuilder.of(byte[].class, byte[].class).createPersistedTo(file.toFile()));
    CountDownLatch held = new CountDownLatch(locks.map.segments());
    for (int i = 0; i < locks.map.segments(); i++) {
      int segment = i;
      locks.holders.add(new Thread(() -> locks.hold(segment, held)));
    }
    locks.holders.forEach(Thread::start);
    held.await();
    return locks;
  }

  private void hold(int index, CountDownLatch held) {
    try (MapSegmentContext<byte[], byte[], ?> segment = map.segmentContext(index)) {
      ((SegmentLock) segment).writeLock().lock();
      held.countDown();
      enough.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    enough.countDown();
    for (Thread each : holders) {
      each.join();
    }
    map.close();
  }
}
