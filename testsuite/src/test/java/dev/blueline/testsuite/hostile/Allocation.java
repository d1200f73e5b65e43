package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * What work allocates on the thread that does it: a measure of cost that does not hang on clocks.
 */
final class Allocation {
  /** Twice the input may take this many times as much; four would be a square. */
  private static final int MOST_GROWTH = 3;

  /** What is not the work's: classes, tables that are made once. */
  private static final long SLACK_BYTES = 256 << 10;

  /**
   * What the compiler of the JVM finds needless is allocated until it has looked, or must again.
   */
  private static final int MOST_TRIES = 5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /**
   * Requires that work on twice as much allocates not much more than twice as much.
   *
   * @param work makes the work on so much; making it is not counted
   */
  static void requireLinear(int size, IntFunction<Runnable> work) {
    long once = Math.min(bytes(work.apply(size)), bytes(work.apply(size)));
    long most = MOST_GROWTH * once + SLACK_BYTES;
    long twice = Long.MAX_VALUE;
    for (int i = 0; i < MOST_TRIES && twice >= most; i++) {
      twice = Math.min(twice, bytes(work.apply(2 * size)));
    }
    assertThat(twice).as("bytes for twice as much, where once takes %d", once).isLessThan(most);
  }

  /** Returns how many bytes some work allocates. */
  static long bytes(Runnable work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
