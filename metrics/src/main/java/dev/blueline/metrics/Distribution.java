package dev.blueline.metrics;

/**
 * How long something took, over a window. Count, mean and maximum are exact; the quantiles are
 * within the digits of {@link MetricsOptions}. A time over an hour counts as an hour, one below
 * zero as zero. All is 0 where nothing was counted. Immutable.
 *
 * @param count how often it was done
 * @param meanNanos the mean in nanoseconds
 * @param p50Nanos half took no longer than this
 * @param p90Nanos 90% took no longer than this
 * @param p99Nanos 99% took no longer than this
 * @param p999Nanos 99.9% took no longer than this
 * @param maxNanos the longest
 */
public record Distribution(
    long count,
    double meanNanos,
    long p50Nanos,
    long p90Nanos,
    long p99Nanos,
    long p999Nanos,
    long maxNanos) {}
