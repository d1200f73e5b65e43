package dev.blueline.observe;

/**
 * Tells elapsed time in nanoseconds. What a command does to a document never depends on it; whether
 * it is given up does, in two cases: it takes longer than its budget allows, or an agent does not
 * answer in time. A store waits by it, too.
 */
@FunctionalInterface
@SuppressForbidden("the one place where time enters: timings, budgets of time, and waiting")
public interface NanoClock {
  /** The machine's clock. */
  NanoClock SYSTEM = System::nanoTime;

  /** Returns nanoseconds since some fixed moment. */
  long nanos();
}
