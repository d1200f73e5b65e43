package dev.blueline.decompose;

import dev.blueline.model.Border;
import dev.blueline.plan.Parameters.StyleWord;
import org.jspecify.annotations.Nullable;

/** Reads what is put around a component: {@code shadow}, {@code no shadow}, {@code border}. */
final class DecorationReader {
  private final Words words;

  private int at;

  DecorationReader(Words words) {
    this.words = words;
  }

  /** Behind the words that were read last. */
  int end() {
    return at;
  }

  /** Reads from an index; null where no decoration ends a phrase there. */
  @Nullable Change read(int from, int to) {
    boolean none = words.is(from, "no") && from + 1 < to;
    int noun = none ? from + 1 : from;
    if (words.is(noun, "drop") && noun + 1 < to) {
      noun++;
    }
    boolean ends = noun + 1 == to || words.is(noun + 1, ",") || words.is(noun + 1, "and");
    Change change = ends ? decoration(noun, to, none) : null;
    at = noun + 1;
    return change;
  }

  private @Nullable Change decoration(int noun, int to, boolean none) {
    if (words.is(noun, "shadow")) {
      return Changes.styled("shadow", none ? "none" : "0 2px 8px rgba(0, 0, 0, 0.2)");
    }
    if (words.is(noun, "border") || words.is(noun, "outline")) {
      return Changes.styled("border", none ? "none" : Border.USUAL);
    }
    StyleWord style = none && noun < to ? Lexicon.style(words.get(noun)) : null;
    return style == null ? null : Changes.undone(style.key());
  }
}
