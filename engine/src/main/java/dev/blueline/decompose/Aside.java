package dev.blueline.decompose;

import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.PlainWords;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is said behind a text about the command itself, and is hardly to be shown: a
 * correction ({@code Go, I mean Stop}), what is to stay ({@code Go but keep the color}), what is
 * done meanwhile ({@code Go while hiding it}), what nothing can do ({@code Go and undo that}).
 */
final class Aside {
  private static final Set<String> BESIDE = Set.of("while", "before", "after", "by", "and");
  private static final Set<String> KEEPING = Set.of("keep", "leave", "keeping", "leaving");
  private static final Set<String> NOT = Set.of("don't", "dont", "never");
  private static final Set<String> REST = Set.of("anything", "everything", "nothing");

  /** What people ask an editor to do, and hardly anybody else. */
  private static final Set<String> EDITORIAL =
      Set.of("undo", "redo", "revert", "animate", "translate", "rotate", "flip", "blur");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "when", "once");

  private final Words words;
  private final ClauseReader reader;
  private final TargetReader targets;
  private final ChangeReader changes;
  private final OpenText text;
  private final int to;

  Aside(ClauseReader reader, TargetReader targets, ChangeReader changes, OpenText text) {
    this.words = text.words();
    this.reader = reader;
    this.targets = targets;
    this.changes = changes;
    this.text = text;
    this.to = text.textEnd();
  }

  /** Where the last words of a text start that may as well be none of it; -1 for no such. */
  static int endOf(Words words, int from, int to) {
    boolean isWell =
        (words.is(to - 2, "as") && words.is(to - 1, "well"))
            || (words.is(to - 2, "if") && words.is(to - 1, "possible"));
    boolean isAnswered = words.is(to - 2, "yes") || words.is(to - 2, "no");
    boolean isFiller = words.is(to - 1, "instead") || (isAnswered && words.is(to - 1, "please"));
    int start = isWell ? to - 2 : isFiller ? to - 1 : -1;
    return start > from ? start : -1;
  }

  /** Whether an index starts what is said of the command, behind a word or mark that may do so. */
  boolean isAt(int start) {
    return isKept(start)
        || isMeanwhile(start)
        || isUndone(start)
        || isConditional(start)
        || isOfOthers(start)
        || isOfSpoken(start);
  }

  /** "Go, I mean Stop", "Go, no, Stop", "Go, scratch that": behind a mark. */
  boolean isCorrected(int joint) {
    boolean isMark = words.isAnyMark(joint);
    int at = joint + 1;
    if (!isMark || at >= to - 1) {
      return false;
    }
    return switch (words.get(at)) {
      case "actually" -> words.isKind(at, Kind.WORD);
      case "i" -> words.is(at + 1, "mean") || words.is(at + 1, "meant");
      case "scratch", "make" -> words.is(at + 1, "that");
      case "or" -> words.is(at + 1, "rather");
      case "no", "wait" -> words.is(at + 1, ",") || words.is(at + 1, "no");
      default -> false;
    };
  }

  /** "Without changing the color", "but keep its size", "but keep it red". */
  private boolean isKept(int start) {
    boolean without = words.is(start, "without") && gerund(start + 1) != null;
    int verb = words.is(start, "but") ? start + 1 : start;
    boolean keeps =
        words.isOneOf(KEEPING, verb) || words.is(verb, "don't") || words.is(verb, "dont");
    if (!without && !keeps) {
      return false;
    }
    int behind = without ? start + 2 : words.is(verb + 1, "change") ? verb + 2 : verb + 1;
    if (without && words.isOneOf(REST, behind)) {
      return true;
    }
    boolean isOfIt = words.isPronoun(behind);
    int end = text.trimmed();
    if (isOfIt && behind + 1 < end && changes.read(behind + 1, end, null) != null) {
      return true;
    }
    Subject subject = Subject.read(words, targets, behind, end);
    Noun noun = subject == null ? null : subject.target().single();
    return subject != null && (subject.property() != null || (noun != null && noun.pronoun()));
  }

  /** "Making it red", "while hiding the header", "before moving it up". */
  private boolean isMeanwhile(int start) {
    int verb = words.isOneOf(BESIDE, start) ? start + 1 : start;
    Verb said = gerund(verb);
    Reading read = said == null ? null : reader.readVerb(said, verb + 1, text.trimmed());
    return isSure(read) && !text.hasCapital(start);
  }

  private static boolean isSure(@Nullable Reading read) {
    return read != null && read.problem() == null && !read.isGuess();
  }

  /** "Then undo", "undo that", "animate it", "make it pop". */
  private boolean isUndone(int start) {
    if (words.is(start - 1, "then")
        && words.isOneOf(EDITORIAL, start)
        && start + 1 == text.trimmed()) {
      return true;
    }
    boolean isOfIt = words.isPronoun(start + 1);
    if (!isOfIt || start + 1 >= to) {
      return false;
    }
    String last = words.get(text.trimmed() - 1);
    boolean isWish = PlainWords.isVague(last) || PlainWords.isUnsupported(last);
    return words.isOneOf(EDITORIAL, start) || (words.is(start, "make") && isWish);
  }

  /** "If it is red", "unless they are hidden". */
  private boolean isConditional(int start) {
    boolean isOfIt = words.isOneOf(CONDITIONS, start) && words.isPronoun(start + 1);
    boolean is = words.is(start + 2, "is") || words.is(start + 2, "are");
    return isOfIt && is && start + 3 < to && changes.read(start + 3, text.trimmed(), null) != null;
  }

  /** "The others to Stop", "the rest should say Stop". */
  private boolean isOfOthers(int start) {
    boolean isRest = words.is(start + 1, "others") || words.is(start + 1, "rest");
    boolean says = words.is(start + 2, "to") || words.is(start + 2, "say");
    boolean should = words.is(start + 2, "should") || words.is(start + 2, "must");
    return words.is(start, "the") && isRest && (says || should) && start + 3 < to;
  }

  /** "It should be bold", "I want it red", "don't hide it"; a verb alone may be in any text. */
  private boolean isOfSpoken(int start) {
    if (!mentionsIt(start)) {
      return false;
    }
    Reading denied = denied(start);
    Reading read = denied == null ? reader.read(start, text.trimmed(), text.reading()) : denied;
    Noun noun = read == null ? null : read.target().single();
    return isSure(read) && noun != null && noun.pronoun();
  }

  /** Most texts speak of nothing, and need no reading. */
  private boolean mentionsIt(int start) {
    for (int i = start; i < to && i < start + ClauseReader.MAX_SPLIT_WORDS; i++) {
      boolean it = words.is(i, "it") || words.is(i, "them") || words.is(i, "they");
      if (it || words.is(i, "its") || words.is(i, "their")) {
        return true;
      }
    }
    return false;
  }

  /** "Don't hide the header": what is not to be done; null where that is nothing known. */
  private @Nullable Reading denied(int start) {
    boolean isNot = words.is(start, "do") && words.is(start + 1, "not");
    int verb = isNot ? start + 2 : words.isOneOf(NOT, start) ? start + 1 : to;
    Verb said = verb < to && words.isKind(verb, Kind.WORD) ? Lexicon.verb(words.get(verb)) : null;
    return said == null ? null : reader.readVerb(said, verb + 1, text.trimmed());
  }

  /**
   * "Leave the header alone", "don't hide the header", "the same for the header", "the header too":
   * what is to stay, or to become the same; null for nothing.
   */
  @Nullable TargetPhrase besides(int start) {
    Reading denied = denied(start);
    if (denied != null) {
      return isSure(denied) && !denied.target().isInherited() ? denied.target() : null;
    }
    int end = text.trimmed();
    int same = reader.behindSame(start);
    if (same > start) {
      return same < end ? targets.read(same, end) : null;
    }
    if (words.is(end - 1, "too") || words.is(end - 1, "also")) {
      return start < end - 1 ? targets.read(start, end - 1) : null;
    }
    int verb = words.is(start, "but") ? start + 1 : start;
    if (!words.isOneOf(KEEPING, verb)) {
      return null;
    }
    boolean isAsIs = words.is(end - 1, "alone") || words.is(end - 1, "unchanged");
    end -= isAsIs ? 1 : 0;
    return verb + 1 < end ? targets.read(verb + 1, end) : null;
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
}
