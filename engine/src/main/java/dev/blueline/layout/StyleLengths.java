package dev.blueline.layout;

import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Spells numbers as the document does: a length that was a text with its unit stays one. */
public final class StyleLengths {
  private static final int DECIMALS = 4;
  private static final double UNITS = 1e4;

  private StyleLengths() {}

  /** Returns a length in px as a style value of a component would be written. */
  public static JsonValue px(Component component, String key, long px) {
    JsonValue present = component.style(key);
    boolean text =
        present == null ? component.schema().writesPixelsAsText() : present instanceof JsonString;
    return text ? JsonString.of(px + "px") : JsonNumber.of(px);
  }

  /** Returns a plain number, of at most four decimals, spelled alike on every JDK. */
  public static JsonValue number(@Nullable JsonValue present, double value) {
    JsonNumber number = JsonNumber.of(rounded(value));
    return present instanceof JsonString ? JsonString.of(number.text()) : number;
  }

  /** What was spelled with so few decimals is that; all else is rounded from its exact value. */
  private static BigDecimal rounded(double value) {
    double units = Math.rint(value * UNITS);
    return units / UNITS == value && Math.abs(units) < 1e15
        ? BigDecimal.valueOf((long) units, DECIMALS)
        : new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
