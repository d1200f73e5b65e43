package dev.blueline.profiler.measure;

/**
 * The pauses of the garbage collector.
 *
 * @param isKnown whether the JVM told; the rest is 0 where it did not
 * @param count how many
 * @param totalNanos how long all together
 * @param maxNanos how long the longest
 */
public record Pauses(boolean isKnown, long count, long totalNanos, long maxNanos) {
  /** The JVM does not tell. */
  public static final Pauses UNKNOWN = new Pauses(false, 0, 0, 0);
}
