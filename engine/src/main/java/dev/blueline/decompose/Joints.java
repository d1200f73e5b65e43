package dev.blueline.decompose;

import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.Set;

/** Finds where clauses may be parted: at "and", "then", a comma, the end of a sentence. */
final class Joints {
  /** Marks that part clauses as "and" does, where a clause stands behind them. */
  private static final Set<String> PARTING = Set.of("&", "+", "-", "/", "|", "(");

  private final Words words;
  private final ClauseReader reader;

  Joints(Words words, ClauseReader reader) {
    this.words = words;
    this.reader = reader;
  }

  /** Whether a word or mark may part two clauses; it may as well join what is in one. */
  boolean isAt(int index) {
    boolean afterThat = words.is(index, "after") && words.is(index + 1, "that");
    boolean exclaims = words.is(index, "!") && words.isVerb(index + 1);
    return (afterThat && index + 2 < words.size())
        || exclaims
        || (words.isKind(index, Kind.MARK) && PARTING.contains(words.get(index)))
        || words.isKind(index, Kind.SEPARATOR)
        || words.isConjunction(index);
  }

  /** Whether it parts them whatever they say. */
  boolean isHard(int index) {
    int behind = reader.skipCourtesy(index, words.size());
    return behind < words.size() && parts(index);
  }

  private boolean parts(int index) {
    return words.is(index, "then")
        || words.is(index, ";")
        || words.is(index, "after")
        || words.isLineBreak(index)
        || isThenBehind(index);
  }

  /** "And then" and ", then" part as "then" does. */
  private boolean isThenBehind(int index) {
    int last = last(index);
    for (int i = index; i <= last; i++) {
      if (words.is(i, "then") || words.is(i, ";")) {
        return true;
      }
    }
    return words.is(last + 1, "after") && words.is(last + 2, "that");
  }

  /** "Now and Then and make it red", "Wait... and make it red": what of a joint is still text. */
  int lastOfText(int index) {
    int last = index;
    int end = last(index);
    for (int i = index + 1; i <= end; i++) {
      boolean isJoined = words.isKind(i, Kind.WORD) && words.isKind(i - 1, Kind.WORD);
      boolean isEllipsis = words.is(i, ".") && words.is(i - 1, ".");
      last = isEllipsis || (isJoined && words.isCapital(i)) ? i : last;
    }
    return last;
  }

  /** "Hide Cancel, OK and make it red": a courtesy with a capital, between joints, is none. */
  int nameBehind(int index) {
    int name = last(index) + 1;
    boolean isName =
        words.isKind(name, Kind.WORD)
            && words.isCapital(name)
            && !words.is(index, ".")
            && isAt(name + 1)
            && reader.skipCourtesy(name, name + 1) > name;
    return isName ? name : index;
  }

  /** The last of the words and marks in a row that part, from one of them on. */
  int last(int index) {
    int last = index;
    while (last + 1 < words.size() && isAt(last + 1)) {
      last++;
    }
    return last;
  }

  /** The next joint from an index on, or the end of the command. */
  int next(int index) {
    int end = index;
    while (end < words.size() && !isAt(end)) {
      end++;
    }
    return end;
  }
}
