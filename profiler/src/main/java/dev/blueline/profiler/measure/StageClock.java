package dev.blueline.profiler.measure;

import com.sun.management.ThreadMXBean;
import dev.blueline.observe.Stage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What the stages of the command at hand have taken so far: nanoseconds, or bytes. The engine tells
 * it when a stage has ended. For one thread.
 */
final class StageClock {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final ThreadLocal<StageClock> CLOCKS = ThreadLocal.withInitial(StageClock::new);

  private final long[] taken = new long[Part.COUNT];
  private boolean countsBytes;
  private long lastBytes;

  static boolean canCountBytes() {
    return THREADS.isThreadAllocatedMemorySupported() && THREADS.isThreadAllocatedMemoryEnabled();
  }

  static long allocatedBytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** Begins a command whose time counts. */
  void beginTime() {
    Arrays.fill(taken, 0);
    countsBytes = false;
  }

  /** Begins a command whose bytes count. */
  void beginBytes() {
    Arrays.fill(taken, 0);
    countsBytes = true;
    lastBytes = allocatedBytes();
  }

  /** Returns the clock of the calling thread. */
  static StageClock ofThread() {
    return CLOCKS.get();
  }

  void ended(Stage stage, long nanos) {
    taken[Part.of(stage).index()] += countsBytes ? bytesSince() : nanos;
  }

  private long bytesSince() {
    long now = allocatedBytes();
    long bytes = now - lastBytes;
    lastBytes = now;
    return bytes;
  }

  long taken(Stage stage) {
    return taken[Part.of(stage).index()];
  }
}
