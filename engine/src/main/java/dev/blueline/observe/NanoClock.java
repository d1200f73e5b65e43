package dev.blueline.observe;

/** Tells elapsed time in nanoseconds. It reaches timings alone, never what a command does. */
@FunctionalInterface
@SuppressForbidden("the one place where time enters; it reaches timings alone")
public interface NanoClock {
  /** The machine's clock. */
  NanoClock SYSTEM = System::nanoTime;

  /** Returns nanoseconds since some fixed moment. */
  long nanos();
}
