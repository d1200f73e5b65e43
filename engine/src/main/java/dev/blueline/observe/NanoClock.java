package dev.blueline.observe;

/** Tells elapsed time in nanoseconds. It reaches timings alone, never what a command does. */
@FunctionalInterface
public interface NanoClock {
  /** The machine's clock. */
  @SuppressForbidden("the one place where time enters; it reaches timings alone")
  NanoClock SYSTEM = System::nanoTime;

  /** Returns nanoseconds since some fixed moment. */
  long nanos();
}
