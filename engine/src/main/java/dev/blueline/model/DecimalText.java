package dev.blueline.model;

/** Compares two spelled numbers by value without ever writing out their exponents. */
final class DecimalText {
  /*
   * A spelled number is reduced to (sign, digits without leading and trailing zeros, exponent of
   * the first digit). Two are equal exactly when these are. BigDecimal would do, were it not for
   * texts such as 1e1000000000, whose comparison with 1 scales one of them to a gigabyte of digits.
   * Cost: linear in the texts' lengths.
   */
  private final boolean negative;
  private final String digits;
  private final long exponent;

  private DecimalText(boolean negative, String digits, long exponent) {
    this.negative = negative;
    this.digits = digits;
    this.exponent = exponent;
  }

  static boolean compareEqual(String left, String right) {
    DecimalText a = parse(left);
    DecimalText b = parse(right);
    if (a.digits.isEmpty() || b.digits.isEmpty()) {
      return a.digits.equals(b.digits);
    }
    return a.negative == b.negative && a.exponent == b.exponent && a.digits.equals(b.digits);
  }

  static DecimalText parse(String text) {
    int end = mantissaEnd(text);
    int start = text.startsWith("-") ? 1 : 0;
    StringBuilder digits = new StringBuilder(end - start);
    long pointShift = appendDigits(text, start, end, digits);
    long exponent = pointShift + (end < text.length() ? exponentOf(text.substring(end + 1)) : 0);
    int first = firstNonZero(digits);
    int last = lastNonZero(digits);
    if (first > last) {
      return new DecimalText(false, "", 0);
    }
    return new DecimalText(start == 1, digits.substring(first, last + 1), exponent - first);
  }

  /** Returns whether no digit stands behind the point. */
  boolean isWhole() {
    return digits.isEmpty() || exponent >= digits.length();
  }

  /** Appends the mantissa's digits; returns how many stand before the point. */
  private static long appendDigits(String text, int start, int end, StringBuilder digits) {
    long beforePoint = -1;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '.') {
        beforePoint = digits.length();
      } else {
        digits.append(text.charAt(i));
      }
    }
    return beforePoint < 0 ? digits.length() : beforePoint;
  }

  private static int mantissaEnd(String text) {
    int end = Math.max(text.indexOf('e'), text.indexOf('E'));
    return end < 0 ? text.length() : end;
  }

  /**
   * Saturates: exponents past eighteen digits cannot be told apart, nor does a double tell them.
   */
  private static long exponentOf(String text) {
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && value < Long.MAX_VALUE / 16) {
        value = value * 10 + (c - '0');
      }
    }
    return text.startsWith("-") ? -value : value;
  }

  private static int firstNonZero(CharSequence digits) {
    int i = 0;
    while (i < digits.length() && digits.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  private static int lastNonZero(CharSequence digits) {
    int i = digits.length() - 1;
    while (i >= 0 && digits.charAt(i) == '0') {
      i--;
    }
    return i;
  }
}
