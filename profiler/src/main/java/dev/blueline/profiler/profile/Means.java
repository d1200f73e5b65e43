package dev.blueline.profiler.profile;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Independent means of one quantity, and what they say of the mean that they are all of.
 *
 * @param count how many
 * @param mean their mean
 * @param variance their variance, corrected for its bias
 */
record Means(int count, double mean, double variance) {
  private static final double UPPER_AT_95 = 0.975;

  static Means of(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = values.isEmpty() ? 0 : sum / values.size();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Means(values.size(), mean, values.size() < 2 ? 0 : squares / (values.size() - 1));
  }

  /** The square of the standard error. */
  double squaredError() {
    return count == 0 ? 0 : variance / count;
  }

  /** Returns half of the interval that holds the mean in 95 of 100 cases; 0 for less than two. */
  double errorAt95() {
    return count < 2 ? 0 : quantile(count - 1) * Math.sqrt(squaredError());
  }

  /** Returns Student's t for 95% on both sides. */
  static double quantile(double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(UPPER_AT_95);
  }
}
