package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Colour;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values: colours, amounts and texts. */
public final class ValueReader {
  /** The most words that name a colour. */
  private static final int COLOUR_WORDS = 3;

  private static final Set<String> UNITS = Set.of("px", "pixel", "pixels", "percent", "%");

  private final Words words;

  public ValueReader(Words words) {
    this.words = words;
  }

  /**
   * Returns the colour that some words name, as it was typed, with underscores between words; null
   * where they surely name none. A single unknown word may be a token's name, which only the
   * document knows: see {@link #mayBeColour}.
   */
  public @Nullable String colour(int from, int to) {
    if (from >= to || to - from > COLOUR_WORDS) {
      return null;
    }
    if (to - from == 1) {
      return oneWord(from);
    }
    for (int i = from; i < to; i++) {
      if (!words.isKind(i, Kind.WORD)) {
        return null;
      }
    }
    boolean isColour = Colour.parse(words.run(from, to)) != null;
    return isColour ? words.joined(from, to).replace(' ', '_') : tokenColour(from, to);
  }

  /** Returns the end of the longest colour at an index, or -1. */
  public int colourEnd(int index, int to) {
    for (int end = Math.min(to, index + COLOUR_WORDS); end > index; end--) {
      if (colour(index, end) != null) {
        return end;
      }
    }
    return -1;
  }

  private @Nullable String oneWord(int index) {
    if (words.isKind(index, Kind.COLOUR)) {
      return words.raw(index, index + 1);
    }
    if (!words.isKind(index, Kind.WORD)) {
      return null;
    }
    String word = words.get(index);
    boolean token = isToken(word) || word.equals("primary_color") || word.equals("accent_color");
    return token || Colour.parse(word) != null ? word : null;
  }

  /** "Primary", "the accent colour": names of tokens that every document is expected to have. */
  private @Nullable String tokenColour(int from, int to) {
    int start = words.is(from, "the") ? from + 1 : from;
    boolean named = start < to && isToken(words.get(start));
    boolean colour = to - start == 2 && isColourNoun(start + 1);
    return named && (to - start == 1 || colour) ? words.get(start) : null;
  }

  private boolean isColourNoun(int index) {
    return words.is(index, "color") || words.is(index, "colour");
  }

  private static boolean isToken(String word) {
    return word.equals("primary") || word.equals("accent");
  }

  /** Returns a phrase that may be a token's name, with underscores; null where it cannot be. */
  public @Nullable String mayBeColour(int from, int to) {
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
  public @Nullable Amount amount(int from, int to, Amount.Kind kind) {
    int end = to;
    if (end - from == 2 && isUnit(end - 1)) {
      end--;
    }
    boolean isStep = kind == Amount.Kind.TO && words.get(from).startsWith("+");
    if (end - from != 1 || !words.isKind(from, Kind.NUMBER) || isStep) {
      return null;
    }
    double value = number(words.get(from));
    if (Double.isNaN(value)) {
      return null;
    }
    if (isPercent(from, to)) {
      return kind == Amount.Kind.TO
          ? new Amount(Amount.Kind.PERCENT, value - 100)
          : new Amount(Amount.Kind.PERCENT, value);
    }
    return new Amount(kind, value);
  }

  private boolean isPercent(int from, int to) {
    boolean unit = to - from == 2 && (words.is(to - 1, "percent") || words.is(to - 1, "%"));
    return unit || words.get(from).endsWith("%");
  }

  /** Returns the end of the number, with its unit, that may start at an index. */
  public int amountEnd(int index, int to) {
    return Math.min(to, index + (index + 1 < to && isUnit(index + 1) ? 2 : 1));
  }

  /** Returns whether a word is the unit of a number before it. */
  public boolean isUnit(int index) {
    return index < words.size() && UNITS.contains(words.get(index));
  }

  /** Returns whether some words are a length with its unit. */
  public boolean isLength(int from, int to) {
    Amount amount = amount(from, to, Amount.Kind.TO);
    boolean unit = to - from == 2 || words.get(from).endsWith("px");
    return amount != null && unit && amount.kind() == Amount.Kind.TO && amount.value() > 0;
  }

  /** Returns the factor that a word such as {@code 2x} spells; 0 where it spells none. */
  public double factor(int index) {
    String word = words.get(index);
    double factor = number(word.substring(0, word.length() - 1));
    return factor > 0 && factor <= 100 ? factor : 0;
  }

  /** Returns the points of lightness that some words spell; 0 where they spell none. */
  public int points(int from, int to) {
    Amount amount = amount(from, to, Amount.Kind.BY);
    boolean sound = amount != null && amount.value() > 0 && amount.value() <= 100;
    return amount != null && sound ? (int) Math.round(amount.value()) : 0;
  }

  /** Returns the change that sets a property to some px, where it takes any; else null. */
  public @Nullable Change measured(Property property, int from, int to) {
    Amount amount = amount(from, to, Amount.Kind.TO);
    if (amount == null) {
      return null;
    }
    if (property.key().equals("opacity")) {
      double opacity = isPercent(from, to) ? (amount.value() + 100) / 100 : amount.value();
      boolean sound = opacity >= 0 && opacity <= 1;
      return sound ? Changes.number("opacity", opacity) : null;
    }
    boolean absolute = amount.kind() == Amount.Kind.TO;
    return switch (property.kind()) {
      case LENGTH -> length(property, amount);
      case NUMBER ->
          absolute && amount.value() >= 0 ? Changes.number(property.key(), amount.value()) : null;
      case POSITION -> absolute ? position(property, amount.value()) : null;
      default -> null;
    };
  }

  private static @Nullable Change length(Property property, Amount amount) {
    Dimension dimension = Changes.dimensionOf(property);
    Intent intent =
        dimension == Dimension.FONT_SIZE ? Intent.MODIFY_STYLE : Intent.RESIZE_COMPONENT;
    return amount.makesLength()
        ? new Change(intent, new Parameters.Resize(dimension, amount))
        : null;
  }

  private static Change position(Property property, double px) {
    boolean across = property.key().equals("x");
    return new Change(
        Intent.MODIFY_POSITION, new Parameters.MoveTo(across ? px : null, across ? null : px));
  }

  /** "50% transparent" leaves half of the opacity. */
  @Nullable Change transparent(int from, int to) {
    Amount amount = amount(from, to, Amount.Kind.BY);
    boolean sound =
        amount != null
            && amount.kind() == Amount.Kind.PERCENT
            && amount.value() >= 0
            && amount.value() <= 100;
    return amount != null && sound ? Changes.number("opacity", 1 - amount.value() / 100) : null;
  }

  /** Returns the number at an index, in px; NaN where there is none. */
  public double px(int index) {
    return words.isKind(index, Kind.NUMBER) && !words.get(index).endsWith("%")
        ? number(words.get(index))
        : Double.NaN;
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

  private boolean isEllipsis(int from, int to) {
    boolean dots = to - from > 1;
    for (int i = from; i < to; i++) {
      dots &= words.is(i, ".");
    }
    return dots;
  }

  /**
   * Returns a text value: what is quoted, or the words as they were typed less a final full stop.
   */
  public String text(int from, int to) {
    if (to - from == 1 && words.isKind(from, Kind.QUOTED)) {
      return words.quoted(from);
    }
    int end = to;
    while (end > from + 1 && words.isKind(end - 1, Kind.SEPARATOR)) {
      end--;
    }
    return words.raw(from, isEllipsis(end, to) ? to : end);
  }
}
