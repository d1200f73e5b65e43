package dev.blueline.profiler.measure;

import org.HdrHistogram.Histogram;

/** Whether passes have come to take a steady time. */
final class Steadiness {
  /*
   * Idea. A JVM compiles what is run often, in the background, for longer the more different
   * commands there are; what is measured meanwhile is mostly the interpreter. So the warm-up is cut
   * into windows, and is over when the typical pass of the last four took about the same time. The
   * median, since one pause of the collector must not make a window look slow.
   *
   * Threat. Some programs never become steady, or get slower again: Edd Barrett and others, "Virtual
   * Machine Warmup Blows Hot and Cold", OOPSLA 2017. So there is an end to waiting, and a profile
   * says whether it came to that.
   */
  private static final int WINDOWS = 4;
  private static final double ALIKE = 1.15;

  private final Histogram window = new Histogram(Recorder.SIGNIFICANT_DIGITS);
  private final double[] medians = new double[WINDOWS];
  private final long windowNanos;
  private long windowEnd;
  private int closed;

  /** Begins the first window now. */
  Steadiness(long windowNanos, long now) {
    this.windowNanos = windowNanos;
    this.windowEnd = now + windowNanos;
  }

  /** Takes note of how long a pass took that has just ended. */
  void add(long passNanos, long now) {
    window.recordValue(passNanos);
    if (now - windowEnd >= 0) {
      medians[closed++ % WINDOWS] = window.getValueAtPercentile(50);
      window.reset();
      windowEnd = now + windowNanos;
    }
  }

  boolean isReached() {
    if (closed < WINDOWS) {
      return false;
    }
    double least = Double.MAX_VALUE;
    double most = 0;
    for (double median : medians) {
      least = Math.min(least, median);
      most = Math.max(most, median);
    }
    return most <= least * ALIKE;
  }
}
