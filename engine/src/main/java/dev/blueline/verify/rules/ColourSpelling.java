package dev.blueline.verify.rules;

import dev.blueline.model.Colour;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads a colour that is spelled wrongly, where what is meant is beyond doubt. */
final class ColourSpelling {
  private static final int MOST_CHARACTERS = 80;

  private ColourSpelling() {}

  /**
   * Returns the colour that a value means: hex digits without their sign, a name in two words, a
   * value with a semicolon from CSS; null where that is not sure.
   */
  static @Nullable Colour meant(@Nullable JsonValue value) {
    if (!(value instanceof JsonString string) || string.value().length() > MOST_CHARACTERS) {
      return null;
    }
    String text = string.value().strip();
    if (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    Colour colour = Colour.parse(text);
    if (colour == null && (text.length() == 6 || text.length() == 8) && hasDigit(text)) {
      colour = Colour.parse("#" + text);
    }
    return colour == null ? Colour.parse(joined(text)) : colour;
  }

  /** Digits of hex that are letters alone may be a word. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The letters of a name without what stands between its words; empty where it is no name. */
  private static String joined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (isLetter) {
        joined.append(c);
      } else if (c != ' ' && c != '-' && c != '_') {
        return "";
      }
    }
    return joined.toString();
  }
}
