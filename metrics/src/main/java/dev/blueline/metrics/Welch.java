package dev.blueline.metrics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Welch's test of two means whose variances may differ (Welch, "The Generalization of 'Student's'
 * Problem when Several Different Population Variances are Involved", Biometrika 34, 1947), each of
 * two samples at least.
 *
 * @param t how many standard errors the second mean lies above the first; infinite where means
 *     differ that do not vary
 * @param degreesOfFreedom by Welch and Satterthwaite
 */
record Welch(double t, double degreesOfFreedom) {
  static Welch of(Moments first, Moments second) {
    double a = first.varianceOfMean();
    double b = second.varianceOfMean();
    double difference = second.mean() - first.mean();
    if (a + b == 0) {
      return new Welch(
          difference == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference), 1);
    }
    double freedom =
        (a + b) * (a + b) / (a * a / (first.count() - 1) + b * b / (second.count() - 1));
    return new Welch(difference / Math.sqrt(a + b), freedom);
  }

  /** Returns how likely means of one population differ so much, either way. */
  double pValue() {
    return Double.isInfinite(t)
        ? 0
        : 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
  }
}
