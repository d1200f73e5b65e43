package dev.blueline.metrics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The mean time of a whole command over a window, and between which bounds the true mean lies with
 * a confidence of 95%. Immutable.
 *
 * <p>The bounds are Student's: mean ± t · s / √n, with t the 97.5% quantile of his distribution
 * with n - 1 degrees of freedom (Student, "The Probable Error of a Mean", Biometrika 6, 1908; for
 * times in a JVM: Georges, Buytaert, Eeckhout, "Statistically Rigorous Java Performance
 * Evaluation", OOPSLA 2007). They assume that samples do not depend on one another and that means
 * of so many samples are normally distributed. Times of commands are skewed, for which some dozens
 * of samples make up; where slow commands come in clusters, at warm-up or under load, the bounds
 * are too close.
 *
 * @param count how many commands
 * @param nanos the mean in nanoseconds; 0 where there were none
 * @param bounds null below two commands
 */
public record MeanEstimate(long count, double nanos, @Nullable Bounds bounds) {
  /** How sure the bounds are. */
  public static final double CONFIDENCE = 0.95;

  /**
   * Where the true mean lies. A lower one of zero is as low as times go: the samples say little
   * then.
   *
   * @param lowNanos the lower bound in nanoseconds
   * @param highNanos the upper bound in nanoseconds
   */
  public record Bounds(double lowNanos, double highNanos) {}

  static MeanEstimate of(Moments moments) {
    return new MeanEstimate(
        moments.count(), moments.mean(), moments.count() < 2 ? null : bounds(moments));
  }

  private static Bounds bounds(Moments moments) {
    double t =
        TDistribution.of(moments.count() - 1.0).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
    double margin = t * Math.sqrt(moments.varianceOfMean());
    return new Bounds(Math.max(0, moments.mean() - margin), moments.mean() + margin);
  }
}
