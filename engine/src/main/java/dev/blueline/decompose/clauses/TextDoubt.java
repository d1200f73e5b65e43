package dev.blueline.decompose.clauses;

import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.PlainWords;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Vocabulary;
import dev.blueline.decompose.words.WordSet;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Colour;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Amount;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
          "text",
          "letters",
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

  private static final WordSet LOOKS = new WordSet(looks());

  private static final Set<String> PLACES = Set.of("top", "bottom", "start", "end", "side");

  private static final Map<String, Verb> IRREGULAR =
      Map.of(
          "set", Verb.SET,
          "made", Verb.MAKE,
          "given", Verb.GIVE,
          "put", Verb.MOVE,
          "hidden", Verb.HIDE,
          "shown", Verb.SHOW,
          "swapped", Verb.SWAP,
          "written", Verb.WRITE,
          "modified", Verb.SET);

  private static final Set<Verb> ASSIGNING =
      EnumSet.of(Verb.SET, Verb.RENAME, Verb.REPLACE, Verb.MAKE);

  /** What is said of things, and is no text. */
  private static final Set<String> DONE = Set.of("gone", "kept", "left", "taken");

  private final Words words;
  private final ValueReader values;
  private final ChangeReader changes;
  private final AssignedValueReader assigned;

  private static Set<String> looks() {
    Set<String> looks = new HashSet<>(Colour.names());
    looks.addAll(Lexicon.styles());
    return looks;
  }

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
    return !words.isCapital(from)
        && (isChange(from, to) || isMeasure(from, to) || isPlace(from, to) || isMisspelt(from, to));
  }

  /** "Should be tmato": a single word that is nearly a colour or a style. */
  private boolean isMisspelt(int from, int to) {
    String word = to - from == 1 && words.isKind(from, Kind.WORD) ? words.get(from) : "";
    return word.length() > 3
        && !Lexicon.isSpelledWell(word)
        && LOOKS.hasNear(word, Vocabulary.mostFor(word.length()));
  }

  /** Behind "say" or "read", where what stands there is surely said; else the same index. */
  int behindSay(int index, int to) {
    boolean says = words.is(index, "say") || words.is(index, "read");
    boolean isText =
        index + 1 < to && (words.isKind(index + 1, Kind.QUOTED) || words.isCapital(index + 1));
    return says && isText && !words.isCapital(index) ? index + 1 : index;
  }

  /** "To say go" says "go", or all of it; "to read more" is a text of many buttons. */
  boolean mayBeSaid(int index, int to) {
    return words.is(index, "say") && !words.isCapital(index) && index + 1 < to;
  }

  /** Behind "changed to", "replaced with"; the same index where no such words stand. */
  int behindParticiple(int index, int to) {
    boolean joins =
        words.is(index + 1, "to")
            || words.is(index + 1, "with")
            || words.is(index + 1, "as")
            || words.is(index + 1, "into");
    return joins && index + 2 < to && isParticiple(index) && ASSIGNING.contains(verb(index))
        ? index + 2
        : index;
  }

  /**
   * Whether what is said to be so is something done or to do, and no text: "removed", "made red",
   * "not bold", "smaller than the header"; "should stay" says no "be".
   *
   * @param end where the word that says so stands
   */
  boolean isState(int end, int value) {
    boolean isBe = words.is(value - 1, "be") || words.is(end, "is") || words.is(end, "are");
    if (words.isKind(end, Kind.SIGN) || (isBe && words.isCapital(value))) {
      return false;
    }
    boolean than = words.is(value + 1, "than") && Lexicon.size(words.get(value)) != null;
    boolean isDone = isParticiple(value) || DONE.contains(words.get(value));
    return !isBe || than || isDone || PlainWords.isNegation(words.get(value));
  }

  private boolean isParticiple(int index) {
    return words.isKind(index, Kind.WORD) && verb(index) != null;
  }

  /** The verb of "changed", "removed", "set"; null where a word is no such form of one. */
  private @Nullable Verb verb(int index) {
    String word = words.get(index);
    if (IRREGULAR.containsKey(word)) {
      return IRREGULAR.get(word);
    }
    if (!word.endsWith("ed")) {
      return null;
    }
    Verb verb = Lexicon.verb(word.substring(0, word.length() - 1));
    return verb == null ? Lexicon.verb(word.substring(0, word.length() - 2)) : verb;
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
