package dev.blueline.profiler.measure;

import java.util.concurrent.locks.LockSupport;

/**
 * When commands are due: one every so many nanoseconds, whether or not the one before is done. So a
 * pause makes all that came due meanwhile late, as it would the people who typed them; a loop that
 * waits for each answer hides that. See Gil Tene, "How NOT to Measure Latency", 2013.
 */
final class Schedule {
  /** Threads are woken late; the last of the wait is spent turning round. */
  private static final long SPIN_NANOS = 100_000;

  private final long intervalNanos;
  private long dueNanos;

  /** Begins now. */
  Schedule(long intervalNanos) {
    this.intervalNanos = intervalNanos;
    this.dueNanos = System.nanoTime();
  }

  /** Waits until the next command is due, and returns when that was. */
  long awaitNext() {
    dueNanos += intervalNanos;
    long left = dueNanos - System.nanoTime();
    while (left > 0) {
      if (left > SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
      left = dueNanos - System.nanoTime();
    }
    return dueNanos;
  }
}
