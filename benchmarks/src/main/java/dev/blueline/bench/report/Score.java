package dev.blueline.bench.report;

/**
 * A measured number and its uncertainty: half of the 99.9% confidence interval, as JMH gives it.
 *
 * <p>What is computed from two of them carries an uncertainty too, by the usual rule for errors
 * that know nothing of each other: squares add up, of absolute errors in a sum or difference, of
 * relative ones in a quotient. An error is NaN where there was one measurement only.
 *
 * @param value the number
 * @param error its uncertainty, not negative, or NaN if it is unknown
 */
record Score(double value, double error) {

  /** Returns a number that was counted and not measured. */
  static Score exact(double value) {
    return new Score(value, 0);
  }

  Score times(double factor) {
    return new Score(value * factor, error * Math.abs(factor));
  }

  Score plus(Score other) {
    return new Score(value + other.value, Math.hypot(error, other.error));
  }

  Score minus(Score other) {
    return new Score(value - other.value, Math.hypot(error, other.error));
  }

  Score dividedBy(Score other) {
    double quotient = value / other.value;
    double relative = Math.hypot(error / value, other.error / other.value);
    return new Score(quotient, Math.abs(quotient) * relative);
  }

  /** Tells whether the number is above the limit by more than its error. */
  boolean isSurelyAbove(double limit) {
    return value - error > limit;
  }

  /** Tells whether the limit lies within the error of the number. */
  boolean isAbout(double limit) {
    return Math.abs(value - limit) <= error;
  }
}
