package dev.blueline.profiler.profile;

import java.util.List;

/**
 * By how much something has changed, and how surely one can tell.
 *
 * @param change the change as a share: 0.1 is a tenth more; the best guess
 * @param low the least that it is in 95 of 100 cases
 * @param high the most
 */
record MeansRatio(double change, double low, double high) {
  /*
   * Idea. What matters is the ratio of two means, and both are uncertain. The logarithm turns the
   * ratio into a difference, for which there is Welch's interval; its ends are turned back. Welch,
   * because the two runs need not vary alike: Bernard L. Welch, "The generalization of 'Student's'
   * problem when several different population variances are involved", Biometrika 34, 1947. To
   * decide by the interval of the ratio, and to repeat what varies most: Tomas Kalibera and Richard
   * Jones, "Rigorous Benchmarking in Reasonable Time", ISMM 2013.
   *
   * Threat. Each start of a JVM compiles a little differently, and by more than one run shows. Means
   * of parts of one run know nothing of that; means of whole JVMs do. So where both sides have
   * those, they are what is compared.
   *
   * Bound. Two values a side, at the least: with fewer nothing can be said, and the interval is
   * everything.
   */
  static MeansRatio of(List<Double> before, List<Double> now) {
    Means first = logs(before);
    Means second = logs(now);
    double difference = second.mean() - first.mean();
    if (first.count() < 2 || second.count() < 2) {
      return new MeansRatio(Math.expm1(difference), -1, Double.MAX_VALUE);
    }
    double squaredError = first.squaredError() + second.squaredError();
    double half =
        squaredError == 0
            ? 0
            : Means.quantile(degreesOfFreedom(first, second)) * Math.sqrt(squaredError);
    return new MeansRatio(
        Math.expm1(difference), Math.expm1(difference - half), Math.expm1(difference + half));
  }

  private static Means logs(List<Double> values) {
    return Means.of(values.stream().map(value -> Math.log(Math.max(1, value))).toList());
  }

  /** After Welch and Satterthwaite. */
  private static double degreesOfFreedom(Means first, Means second) {
    double both = first.squaredError() + second.squaredError();
    return both
        * both
        / (first.squaredError() * first.squaredError() / (first.count() - 1)
            + second.squaredError() * second.squaredError() / (second.count() - 1));
  }

  /** Returns what can be said, where changes within a tolerance do not count. */
  Verdict verdict(double tolerance) {
    if (low > tolerance) {
      return Verdict.SLOWER;
    }
    if (high < -tolerance) {
      return Verdict.FASTER;
    }
    return low >= -tolerance && high <= tolerance ? Verdict.SAME : Verdict.UNCLEAR;
  }
}
