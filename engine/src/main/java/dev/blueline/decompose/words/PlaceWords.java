package dev.blueline.decompose.words;

import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Parameters.Direction;
import dev.blueline.plan.Parameters.Relation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that lead to where something new goes. */
public final class PlaceWords {
  private static final Set<String> SIDES =
      Set.of(
          "top",
          "bottom",
          "left",
          "right",
          "center",
          "centre",
          "middle",
          "start",
          "beginning",
          "end");

  private final Words words;

  public PlaceWords(Words words) {
    this.words = words;
  }

  /** Returns what a word such as "below" or "in" says; null for any other. */
  public @Nullable Relation relationAt(int index) {
    Direction order = Lexicon.order(words.get(index));
    if (order != null) {
      return order == Direction.BEFORE ? Relation.BEFORE : Relation.AFTER;
    }
    return switch (words.get(index)) {
      case "in", "inside", "into", "to", "within", "onto" -> Relation.INSIDE;
      default -> null;
    };
  }

  /** Behind "at the bottom", "at the end of the page", where additions go anyway; 0 for no such. */
  public int endOfEnd(int index, int to) {
    boolean at1 = words.is(index, "at") || words.is(index, "to") || words.is(index, "on");
    int noun = words.is(index + 1, "the") ? index + 2 : index + 1;
    if (at1 && words.is(noun, "page")) {
      return noun + 1;
    }
    boolean end = at1 && (words.is(noun, "bottom") || words.is(noun, "end"));
    if (!end) {
      return 0;
    }
    int of = noun + 1;
    boolean page =
        words.is(of, "of")
            && (words.is(of + 2, "page") || words.is(of + 2, "screen") || words.is(of + 1, "page"));
    return page ? Math.min(to, of + (words.is(of + 1, "page") ? 2 : 3)) : noun + 1;
  }

  /** "Below hero_1", "to the footer", "to each card", "into card_1"; "to you" is none for sure. */
  public boolean isSure(int index, int to) {
    boolean isOrder =
        words.is(index, "above")
            || words.is(index, "below")
            || words.is(index, "after")
            || words.is(index, "before")
            || words.is(index, "under");
    return isOrder || (relationAt(index) == Relation.INSIDE && isSurelyNoun(index + 1, to));
  }

  /** "The footer", "each card", "card_1". */
  private boolean isSurelyNoun(int index, int to) {
    String word = words.isKind(index, Kind.WORD) ? words.get(index) : "";
    boolean isCounted =
        switch (word) {
          case "the", "each", "every", "all", "both" -> index + 1 < to;
          default -> false;
        };
    return isCounted || word.indexOf('_') > 0;
  }

  /** "At the top of the hero", "next to the cta", "between X and Y": no addition goes there. */
  public boolean isElsewhere(int index, int to) {
    boolean at = words.is(index, "at") && words.is(index + 1, "the");
    boolean isSide =
        at && words.isKind(index + 2, Kind.WORD) && SIDES.contains(words.get(index + 2));
    boolean next = words.is(index, "next") || words.is(index, "close");
    boolean isBeside =
        words.is(index, "beside") || words.is(index, "between") || words.is(index, "near");
    int noun = next && words.is(index + 1, "to") ? index + 2 : index + 1;
    return isSide || ((next || isBeside) && isSurelyNoun(noun, to));
  }
}
