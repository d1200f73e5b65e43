package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.model.Letters;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Amount;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubts words without quotation marks that are set as a text though they say how something is to
 * look: {@code set all titles to 20px}, {@code change the header text to white}. A capital shows
 * that a text is meant.
 */
final class TextDoubt {
  private static final Set<String> NOTHING = Set.of("nothing", "none", "empty", "blank");

  /** Nouns of what a word before them says: "a smaller size", "the left side". */
  private static final Set<String> NOUNS =
      Set.of(
          "size",
          "font",
          "color",
          "colour",
          "weight",
          "width",
          "height",
          "side",
          "edge",
          "corner",
          "aligned",
          "alignment",
          "position");

  private static final Set<String> PLACES = Set.of("top", "bottom", "start", "end", "side");

  private final Words words;
  private final ValueReader values;
  private final ChangeReader changes;
  private final AssignedValueReader assigned;

  TextDoubt(Words words, ValueReader values, ChangeReader changes, AssignedValueReader assigned) {
    this.words = words;
    this.values = values;
    this.changes = changes;
    this.assigned = assigned;
  }

  /**
   * Returns a reading, or the refusal of it where its text may as well be something else.
   *
   * @param from where the clause says what it is about, behind its verb
   * @param assigner where the word stands between that and the text
   * @param value where the text starts
   */
  @Nullable Reading held(@Nullable Reading reading, int from, int assigner, int value, int to) {
    boolean isText =
        reading != null
            && reading.openText()
            && reading.problem() == null
            && reading.verb() != Verb.RENAME
            && reading.asksOnlyFor(Intent.EDIT_TEXT);
    if (reading == null || !isText || !isDoubtful(value, to)) {
      return reading;
    }
    int start = from > 0 && Lexicon.verb(words.get(from - 1)) != null ? from - 1 : from;
    String text = words.typed(value, to);
    String quoted = words.typed(start, value) + " \"" + text.replace("\"", "") + "\"";
    String made = "make " + words.typed(from, assigner) + " " + text;
    String message = "'" + text + "' may be its text, or say how it is to look";
    return Reading.invalid(reading.verb(), reading.target(), message, List.of(quoted, made));
  }

  /** Returns whether some words may say how something is to look. */
  boolean isDoubtful(int from, int to) {
    boolean isCapital = Letters.isCapital(words.typed(from, to).charAt(0));
    return !isCapital && (isChange(from, to) || isMeasure(from, to) || isPlace(from, to));
  }

  private boolean isChange(int from, int to) {
    boolean hasNoun = to - from > 1 && NOUNS.contains(words.get(to - 1));
    return isRead(from, to)
        || (hasNoun && isRead(from, to - 1))
        || (to - from == 1 && NOTHING.contains(words.get(from)));
  }

  private boolean isRead(int from, int to) {
    List<Change> read = changes.read(from, to, null);
    return read != null && !Change.areAll(read, Intent.EDIT_TEXT);
  }

  /** A number with a unit, or two of a size; a number alone may well be a text. */
  private boolean isMeasure(int from, int to) {
    boolean isNumber = words.isKind(from, Kind.NUMBER);
    boolean isAmount = isNumber && values.amount(from, to, Amount.Kind.TO) != null;
    return (isAmount && !isBare(from, to)) || assigned.bothSizes(from, to) != null;
  }

  private boolean isBare(int from, int to) {
    String word = words.get(to - 1);
    char last = word.charAt(word.length() - 1);
    return to - from == 1 && last >= '0' && last <= '9';
  }

  /** "the left", "the top of the page", "left aligned". */
  private boolean isPlace(int from, int to) {
    int at = from;
    while (at < to - 1 && (words.is(at, "the") || words.is(at, "at") || words.is(at, "to"))) {
      at++;
    }
    String word = words.get(at);
    boolean isPlace = Lexicon.edge(word) != null || (at > from && PLACES.contains(word));
    boolean ends =
        at + 1 == to
            || words.is(at + 1, "of")
            || (at + 2 == to && NOUNS.contains(words.get(at + 1)));
    return words.isKind(at, Kind.WORD) && isPlace && ends;
  }
}
