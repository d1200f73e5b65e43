package dev.blueline.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Spells numbers for people: {@code 12}, {@code 12.5}. */
public final class PlainNumber {
  private static final double MAX_LONG_DIGITS = 1e15;

  private PlainNumber() {}

  /**
   * Returns a number without a needless fraction or an exponent, rounded half up.
   *
   * @param value a finite number
   * @param decimals how many decimals it has at most
   */
  public static String of(double value, int decimals) {
    if (value == Math.rint(value) && Math.abs(value) < MAX_LONG_DIGITS) {
      return Long.toString((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
