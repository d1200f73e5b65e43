package dev.blueline.profiler.measure;

import java.util.concurrent.TimeUnit;

/**
 * How a workload is measured. Immutable.
 *
 * @param warmupPasses how many timed passes each thread makes before it counts; 0 for until they
 *     take a steady time, which is at least {@code nanos} and at most twelve times that
 * @param passes how many of them count; 0 for as many as fit in {@code nanos}
 * @param nanos how long measuring takes where no number of passes says so
 * @param threads how many threads work at the same time, each in sessions of its own
 * @param ratePerSecond how many commands each thread is given a second; 0 for one as soon as the
 *     one before is done
 */
public record Settings(
    long warmupPasses, long passes, long nanos, int threads, double ratePerSecond) {
  private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  boolean isScheduled() {
    return ratePerSecond > 0;
  }

  long intervalNanos() {
    return Math.max(1, Math.round(NANOS_PER_SECOND / ratePerSecond));
  }

  /** Returns the same with another time, whatever number of passes was given. */
  public Settings within(long otherNanos) {
    return new Settings(0, 0, otherNanos, threads, ratePerSecond);
  }
}
