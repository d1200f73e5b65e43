package dev.blueline.profiler.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers with as many digits as mean something. */
public final class Digits {
  private static final int SIGNIFICANT = 3;

  private Digits() {}

  /** Without decimals. */
  static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /** Three digits that count, as {@code 15.2} or {@code 7.00}. */
  public static String three(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
    int decimals = Math.max(0, SIGNIFICANT - rounded.precision() + rounded.scale());
    return rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** With as many decimals as another number, or as many more as it takes to show a digit. */
  static String likeOrFirst(double value, String other) {
    int point = other.indexOf('.');
    int decimals = point < 0 ? 0 : other.length() - point - 1;
    BigDecimal like = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal first = BigDecimal.valueOf(value).round(new MathContext(1, RoundingMode.HALF_UP));
    return (like.signum() == 0 ? first.stripTrailingZeros() : like).toPlainString();
  }

  /** A count, whole and in groups: {@code 600,000}. */
  public static String count(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.0f", value) : Members.NONE;
  }

  /** A share of one in percent: {@code 15.2%}; what is less than all is never written as 100%. */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return Members.NONE;
    }
    if (share > 0.9995 && share < 1) {
      return "> 99.9%";
    }
    return String.format(Locale.ROOT, Math.abs(share) < 0.9995 ? "%.1f%%" : "%.0f%%", 100 * share);
  }

  /** A change in percent, with its sign: {@code +1.5%}. */
  public static String change(double share) {
    if (!Double.isFinite(share)) {
      return Members.NONE;
    }
    String size = percent(Math.abs(share));
    return (share < 0 ? "−" : "+") + size;
  }
}
