package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads words that say how something is to become: {@code much bigger}, {@code dark blue}, {@code
 * bold and 30% wider}, {@code hidden}, {@code twice as big}.
 */
final class ChangeReader {
  private static final int STRONG_PERCENT = 50;
  private static final int SLIGHT_PERCENT = 10;
  static final int SHADE_POINTS = 15;

  private final Words words;
  private final ValueReader values;

  private int at;
  private int to;

  ChangeReader(Words words, ValueReader values) {
    this.words = words;
    this.values = values;
  }

  /**
   * Returns the changes that some words ask for, all of them; null where they say anything else.
   *
   * @param subject the property the words are said of, as in "the header's text bigger"; or null
   */
  @Nullable List<Change> read(int from, int end, @Nullable Property subject) {
    at = from;
    to = end;
    List<Change> changes = new ArrayList<>(1);
    while (at < to) {
      skipJoints();
      if (at >= to) {
        return null;
      }
      Change change = readOne(subject);
      if (change == null) {
        return null;
      }
      changes.add(change);
    }
    return changes.isEmpty() ? null : changes;
  }

  private void skipJoints() {
    while (at < to
        && (words.is(at, ",")
            || words.is(at, "also")
            || words.is(at, "and")
            || words.is(at, "a"))) {
      at++;
    }
  }

  private @Nullable Change readOne(@Nullable Property subject) {
    int start = at;
    Change change = readQualified(subject);
    if (change == null) {
      at = start;
      change = readSize(dimensionOf(subject));
    }
    if (change == null) {
      at = start;
      change = readShade(colourOf(subject));
    }
    if (change == null) {
      at = start;
      change = readColour(subject);
    }
    if (change == null) {
      at = start;
      change = readWord();
    }
    if (change == null) {
      at = start;
      change = readSaying();
    }
    return change;
  }

  /** A change that names its property itself: "background red", "red background", "font bigger". */
  private @Nullable Change readQualified(@Nullable Property subject) {
    if (subject != null) {
      return null;
    }
    int end = propertyEnd(at);
    if (end > at) {
      Property property = Lexicon.property(words.joined(at, end));
      at = end;
      return property == null || at >= to ? null : readOne(property);
    }
    int colourEnd = colourEnd(at);
    int behind = colourEnd > at ? propertyEnd(colourEnd) : -1;
    Property property = behind < 0 ? null : Lexicon.property(words.joined(colourEnd, behind));
    boolean takesColour =
        property != null && (isMain(property) || colourOf(property) != ColourProperty.MAIN);
    if (property == null || !takesColour) {
      return null;
    }
    String colour = values.colour(at, colourEnd);
    at = behind;
    return colour == null ? null : paint(colourOf(property), colour);
  }

  private static boolean isMain(Property property) {
    return property.key().equals("main");
  }

  /** The end of the longest property phrase at an index, or -1. */
  private int propertyEnd(int index) {
    for (int length = 2; length >= 1; length--) {
      if (index + length <= to
          && words.isKind(index, Kind.WORD)
          && Lexicon.property(words.joined(index, index + length)) != null) {
        return index + length;
      }
    }
    return -1;
  }

  private int colourEnd(int index) {
    for (int length = 3; length >= 1; length--) {
      if (index + length <= to && values.colour(index, index + length) != null) {
        return index + length;
      }
    }
    return -1;
  }

  static Dimension dimensionOf(@Nullable Property subject) {
    if (subject == null) {
      return Dimension.HEIGHT;
    }
    return switch (subject.key()) {
      case "font_size", "text" -> Dimension.FONT_SIZE;
      case "width" -> Dimension.WIDTH;
      default -> Dimension.HEIGHT;
    };
  }

  static ColourProperty colourOf(@Nullable Property subject) {
    if (subject == null) {
      return ColourProperty.MAIN;
    }
    return switch (subject.key()) {
      case "background" -> ColourProperty.BACKGROUND;
      case "text_color", "text", "font_size" -> ColourProperty.TEXT;
      case "border_color" -> ColourProperty.BORDER;
      default -> ColourProperty.MAIN;
    };
  }

  private @Nullable Change readSize(Dimension subject) {
    Change times = readTimes(subject);
    if (times != null) {
      return times;
    }
    int intensity = readIntensity();
    if (intensity == 0 && at + 1 < to && words.isKind(at, Kind.NUMBER)) {
      return readMeasured(subject);
    }
    SizeWord size = at < to && words.isKind(at, Kind.WORD) ? Lexicon.size(words.get(at)) : null;
    if (size == null) {
      return null;
    }
    at++;
    Dimension dimension = dimension(size, subject);
    if (at < to && isFontNoun(at)) {
      dimension = Dimension.FONT_SIZE;
      at++;
    }
    if (words.is(at, "by") && at + 1 < to) {
      return readBy(dimension, size.percent());
    }
    int percent = intensity == 0 ? size.percent() : Integer.signum(size.percent()) * intensity;
    return resize(dimension, new Amount(Amount.Kind.PERCENT, percent));
  }

  /** A font has one size: "the font taller" or "wider" is not said of it. */
  private static Dimension dimension(SizeWord size, Dimension subject) {
    return subject == Dimension.FONT_SIZE || subject == Dimension.WIDTH
        ? subject
        : size.dimension();
  }

  private boolean isFontNoun(int index) {
    return words.is(index, "text") || words.is(index, "font");
  }

  private @Nullable Change readBy(Dimension dimension, int sign) {
    int end = amountEnd(at + 1);
    Amount amount = values.amount(at + 1, end, Amount.Kind.BY);
    if (amount == null || amount.value() < 0) {
      return null;
    }
    at = end;
    return resize(dimension, signed(amount, sign));
  }

  private int amountEnd(int index) {
    boolean unit =
        index + 1 < to
            && (words.is(index + 1, "px")
                || words.is(index + 1, "pixels")
                || words.is(index + 1, "percent"));
    return Math.min(to, index + (unit ? 2 : 1));
  }

  private static Amount signed(Amount amount, int sign) {
    return sign < 0 ? new Amount(amount.kind(), -amount.value()) : amount;
  }

  /** "30% wider", "10px taller", "80px tall", "240 px wide". */
  private @Nullable Change readMeasured(Dimension subject) {
    int end = amountEnd(at);
    boolean hasUnit = end > at + 1 || words.get(at).endsWith("px") || words.get(at).endsWith("%");
    if (end >= to || !hasUnit) {
      return null; // a bare number may be the end of a name: "card 1 taller"
    }
    String word = words.get(end);
    SizeWord size = Lexicon.size(word);
    Amount amount = values.amount(at, end, size == null ? Amount.Kind.TO : Amount.Kind.BY);
    if (amount == null || (amount.value() < 0 && amount.kind() != Amount.Kind.PERCENT)) {
      return null;
    }
    at = end + 1;
    if (size != null) {
      return resize(dimension(size, subject), signed(amount, size.percent()));
    }
    return switch (word) {
      case "tall", "high" -> resize(Dimension.HEIGHT, amount);
      case "wide" -> resize(Dimension.WIDTH, amount);
      default -> null;
    };
  }

  /** "twice as big", "half as tall", "half the size", "double the width", "three times as big". */
  private @Nullable Change readTimes(Dimension subject) {
    int start = at;
    double factor = factor();
    if (factor == 0) {
      return null;
    }
    at += words.is(at, "as") || words.is(at, "the") || words.is(at, "its") ? 1 : 0;
    Dimension dimension = at < to ? measuredDimension(words.get(at), subject) : null;
    if (dimension == null) {
      at = start;
      return null;
    }
    at++;
    return resize(dimension, new Amount(Amount.Kind.PERCENT, 100 * (factor - 1)));
  }

  private double factor() {
    if (words.is(at, "twice") || words.is(at, "double")) {
      at++;
      return 2;
    }
    if (words.is(at, "half")) {
      at++;
      return 0.5;
    }
    boolean times = words.is(at + 1, "times") && at + 1 < to;
    double factor = times && words.is(at, "three") ? 3 : times && words.is(at, "two") ? 2 : 0;
    at += factor == 0 ? 0 : 2;
    return factor;
  }

  private static @Nullable Dimension measuredDimension(String word, Dimension subject) {
    return switch (word) {
      case "big", "large", "size" -> subject;
      case "tall", "high", "height" -> Dimension.HEIGHT;
      case "wide", "width" -> Dimension.WIDTH;
      default -> null;
    };
  }

  /** Returns the percent that a word of degree stands for, 0 for none. */
  private int readIntensity() {
    int start = at;
    at += words.is(at, "a") ? 1 : 0;
    if (at < to) {
      switch (words.get(at)) {
        case "much", "way", "far", "lot" -> {
          at++;
          return STRONG_PERCENT;
        }
        case "slightly", "somewhat", "bit", "little", "tad" -> {
          at++;
          return SLIGHT_PERCENT;
        }
        default -> {}
      }
    }
    at = start;
    return 0;
  }

  private @Nullable Change readShade(ColourProperty property) {
    readIntensity();
    int sign =
        words.is(at, "darker") ? -1 : words.is(at, "lighter") || words.is(at, "brighter") ? 1 : 0;
    if (sign == 0 || at >= to) {
      return null;
    }
    at++;
    return new Change(Intent.MODIFY_COLOR, new Parameters.Shade(property, sign * SHADE_POINTS));
  }

  private @Nullable Change readColour(@Nullable Property subject) {
    boolean takesColour =
        subject == null
            || subject.kind() == PropertyKind.COLOUR
            || colourOf(subject) == ColourProperty.TEXT;
    int start = words.is(at, "in") ? at + 1 : at;
    int end = colourEnd(start);
    String colour = end > start && takesColour ? values.colour(start, end) : null;
    if (colour == null) {
      return null;
    }
    at = end;
    return paint(colourOf(subject), colour);
  }

  private @Nullable Change readWord() {
    if (!words.isKind(at, Kind.WORD)) {
      return null;
    }
    String word = words.get(at);
    StyleWord style = Lexicon.style(word);
    if (style != null) {
      at++;
      return new Change(Intent.MODIFY_STYLE, new Parameters.StyleWord(style.key(), style.value()));
    }
    Parameters.Visibility visibility =
        switch (word) {
          case "hidden", "invisible" -> Parameters.Visibility.HIDE;
          case "visible", "shown" -> Parameters.Visibility.SHOW;
          default -> null;
        };
    if (visibility == null) {
      return null;
    }
    at++;
    return new Change(Intent.SET_VISIBILITY, visibility);
  }

  /** "say "Hello"": the text reaches to the end of the clause. */
  private @Nullable Change readSaying() {
    boolean says = words.is(at, "say") || words.is(at, "says") || words.is(at, "read");
    if (!says && !words.is(at, "reads")) {
      return null;
    }
    int start = at + 1;
    if (start >= to) {
      return null;
    }
    at = words.isKind(start, Kind.QUOTED) ? start + 1 : to;
    return new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(start, at)));
  }

  private static Change paint(ColourProperty property, String colour) {
    return new Change(Intent.MODIFY_COLOR, new Parameters.Paint(property, colour));
  }

  static Change resize(Dimension dimension, Amount amount) {
    return new Change(Intent.RESIZE_COMPONENT, new Parameters.Resize(dimension, amount));
  }
}
