package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.model.Colour;
import dev.blueline.plan.Parameters.Amount;
import org.jspecify.annotations.Nullable;

/** Reads values: colours, amounts and texts. */
final class ValueReader {
  private final Words words;

  ValueReader(Words words) {
    this.words = words;
  }

  /**
   * Returns the colour that some words name, as it was typed; null where they surely name none. A
   * single unknown word may be a token's name, which only the document knows: see {@link
   * #mayBeColour}.
   */
  @Nullable String colour(int from, int to) {
    if (from >= to || to - from > 3) {
      return null;
    }
    if (to - from == 1 && words.isKind(from, Kind.COLOUR)) {
      return words.raw(from, to);
    }
    String joined = words.joined(from, to).replace(" ", "");
    return Colour.parse(joined) != null && !joined.startsWith("#") ? joined : null;
  }

  /** Returns a phrase that may be a token's name, with underscores; null where it cannot be. */
  @Nullable String mayBeColour(int from, int to) {
    int start = from;
    while (start < to && Lexicon.isDeterminer(words.get(start))) {
      start++;
    }
    if (start >= to || to - start > 3) {
      return null;
    }
    for (int i = start; i < to; i++) {
      if (!words.isKind(i, Kind.WORD)) {
        return null;
      }
    }
    return words.joined(start, to).replace(' ', '_');
  }

  /** Returns the amount that some words spell, to be reached or changed by; null where none. */
  @Nullable Amount amount(int from, int to, Amount.Kind kind) {
    int end = to;
    if (end - from == 2 && isUnit(end - 1)) {
      end--;
    }
    if (end - from != 1 || !words.isKind(from, Kind.NUMBER)) {
      return null;
    }
    boolean percent =
        words.get(from).endsWith("%")
            || (end < to && (words.is(end, "percent") || words.is(end, "%")));
    double value = number(words.get(from));
    if (Double.isNaN(value)) {
      return null;
    }
    if (percent) {
      return kind == Amount.Kind.TO
          ? new Amount(Amount.Kind.PERCENT, value - 100)
          : new Amount(Amount.Kind.PERCENT, value);
    }
    return new Amount(kind, value);
  }

  private boolean isUnit(int index) {
    String word = words.get(index);
    return word.equals("px")
        || word.equals("pixel")
        || word.equals("pixels")
        || word.equals("percent")
        || word.equals("%");
  }

  private static double number(String word) {
    String digits = word;
    if (word.endsWith("px")) {
      digits = word.substring(0, word.length() - 2);
    } else if (word.endsWith("%")) {
      digits = word.substring(0, word.length() - 1);
    } else if (word.endsWith("x")) {
      return Double.NaN;
    }
    if (digits.length() > 12) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /**
   * Returns a text value: what is quoted, or the words as they were typed less a final full stop.
   */
  String text(int from, int to) {
    if (to - from == 1 && words.isKind(from, Kind.QUOTED)) {
      return words.quoted(from);
    }
    int end = to;
    while (end > from + 1 && words.isKind(end - 1, Kind.SEPARATOR)) {
      end--;
    }
    return words.raw(from, end);
  }
}
