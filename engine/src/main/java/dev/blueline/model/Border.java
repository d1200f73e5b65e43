package dev.blueline.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A border such as {@code 1px solid rgb(0, 0, 0)}: words in a row, some of which are colours.
 * Immutable.
 */
public final class Border {
  /** What has no border yet gets this one, less what is said of it. */
  public static final String USUAL = "1px solid #000000";

  private static final Set<String> WIDTHS = Set.of("thin", "medium", "thick");
  private static final Set<String> LINES =
      Set.of(
          "none", "hidden", "solid", "dashed", "dotted", "double", "groove", "ridge", "inset",
          "outset");

  /** What a word of a border is. */
  private enum Part {
    WIDTH,
    LINE,
    COLOUR
  }

  private final Tokens tokens;
  private final List<String> words;

  private Border(Tokens tokens, List<String> words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** Returns whether a word says the form of a border's line, or its width, as in CSS. */
  public static boolean isFormOrWidth(String word) {
    return LINES.contains(word) || WIDTHS.contains(word);
  }

  /** Returns whether a word says the form of a line that can be seen. */
  public static boolean isVisibleLine(String word) {
    return LINES.contains(word) && !isNoLine(word);
  }

  /** Returns the border that a text spells, with the colours that tokens name. */
  public static Border of(String text, Tokens tokens) {
    return new Border(tokens, tokens.resolve(text) == null ? split(text) : List.of(text));
  }

  /** Splits at single spaces, but not inside parentheses, so that joining gives the same text. */
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>(4);
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (c == ' ' && depth == 0) {
        words.add(text.substring(start, i));
        start = i + 1;
      }
    }
    words.add(text.substring(start));
    return List.copyOf(words);
  }

  /** Returns its words, in order; two spaces in a row have an empty one between them. */
  public List<String> words() {
    return words;
  }

  /** Returns the first colour in it, or null where there is none. */
  public @Nullable Colour colour() {
    int position = colourPosition();
    return position < 0 ? null : tokens.resolve(words.get(position));
  }

  /** Returns it with another colour in the place of the first, or with one more word. */
  public Border withColour(String colour) {
    int position = colourPosition();
    List<String> changed = new ArrayList<>(words);
    if (position < 0) {
      changed.add(colour);
    } else {
      changed.set(position, colour);
    }
    return new Border(tokens, List.copyOf(changed));
  }

  /**
   * Returns it with the width, the line and the colour that it lacks and another border has, in
   * this order; the same if it is none at all, or has words that are nothing of these.
   */
  public Border completedBy(Border other) {
    List<String> parts = new ArrayList<>(Part.values().length);
    for (Part part : Part.values()) {
      String word = word(part);
      String missing = word == null ? other.word(part) : word;
      if (missing != null) {
        parts.add(missing);
      }
    }
    boolean isComplete = parts.size() == words.size() || !isSound() || isNone();
    return isComplete ? this : new Border(tokens, List.copyOf(parts));
  }

  /** Returns whether it has at most one width, one line and one colour, and nothing else. */
  public boolean isSound() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String word : words) {
      Part part = part(word);
      if (part == null || !parts.add(part)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether its line is none that can be seen. */
  public boolean isNone() {
    String line = word(Part.LINE);
    return line != null && isNoLine(line);
  }

  private static boolean isNoLine(String word) {
    return word.equals("none") || word.equals("hidden");
  }

  private @Nullable String word(Part wanted) {
    for (String word : words) {
      if (part(word) == wanted) {
        return word;
      }
    }
    return null;
  }

  private @Nullable Part part(String word) {
    if (LINES.contains(word)) {
      return Part.LINE;
    }
    if (isLength(word) || WIDTHS.contains(word)) {
      return Part.WIDTH;
    }
    return tokens.resolve(word) == null ? null : Part.COLOUR;
  }

  /** A number and its unit, or a nought. */
  private static boolean isLength(String word) {
    boolean isNumber = !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    char last = isNumber ? word.charAt(word.length() - 1) : ' ';
    return word.equals("0") || (last >= 'a' && last <= 'z');
  }

  private int colourPosition() {
    for (int i = 0; i < words.size(); i++) {
      if (tokens.resolve(words.get(i)) != null) {
        return i;
      }
    }
    return -1;
  }

  /** Returns it with every colour written as {@link Colour#toHex}. */
  public Border withHexColours() {
    List<String> changed = new ArrayList<>(words.size());
    for (String word : words) {
      Colour colour = tokens.resolve(word);
      changed.add(colour == null ? word : colour.toHex());
    }
    return new Border(tokens, List.copyOf(changed));
  }

  /** Returns its text. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(" ");
    words.forEach(text::add);
    return text.toString();
  }
}
