package dev.blueline.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number with its spelling: {@code 1.0} and {@code 1e2} stay as they were read.
 *
 * <p>Whole numbers in their plain spelling, which is nearly all of them, hold no text at all.
 */
public final class JsonNumber implements JsonValue {
  /** Beyond this a double no longer tells every whole number from its neighbour. */
  private static final double EXACT_LIMIT = 0x1p53;

  private static final int ADDEND_DECIMALS = 9;

  /**
   * Numbers of more characters, or far from one, are counted with as doubles: it bounds the work.
   */
  private static final int EXACT_CHARACTERS = 32;

  /** Ten times what the smallest double takes. */
  private static final int MOST_ZEROS = 10_000;

  private static final double LARGEST_EXACT = 1e32;
  private static final double SMALLEST_EXACT = 1e-15;
  private static final int SMALL_LIMIT = 1024;
  private static final JsonNumber[] SMALL = new JsonNumber[SMALL_LIMIT];

  static {
    for (int i = 0; i < SMALL_LIMIT; i++) {
      SMALL[i] = new JsonNumber(i, null);
    }
  }

  private final double value;

  /** Null for a whole number within the exact limit, spelled plainly. */
  private final @Nullable String spelling;

  private JsonNumber(double value, @Nullable String spelling) {
    this.value = value;
    this.spelling = spelling;
  }

  /** Returns the number with the plain spelling of a whole number. */
  public static JsonNumber of(long value) {
    if (value >= 0 && value < SMALL_LIMIT) {
      return SMALL[(int) value];
    }
    boolean exact = Math.abs((double) value) < EXACT_LIMIT;
    return new JsonNumber(value, exact ? null : Long.toString(value));
  }

  /**
   * Returns the number with the shortest plain decimal spelling that has no trailing zeros. The
   * spelling depends on the decimal digits alone and so is the same on every JDK.
   *
   * @throws IllegalArgumentException if that took more than 10,000 zeros
   */
  public static JsonNumber of(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (Math.abs((long) stripped.scale()) > MOST_ZEROS) {
      throw new IllegalArgumentException("a number of too many zeros to be spelled plainly");
    }
    if (stripped.scale() <= 0 && stripped.abs().doubleValue() < EXACT_LIMIT) {
      return of(stripped.longValue());
    }
    return new JsonNumber(stripped.doubleValue(), stripped.toPlainString());
  }

  /**
   * Returns the number spelled by a text.
   *
   * @throws NumberFormatException if the text is no number by the grammar of RFC 8259; what Java
   *     calls a number may be none
   */
  public static JsonNumber spelled(String text) {
    if (!Spelling.isNumber(Objects.requireNonNull(text, "text"))) {
      throw new NumberFormatException("'" + text + "' is no number of JSON");
    }
    double value = Double.parseDouble(text);
    if (isPlainWhole(text, value)) {
      return of((long) value);
    }
    return new JsonNumber(value, text);
  }

  private static boolean isPlainWhole(String text, double value) {
    int sign = text.charAt(0) == '-' ? 1 : 0;
    if (!(Math.abs(value) < EXACT_LIMIT) || text.length() > 16 + sign) {
      return false;
    }
    for (int i = sign; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.equals("-0");
  }

  /** Returns the nearest double; infinite for a number such as {@code 1e400}, which JSON allows. */
  public double value() {
    return value;
  }

  /** Returns whether the number is whole and small enough for a double to hold exactly. */
  public boolean isExactWhole() {
    return spelling == null
        || (Math.abs(value) < EXACT_LIMIT && DecimalText.parse(spelling).isWhole());
  }

  /** Returns whether the number is whole, of ordinary size, and spelled plainly. */
  public boolean isPlain() {
    return spelling == null;
  }

  /** Returns the text of the number as it is written. */
  public String text() {
    return spelling == null ? Long.toString((long) value) : spelling;
  }

  /**
   * Returns this number plus another, of which at most nine decimals count. The result is spelled
   * plainly and exact for numbers of ordinary size; it is this very number when {@code addend} is
   * zero, or either is infinite.
   */
  public JsonNumber plus(double addend) {
    if (addend == 0 || !Double.isFinite(addend) || !Double.isFinite(value)) {
      return this;
    }
    boolean wholeAddend = addend == Math.rint(addend) && Math.abs(addend) < EXACT_LIMIT;
    if (spelling == null && wholeAddend) {
      return of((long) value + (long) addend);
    }
    BigDecimal decimal = new BigDecimal(addend).setScale(ADDEND_DECIMALS, RoundingMode.HALF_UP);
    return of(decimal().add(decimal));
  }

  /** The exact decimal for numbers of ordinary size; for absurd exponents the nearest double's. */
  private BigDecimal decimal() {
    double size = Math.abs(value);
    boolean isExact =
        spelling != null
            && spelling.length() <= EXACT_CHARACTERS
            && size >= SMALLEST_EXACT
            && size <= LARGEST_EXACT;
    return isExact ? new BigDecimal(spelling) : new BigDecimal(value);
  }

  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public boolean isEquivalentTo(JsonValue other) {
    return other instanceof JsonNumber number && isSameNumber(number);
  }

  private boolean isSameNumber(JsonNumber other) {
    if (value != other.value) {
      return false;
    }
    boolean plain = spelling == null && other.spelling == null;
    return plain || DecimalText.compareEqual(text(), other.text());
  }

  @Override
  public void writeTo(Utf8Buffer out) {
    if (spelling == null) {
      out.number((long) value);
    } else {
      out.ascii(spelling);
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof JsonNumber other
        && value == other.value
        && Objects.equals(spelling, other.spelling);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(value);
  }

  @Override
  public String toString() {
    return text();
  }
}
