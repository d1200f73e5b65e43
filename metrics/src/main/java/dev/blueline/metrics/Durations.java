package dev.blueline.metrics;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.AtomicHistogram;

/**
 * Times that several threads note, in bounded memory: a histogram of fixed range for the quantiles,
 * beside exact sum and maximum. To note one costs a few atomic additions; it is read once writers
 * are done.
 */
final class Durations {
  /** What takes longer is noted as this. */
  static final long MAX_NANOS = TimeUnit.HOURS.toNanos(1);

  private final AbstractHistogram histogram;
  private final LongAdder sum = new LongAdder();
  private final LongAccumulator max = new LongAccumulator(Math::max, 0);

  Durations(int digits) {
    histogram = new AtomicHistogram(MAX_NANOS, digits);
  }

  /** The time that is noted for a time. */
  static long clamped(long nanos) {
    return Math.max(0, Math.min(nanos, MAX_NANOS));
  }

  void add(long nanos) {
    long noted = clamped(nanos);
    histogram.recordValue(noted);
    sum.add(noted);
    max.accumulate(noted);
  }

  /** Moves all into another, and is empty then. */
  void drainTo(Durations other) {
    other.histogram.add(histogram);
    other.sum.add(sum.sumThenReset());
    other.max.accumulate(max.getThenReset());
    histogram.reset();
  }

  long count() {
    return histogram.getTotalCount();
  }

  long sum() {
    return sum.sum();
  }

  Distribution distribution() {
    return new Distribution(
        count(),
        count() == 0 ? 0 : (double) sum() / count(),
        quantile(50),
        quantile(90),
        quantile(99),
        quantile(99.9),
        max.get());
  }

  /** The histogram answers with the end of a bucket, which may lie beyond the longest. */
  private long quantile(double percent) {
    return Math.min(histogram.getValueAtPercentile(percent), max.get());
  }
}
