package dev.blueline.profiler.profile;

import java.util.List;

/**
 * What is measured in units of several sizes, of which a number gets the one that suits it.
 *
 * @param step by how much a unit is larger than the one before
 * @param units their names, the smallest first
 */
public record Measure(double step, List<String> units) {
  /** Nanoseconds and more. */
  public static final Measure TIME = new Measure(1000, List.of("ns", "µs", "ms", "s"));

  /** Bytes and more. */
  public static final Measure BYTES = new Measure(1000, List.of("B", "kB", "MB", "GB"));

  /** From here on a number has four digits before the point, rounded as it will be. */
  private static final double TOO_LONG = 999.5;

  /** Spells one as {@code 15.2 µs}; a dash for what is not a number. */
  public String text(double value) {
    if (!Double.isFinite(value)) {
      return Members.NONE;
    }
    int unit = unitOf(value);
    return number(value, unit) + " " + units.get(unit);
  }

  /** Spells one as {@code 5.32 ± 0.06 µs}. */
  public String text(double value, double error) {
    if (!Double.isFinite(error) || !Double.isFinite(value)) {
      return text(value);
    }
    int unit = unitOf(value);
    double size = Math.pow(step, unit);
    String number = number(value, unit);
    String plusMinus = Digits.likeOrFirst(error / size, number);
    return number + " ± " + plusMinus + " " + units.get(unit);
  }

  /** Whole ones stay whole where the unit is the smallest, in which they were measured. */
  private String number(double value, int unit) {
    boolean isWhole = unit == 0 && value == Math.rint(value);
    return isWhole ? Digits.whole(value) : Digits.three(value / Math.pow(step, unit));
  }

  private int unitOf(double value) {
    double left = Math.abs(value);
    int unit = 0;
    while (left >= TOO_LONG && unit < units.size() - 1) {
      left /= step;
      unit++;
    }
    return unit;
  }
}
