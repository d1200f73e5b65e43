package dev.blueline.bench.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number counts, and so how it is written: with three digits that mean something. */
final class Unit {
  /** Microseconds. */
  static final Unit TIME =
      new Unit(new Scale(1, " µs"), new Scale(1e3, " ms"), new Scale(1e6, " s"));

  /** Bytes; a kilobyte is a thousand. */
  static final Unit BYTES =
      new Unit(new Scale(1, " B"), new Scale(1e3, " kB"), new Scale(1e6, " MB"));

  /** How many times as much. */
  static final Unit TIMES = new Unit(new Scale(1, "×"));

  /** How many. */
  static final Unit COUNT = new Unit(new Scale(1, ""));

  /** Bytes in a microsecond, which are megabytes in a second. */
  static final Unit THROUGHPUT = new Unit(new Scale(1, " MB/s"));

  private static final int DIGITS = 3;

  private final Scale[] scales;

  private Unit(Scale... scales) {
    this.scales = scales;
  }

  /** By how much a number is divided to be written with this name. */
  private record Scale(double divisor, String name) {}

  /** Returns the number with its error, if it has one, and its unit. */
  String text(Score score) {
    Scale scale = scale(score.value());
    double value = score.value() / scale.divisor;
    int decimals = decimals(value);
    boolean hasError = score.error() > 0 && Double.isFinite(score.error());
    String error = hasError ? " ± " + upward(score.error() / scale.divisor, decimals) : "";
    return number(value, decimals) + error + scale.name;
  }

  /** Returns the same, or a dash for what was not measured. */
  String cell(@Nullable Score score) {
    return score == null ? "–" : text(score);
  }

  /** Returns a number that somebody chose, with its unit and without zeros that say nothing. */
  String text(double number) {
    Scale scale = scale(number);
    double value = number / scale.divisor;
    String text = number(value, decimals(value));
    return (text.contains(".") ? text.replaceAll("\\.?0+$", "") : text) + scale.name;
  }

  private Scale scale(double number) {
    int index = scales.length - 1;
    while (index > 0 && Math.abs(number) < scales[index].divisor) {
      index--;
    }
    return scales[index];
  }

  private static int decimals(double value) {
    int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
    return Math.max(0, DIGITS - 1 - magnitude);
  }

  /** Rounds up: an error is never made smaller than it is. */
  private static String upward(double error, int decimals) {
    double power = Math.pow(10, decimals);
    return number(Math.ceil(error * power) / power, decimals);
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
