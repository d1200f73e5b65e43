package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Border;
import dev.blueline.model.Shadow;
import dev.blueline.plan.Parameters.StyleWord;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is put around a component: {@code shadow}, {@code no shadow}, {@code a navy shadow},
 * {@code a 2px dashed border}. A colour before it is its own, and never the component's.
 */
final class DecorationReader {
  /** A width, a line and a colour, and one more, which is none. */
  private static final int MOST_PARTS = 4;

  private final Words words;
  private final ValueReader values;

  private int at;

  /** Whether what stands before the noun is at most a colour. */
  private boolean isColourAlone;

  DecorationReader(Words words, ValueReader values) {
    this.words = words;
    this.values = values;
  }

  /** Behind the words that were read last. */
  int end() {
    return at;
  }

  /** Reads from an index; null where no decoration ends a phrase there. */
  @Nullable Change read(int from, int to) {
    Change change = readNamed(from, to);
    return change != null ? change : readInColour(from, to);
  }

  private @Nullable Change readNamed(int from, int to) {
    boolean none = words.is(from, "no") && from + 1 < to;
    at = none ? from + 1 : from;
    String value = none ? "none" : parts(to);
    boolean named = words.is(at, "drop") || (words.is(at, "box") && words.is(at + 1, "shadow"));
    at += named && at + 1 < to ? 1 : 0;
    int noun = at++;
    boolean ends = at == to || words.is(at, ",") || words.is(at, "and");
    boolean isOwn = !none && !value.isEmpty() && !isPartOfDecoration(at);
    return noun < to && (ends || isOwn) ? decoration(noun, value) : null;
  }

  /** Reads "2px", "dashed", "2px solid red" behind the border that it is said of. */
  @Nullable Change readBorder(int from, int to) {
    at = from;
    String value = parts(to);
    return value.isEmpty() || isColourAlone ? null : Changes.styled("border", value);
  }

  /** "A red border color", "a 2px border radius": no border, but a part of one. */
  private boolean isPartOfDecoration(int index) {
    return words.is(index, "color")
        || words.is(index, "colour")
        || words.is(index, "radius")
        || words.is(index, "width");
  }

  /** The width, the line and the colour that stand next, in any order; empty where none do. */
  private String parts(int to) {
    StringJoiner parts = new StringJoiner(" ");
    isColourAlone = true;
    for (int i = 0; i < MOST_PARTS && at < to; i++) {
      int end = partEnd(to);
      if (end == at) {
        break;
      }
      String colour = values.colour(at, end);
      isColourAlone &= colour != null;
      boolean isApart = words.isKind(at, Kind.NUMBER) && end > at + 1; // "2 px"
      parts.add(colour != null ? colour : words.get(at) + (isApart ? "px" : ""));
      at = end;
    }
    return parts.toString();
  }

  private int partEnd(int to) {
    if (words.isKind(at, Kind.NUMBER)) {
      int end = values.amountEnd(at, to);
      return values.isLength(at, end) ? end : at;
    }
    if (words.isKind(at, Kind.WORD) && Border.isVisibleLine(words.get(at))) {
      return at + 1;
    }
    return Math.max(at, values.colourEnd(at, to));
  }

  private @Nullable Change decoration(int noun, String value) {
    boolean none = value.equals("none");
    if (words.is(noun, "shadow")) {
      boolean isShadow = value.isEmpty() || none || isColourAlone;
      return isShadow ? decorated("shadow", value, Shadow.USUAL) : null;
    }
    if (words.is(noun, "border") || words.is(noun, "outline")) {
      return decorated("border", value, Border.USUAL);
    }
    StyleWord style = Lexicon.style(words.get(noun));
    if (style == null || value.isEmpty()) {
      return null;
    }
    return none ? Changes.undone(style.key()) : coloured(noun, style);
  }

  private static Change decorated(String key, String value, String usual) {
    return value.isEmpty()
        ? Changes.styled(key, usual).withDoubt(Doubt.WORN)
        : Changes.styled(key, value);
  }

  /** "A red underline" says of a line what only the text can be. */
  private @Nullable Change coloured(int noun, StyleWord style) {
    String word = words.get(noun);
    boolean isNoun = !word.endsWith("ed") && !word.equals("struck");
    return isNoun && isColourAlone && style.key().equals("text_decoration")
        ? Changes.styled(style.key(), style.value()).withDoubt(Doubt.COLOURED)
        : null;
  }

  /** "Underlined in red", likewise. */
  private @Nullable Change readInColour(int from, int to) {
    StyleWord style = Lexicon.style(words.get(from));
    boolean isLine = style != null && style.key().equals("text_decoration");
    at = from + 2;
    int end = isLine && at < to && words.is(from + 1, "in") ? partEnd(to) : at;
    boolean isColour = end > at && values.colour(at, end) != null;
    at = end;
    return style == null || !isColour
        ? null
        : Changes.styled(style.key(), style.value()).withDoubt(Doubt.COLOURED);
  }
}
