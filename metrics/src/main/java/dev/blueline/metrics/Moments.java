package dev.blueline.metrics;

/**
 * Mean and variance of some samples, from their sums. Of times whose spread is no millionth of
 * their mean, doubles hold the sum of squares well enough (Chan, Golub, LeVeque, "Algorithms for
 * Computing the Sample Variance: Analysis and Recommendations", 1983).
 *
 * @param count how many samples
 * @param mean 0 where there are none
 * @param variance of the population they are drawn from, estimated with {@code count - 1}; 0 below
 *     two samples
 */
record Moments(long count, double mean, double variance) {
  static final Moments NONE = new Moments(0, 0, 0);

  static Moments of(long count, long sum, double sumOfSquares) {
    if (count == 0) {
      return NONE;
    }
    double mean = (double) sum / count;
    double squares = Math.max(0, sumOfSquares - mean * sum);
    return new Moments(count, mean, count < 2 ? 0 : squares / (count - 1));
  }

  /** Returns the variance of the mean. */
  double varianceOfMean() {
    return count == 0 ? 0 : variance / count;
  }
}
