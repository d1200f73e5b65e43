package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubts the end of a text without quotation marks: {@code change the cta text to Go in red},
 * {@code add a button saying Buy that is red}. Where it reads as something that is wanted besides,
 * nobody can tell whether it belongs to the text.
 */
final class TextTail {
  /*
   * Idea. A text may hold any word, so no word ends one. What may end it is read by the readers of
   * clauses: only where all that stands behind a word such as "in", or behind "and", says how
   * something is to be, is there a second reading, and the clause is refused. "Sign up in seconds"
   * and "Men in Black" have none; a capital shows that a text is meant.
   *
   * Bound. A tail is read only behind a word or mark that may open one, and for MAX_TAILS at most.
   */
  private static final int MAX_TAILS = 48;

  private static final Set<String> MODALS = Set.of("should", "must", "shall", "will");
  private static final Set<String> BESIDE = Set.of("while", "before", "after", "by", "and");
  private static final Set<String> KEEPING = Set.of("keep", "leave", "keeping", "leaving");
  private static final Set<String> SEQUENCE =
      Set.of("next", "first", "lastly", "finally", "afterwards");

  private final Words words;
  private final ClauseReader reader;
  private final TargetReader targets;
  private final ChangeReader changes;
  private final Reading reading;
  private final int from;
  private final int textFrom;
  private final int textEnd;
  private final int to;

  private TextTail(
      Words words,
      ClauseReader reader,
      Reading reading,
      int from,
      int textFrom,
      int textEnd,
      int to) {
    this.words = words;
    this.reader = reader;
    this.targets = new TargetReader(words);
    this.changes = new ChangeReader(words, new ValueReader(words));
    this.reading = reading;
    this.from = from;
    this.textFrom = textFrom;
    this.textEnd = textEnd;
    this.to = to;
  }

  /** Returns the end of a clause's text; null where it has none without quotation marks. */
  static @Nullable TextTail of(
      Words words, ClauseReader reader, Reading reading, int from, int to) {
    String text = openText(reading);
    int start = text == null ? -1 : words.lastStartOf(text, from, to);
    return text == null || start < 0
        ? null
        : new TextTail(words, reader, reading, from, start, words.endOf(start, text.length()), to);
  }

  private static @Nullable String openText(Reading reading) {
    Addition addition = reading.addition();
    if (addition != null) {
      return addition.isOpenText() ? addition.text() : null;
    }
    List<Change> changes = reading.changes();
    boolean isOpen = reading.openText() && !changes.isEmpty();
    return isOpen && changes.get(changes.size() - 1).parameters() instanceof Parameters.Text text
        ? text.value()
        : null;
  }

  /**
   * Returns the reading, or the refusal of it where its text may end earlier.
   *
   * @param isFollowed whether another clause stands behind it
   */
  Reading held(boolean isFollowed) {
    boolean isNext = isFollowed && isOneOf(SEQUENCE, textEnd - 1);
    boolean isOneEach = words.is(textEnd - 1, "respectively");
    if (textEnd - textFrom > 1 && (isNext || isOneEach)) {
      return refused(null);
    }
    int tails = 0;
    for (int i = textFrom + 1; i < textEnd && tails < MAX_TAILS; i++) {
      if (isParting(i) && reader.isThanks(i + 1, textEnd)) {
        return refused("\"" + head(i) + "\"" + rest());
      }
      int start = opened(i);
      if (start < 0) {
        continue;
      }
      tails++;
      if (isAsked(start)) {
        String made = " and make it " + words.typed(behindBe(start), textEnd);
        return refused("\"" + head(i) + "\"" + made + rest());
      }
      if (isLength(start) || isKept(start) || isMeanwhile(start)) {
        return refused(null);
      }
    }
    return reading;
  }

  /** Where a tail starts that a word opens; -1 where it opens none. */
  private int opened(int index) {
    if (isParting(index)) {
      int start = reader.skipCourtesy(index, textEnd);
      return start < textEnd ? start : -1;
    }
    boolean opens =
        switch (words.get(index)) {
          case "in", "with", "that", "which", "while", "before", "after", "without", "but" ->
              words.isKind(index, Kind.WORD);
          default -> false;
        };
    return opens ? index : -1;
  }

  private boolean isParting(int index) {
    return words.isKind(index, Kind.SEPARATOR)
        || words.isKind(index, Kind.MARK)
        || (words.isKind(index, Kind.WORD) && Lexicon.isConjunction(words.get(index)));
  }

  /** "In red", "with a red background", "that is red", "and should be red". */
  private boolean isAsked(int start) {
    boolean isOpen = words.is(start, "in") || words.is(start, "with") || behindBe(start) > start;
    List<Change> read =
        isOpen && !hasCapital(start) ? changes.read(behindBe(start), trimmed(), null) : null;
    return read != null && !Change.areAll(read, Intent.EDIT_TEXT);
  }

  /** Behind "be", "to be", "should be", "that is"; the same index where no such words stand. */
  private int behindBe(int index) {
    boolean that = words.is(index, "that") || words.is(index, "which");
    if (that && (words.is(index + 1, "is") || words.is(index + 1, "are"))) {
      return index + 2;
    }
    boolean modal = isOneOf(MODALS, index) || words.is(index, "to");
    int be = that ? index + 2 : modal ? index + 1 : index;
    return words.is(be, "be") ? be + 1 : index;
  }

  private int trimmed() {
    int end = textEnd;
    while (end > textFrom && words.isKind(end - 1, Kind.MARK)) {
      end--;
    }
    return end;
  }

  private boolean hasCapital(int start) {
    for (int i = start; i < textEnd; i++) {
      if (words.isCapital(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Offers, 20px". */
  private boolean isLength(int start) {
    return words.isKind(start, Kind.NUMBER) && words.get(start).endsWith("px");
  }

  /** "Without changing the color", "but keep its size". */
  private boolean isKept(int start) {
    boolean without = words.is(start, "without") && gerund(start + 1) != null;
    int verb = words.is(start, "but") ? start + 1 : start;
    boolean keeps = isOneOf(KEEPING, verb) || words.is(verb, "don't") || words.is(verb, "dont");
    if (!without && !keeps) {
      return false;
    }
    int behind = without ? start + 2 : words.is(verb + 1, "change") ? verb + 2 : verb + 1;
    Subject subject = Subject.read(words, targets, behind, trimmed());
    Noun noun = subject == null ? null : subject.target().single();
    return subject != null && (subject.property() != null || (noun != null && noun.pronoun()));
  }

  /** "Making it red", "while hiding the header", "before moving it up". */
  private boolean isMeanwhile(int start) {
    int verb = isOneOf(BESIDE, start) ? start + 1 : start;
    Verb said = gerund(verb);
    Reading read = said == null ? null : reader.readVerb(said, verb + 1, trimmed());
    return read != null && read.problem() == null && !read.isGuess() && !hasCapital(start);
  }

  /** The verb of "making", "hiding", "swapping"; null where a word is no such form of one. */
  private @Nullable Verb gerund(int index) {
    String word = words.isKind(index, Kind.WORD) ? words.get(index) : "";
    if (!word.endsWith("ing") || word.length() < "using".length()) {
      return null;
    }
    String stem = word.substring(0, word.length() - "ing".length());
    Verb verb = Lexicon.verb(stem);
    Verb dropped = verb == null ? Lexicon.verb(stem + "e") : verb;
    boolean doubles = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return dropped == null && doubles
        ? Lexicon.verb(stem.substring(0, stem.length() - 1))
        : dropped;
  }

  /** Returns what its end may mean besides, as only a document knows; null for nothing. */
  @Nullable Rival rival() {
    int tails = 0;
    for (int i = textFrom + 1; i < textEnd && tails < MAX_TAILS; i++) {
      int former = formerFrom(i);
      if (former > 0 && former < textEnd) {
        return new Rival(
            null, words.typed(former, trimmed()), message(), List.of(quoted(), to(head(i))));
      }
      int start = isParting(i) ? reader.skipCourtesy(i, textEnd) : textEnd;
      tails += start < textEnd ? 1 : 0;
      Reading read = start < textEnd ? saidOfOther(start) : null;
      if (read != null) {
        return new Rival(read.target(), null, message(), List.of(quoted(), apart(i, start, read)));
      }
    }
    return null;
  }

  /** Behind "instead of", "rather than", ", not"; -1 where no such words start. */
  private int formerFrom(int index) {
    boolean two =
        (words.is(index, "instead") && words.is(index + 1, "of"))
            || (words.is(index, "rather") && words.is(index + 1, "than"));
    boolean not = words.is(index, "not") || words.is(index, "no");
    return two ? index + 2 : not ? index + 1 : -1;
  }

  /**
   * "The header red", "header taller", "the cta to Go": a component that may be in the document.
   */
  private @Nullable Reading saidOfOther(int start) {
    int end = start;
    while (end < textEnd && !(end > start && isParting(end))) {
      end++;
    }
    boolean renames = reading.verb() == Verb.RENAME;
    Reading renamed = renames ? reader.readVerb(Verb.RENAME, start, end) : null;
    Reading read = renamed == null ? reader.read(start, end, reading) : renamed;
    boolean isOther =
        read != null
            && read.problem() == null
            && !read.isGuess()
            && !read.target().isInherited()
            && read.addition() == null;
    boolean isText = renamed == null && read != null && read.openText();
    return isOther && (!isText || words.isCapital(end - 1)) ? read : null;
  }

  private Reading refused(@Nullable String other) {
    List<String> suggestions =
        other == null
            ? List.of(quoted())
            : List.of(quoted(), words.typed(from, textFrom) + " " + other);
    return Reading.invalid(reading.verb(), reading.target(), message(), suggestions);
  }

  private String message() {
    return "'" + words.typed(textFrom, textEnd) + "' may all be its text, or end earlier";
  }

  private String quoted() {
    return to(words.typed(textFrom, textEnd)) + rest();
  }

  private String to(String text) {
    return words.typed(from, textFrom) + " \"" + text.replace("\"", "") + "\"";
  }

  /** The verb said again for what stands behind a joint. */
  private String apart(int joint, int start, Reading other) {
    boolean isText = other.asksOnlyFor(Intent.EDIT_TEXT) || words.isCapital(textEnd - 1);
    String verb = isText ? "rename" : "make";
    return to(head(joint)) + " and " + verb + " " + words.typed(start, textEnd);
  }

  private String head(int joint) {
    int end = joint;
    while (end > textFrom + 1 && isParting(end - 1)) {
      end--;
    }
    return words.typed(textFrom, end).replace("\"", "");
  }

  private String rest() {
    return textEnd < to ? " " + words.typed(textEnd, to) : "";
  }

  private boolean isOneOf(Set<String> all, int index) {
    return words.isKind(index, Kind.WORD) && all.contains(words.get(index));
  }
}
