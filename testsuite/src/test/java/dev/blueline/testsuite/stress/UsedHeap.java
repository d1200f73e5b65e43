package dev.blueline.testsuite.stress;

import java.lang.management.ManagementFactory;

/** How much of the heap holds what is reachable. */
final class UsedHeap {
  /**
   * HotSpot's {@code MarkSweepAlwaysCompactCount}: of that many collections one compacts the whole
   * heap. The others leave up to a twentieth of it as it lies, dead or not.
   */
  private static final int COLLECTIONS = 4;

  private static final long SETTLED = 1 << 16;

  private UsedHeap() {}

  /** Collects until that frees nothing more, and returns the bytes that are left. */
  static long bytes() {
    long bytes = Long.MAX_VALUE;
    long before;
    do {
      before = bytes;
      for (int i = 0; i < COLLECTIONS; i++) {
        System.gc();
      }
      bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    } while (before - bytes > SETTLED);
    return bytes;
  }
}
