package dev.blueline.metrics;

/**
 * How windows are compared, and how finely times are kept. Immutable.
 *
 * @param minChange by which share of the mean before the mean has to move to count as a trend, 0 or
 *     more; it keeps what is certain and tiny from being news
 * @param minSamples how many commands each of two windows needs before they are compared, at least
 *     2
 * @param digits to how many significant digits quantiles are kept, 1 to 3; with 2, a quantile is at
 *     most 1% off and an {@link EngineMetrics} takes about 0.7 MB, with 3 about 5 MB
 */
public record MetricsOptions(double minChange, int minSamples, int digits) {
  /** A change of 5% or more, over 30 commands or more, in quantiles of 2 digits. */
  public static final MetricsOptions DEFAULT = new MetricsOptions(0.05, 30, 2);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public MetricsOptions {
    require(
        minChange >= 0 && Double.isFinite(minChange),
        "a least change is 0 or more, not " + minChange);
    require(minSamples >= 2, "windows are compared from 2 samples on, not " + minSamples);
    require(digits >= 1 && digits <= 3, "times have 1 to 3 digits, not " + digits);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Returns these options with another least change, as a share of the mean before. */
  public MetricsOptions withMinChange(double share) {
    return new MetricsOptions(share, minSamples, digits);
  }

  /** Returns these options with another least number of commands in a window. */
  public MetricsOptions withMinSamples(int commands) {
    return new MetricsOptions(minChange, commands, digits);
  }

  /** Returns these options with another number of digits. */
  public MetricsOptions withDigits(int count) {
    return new MetricsOptions(minChange, minSamples, count);
  }
}
