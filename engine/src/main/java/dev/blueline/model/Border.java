package dev.blueline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A border such as {@code 1px solid rgb(0, 0, 0)}: words in a row, some of which are colours.
 * Immutable.
 */
public final class Border {
  private final Tokens tokens;
  private final List<String> words;

  private Border(Tokens tokens, List<String> words) {
    this.tokens = tokens;
    this.words = words;
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
