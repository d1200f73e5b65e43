package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.PlainWords;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one clause: its verb decides its form, and without one its shape does. */
public final class ClauseReader {
  /** A longer clause without a quoted text is no instruction; the bound keeps reading linear. */
  public static final int MAX_SPLIT_WORDS = 96;

  /** So many words at the end are tried as the end of a name, for the same reason. */
  private static final int MOST_COURTESIES = 6;

  private final Words words;
  private final Courtesy courtesy;
  private final TargetReader targets;
  private final LikenessReader likenesses;
  private final VerbReader verbs;
  private final FurtherReader further;
  private final RepetitionReader repetitions;
  private final SizeDoubt sizes;

  public ClauseReader(Words words) {
    this.words = words;
    this.courtesy = new Courtesy(words);
    this.targets = new TargetReader(words);
    this.likenesses = new LikenessReader(words, targets);
    this.verbs = new VerbReader(words, targets);
    this.further = verbs.further();
    this.repetitions = verbs.repetitions();
    this.sizes = new SizeDoubt(words);
  }

  /** Skips words that change nothing. */
  public int skipCourtesy(int from, int to) {
    return courtesy.skip(from, to);
  }

  /** Returns whether some words are nothing but thanks. */
  public boolean isThanks(int from, int to) {
    return courtesy.isThanks(from, to);
  }

  /** Returns where what is named behind "the same for" starts; the index where none is said. */
  public int behindSame(int index) {
    return repetitions.behindSame(index);
  }

  /** Returns what some words say behind a verb; null where they say nothing with it. */
  public @Nullable Reading readVerb(Verb verb, int from, int to) {
    return verbs.read(verb, from, to);
  }

  /**
   * Returns what some words say, or null where they are no clause.
   *
   * @param previous the clause before, whose verb, property and targets may be carried on; or null
   */
  public @Nullable Reading read(int from, int to, @Nullable Reading previous) {
    int start = courtesy.skip(from, to);
    int end = courtesy.trimEnd(start, to);
    if (start >= end || isQuestion(start)) {
      return null;
    }
    Reading whole = readForm(start, end, previous);
    boolean isSure = whole != null && whole.problem() == null && !whole.isGuess();
    Reading other = isSure ? null : readOtherwise(start, end, to, previous);
    Reading reading = other == null ? whole : other;
    int textEnd = courtesy.trimTextEnd(start, end, to);
    boolean mayBeText = reading == null || reading.openText() || reading.isGuess();
    if (mayBeText && textEnd > end) {
      Reading text = readForm(start, textEnd, previous);
      reading = text != null && text.openText() ? text : reading;
    }
    boolean mayNameMore = reading == null ? end == start + 1 : !reading.openText();
    boolean isOneName = true;
    for (int i = end; mayNameMore && i < Math.min(to, end + MOST_COURTESIES); i++) {
      boolean mayEnd = !words.isAnyMark(i);
      Reading longer = mayEnd ? readForm(start, i + 1, previous) : null;
      if (longer != null && longer.target().reaches(i + 1)) {
        reading = Reading.longest(reading, longer, isOneName);
      } else if (longer != null && reading != null && isOneName) {
        reading = reading.withLongerAnchor(longer, i + 1);
      }
      isOneName &= mayEnd; // "hide Yes, please" hides no "Yes please"
    }
    if (reading == null || isNegated(start, end, reading)) {
      return null;
    }
    Reading known =
        previous == null ? reading : WornThing.doubted(words, start, end, reading, previous);
    Reading named = named(known, courtesy.nameStart(start), start);
    return TextSize.of(words, start, end, sizes.held(named, start, end), previous);
  }

  /** "Do the same" asks for something; "do you like it" does not. */
  private boolean isQuestion(int start) {
    boolean isSame = words.is(start + 1, "the") && words.is(start + 2, "same");
    return words.isKind(start, Kind.WORD) && PlainWords.isQuestion(words.get(start)) && !isSame;
  }

  /** What is left out behind a change, or asked for once more. */
  private @Nullable Reading readOtherwise(int start, int end, int to, @Nullable Reading previous) {
    Reading again = previous == null ? null : repetitions.read(start, end, to, previous);
    return again != null ? again : readExcepting(start, end, previous);
  }

  /** "Make all buttons bigger except Play": what is left out may stand behind the change. */
  private @Nullable Reading readExcepting(int start, int end, @Nullable Reading previous) {
    int exception = targets.exceptionStart(start, end);
    List<Noun> exceptions = exception < end ? targets.exceptions(exception, end) : null;
    if (exceptions == null) {
      return null;
    }
    int changed = exception;
    while (changed > start && words.is(changed - 1, ",")) {
      changed--;
    }
    Reading reading = readForm(start, changed, previous);
    boolean isSure =
        reading != null && reading.problem() == null && !reading.openText() && !reading.isGuess();
    return reading != null && isSure && reading.target().mayExcept()
        ? reading.withTarget(reading.target().except(exceptions))
        : null;
  }

  /** "Now playing title: red": what was taken for courtesy may be the first word of a name. */
  private Reading named(Reading reading, int nameStart, int start) {
    List<Noun> nouns = reading.target().nouns();
    boolean may = nameStart < start && !Lexicon.isDeterminer(words.get(start));
    boolean first = may && nouns.size() == 1 && nouns.get(0).from() == start;
    TargetPhrase named = first ? targets.read(nameStart, nouns.get(0).to()) : null;
    return named == null
        ? reading
        : reading.withTarget(reading.target().withNamed(named)).withPlainChanges(reading.changes());
  }

  /** What is not to be done is no instruction to do it; but a text may say anything. */
  private boolean isNegated(int from, int to, Reading reading) {
    int end = reading.openText() ? Math.min(to, from + 1) : to;
    for (int i = from; i < end; i++) {
      boolean isExcepting = i > from && targets.isException(i - 1); // "but not the first"
      if (words.isKind(i, Kind.WORD) && PlainWords.isNegation(words.get(i)) && !isExcepting) {
        return true;
      }
    }
    return false;
  }

  /** "Make the header red and bold, and the footer too": nothing is to be done to ", and". */
  private boolean isLookAlone(int start, @Nullable Reading previous) {
    boolean isLook = previous != null && Lexicon.style(words.get(start)) != null;
    return isLook && words.isParting(start + 1);
  }

  /** "Send should be red", "Send: red": a verb that no order starts with may be a name. */
  private boolean isCalledSo(int start, int end) {
    for (int i = start + 1; i < end && i < start + MOST_COURTESIES; i++) {
      if (further.states(i)) {
        return true;
      }
    }
    return false;
  }

  /** Reads it behind the clause before, of which it may count on: "the second one". */
  private @Nullable Reading readForm(int start, int end, @Nullable Reading previous) {
    targets.follow(previous == null ? null : previous.target());
    Reading reading = readFollowing(start, end, previous);
    targets.follow(null);
    return reading;
  }

  private @Nullable Reading readFollowing(int start, int end, @Nullable Reading previous) {
    boolean isAsked = words.is(start, "can") || words.is(start, "could");
    Reading asked = isAsked ? further.asked(start + 1, end) : null;
    if (asked != null) {
      return asked;
    }
    Reading phrase = verbs.readPhrase(start, end, courtesy.wishEnd(start));
    int wish = Math.max(start, courtesy.wishEnd(start));
    Reading alike = phrase == null ? likenesses.read(wish, end, previous != null) : null;
    if (phrase != null || alike != null) {
      return phrase == null ? alike : phrase;
    }
    boolean isWord = words.isKind(start, Kind.WORD) && !isLookAlone(start, previous);
    Verb verb = isWord ? Lexicon.verb(words.get(start)) : null;
    Reading reading = verb == null ? null : verbs.read(verb, start + 1, end);
    boolean isVerb = verb != null && !Lexicon.isNounToo(words.get(start));
    if (reading != null || isVerb) {
      return reading == null && isCalledSo(start, end) ? further.stated(start, end) : reading;
    }
    Reading added = previous == null ? null : verbs.addedOn(previous, start, end);
    return added != null ? added : further.read(start, end, previous);
  }
}
