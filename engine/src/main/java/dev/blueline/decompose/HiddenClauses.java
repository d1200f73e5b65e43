package dev.blueline.decompose;

import dev.blueline.decompose.bind.HiddenClause;
import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.words.EditDistance;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Vocabulary;
import dev.blueline.decompose.words.WordSet;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a text without quotation marks may hold besides, as it would read without it. */
final class HiddenClauses {
  /*
   * Idea. A clause that is misspelt is none, so the text before it takes it in, and what was wanted
   * is shown on a button. Words alone cannot tell: any text may hold "and mkae". So wherever a verb,
   * or what is nearly one, starts something, the command is written down as it would be if the text
   * ended there; only if a document can do that, once it is repaired, the command is refused.
   *
   * Bound. MOST for each text, and few for a command, each read anew when the command is bound;
   * none of a command that is too long to be repaired. Looking for them costs the words of the text.
   */
  private static final int MOST = 4;

  private static final WordSet VERBS = new WordSet(Lexicon.verbs());
  private static final WordSet JOINTS = new WordSet(Set.of("and", "then"));

  /** A verb behind one of these is no order: "how to make", "you hide". */
  private static final Set<String> SUBJECTS =
      Set.of(
          "to", "not", "don't", "dont", "never", "can", "will", "would", "should", "could", "must",
          "may", "i", "you", "we", "they", "who", "that", "which", "let", "lets", "let's", "help");

  private final Words words;
  private final ClauseReader reader;
  private final OpenText text;
  private final int textEnd;
  private final int clause;
  private final List<HiddenClause> found = new ArrayList<>(0);

  HiddenClauses(ClauseReader reader, OpenText text, int clause) {
    this.words = text.words();
    this.reader = reader;
    this.text = text;
    this.textEnd = text.textEnd();
    this.clause = clause;
  }

  /** Returns all that may be hidden; mostly nothing. */
  List<HiddenClause> read() {
    int end = words.size() > Repairer.MAX_WORDS ? 0 : textEnd - 1;
    for (int i = text.textFrom() + 1; i < end && found.size() < MOST; i++) {
      boolean isJoint = mayBeJoint(i);
      if (isJoint || words.isParting(i)) {
        int start = reader.skipCourtesy(isJoint ? i + 1 : i, textEnd);
        if (start < textEnd - 1 && mayStart(start)) {
          add(i, start, !isJoint && !words.isVerb(start));
        }
        i = Math.max(i, start - 1);
      } else if (isOrder(i) && mayRunOn(i)) {
        add(i, i, false);
      }
    }
    return found;
  }

  private void add(int end, int start, boolean isMisspelt) {
    String parted = text.saying(text.head(end)) + " and " + words.typed(start, textEnd);
    found.add(
        new HiddenClause(
            words.replaced(text.from(), text.to(), parted + text.rest()),
            isMisspelt,
            words.replaced(text.from(), text.to(), text.quoted()),
            text.message(),
            clause,
            words.span(text.from(), text.to())));
  }

  /** "Make", "mkae", "makethe"; "the" may be of "the header shuold be red". */
  private boolean mayStart(int index) {
    if (!words.isKind(index, Kind.WORD)) {
      return false;
    }
    String word = words.get(index);
    return words.isVerb(index)
        || Lexicon.isDeterminer(word)
        || (!Lexicon.isSpelledWell(word)
            && (VERBS.hasNear(word, Vocabulary.mostFor(word.length())) || startsWithVerb(word)));
  }

  private static boolean startsWithVerb(String word) {
    for (int at = Math.min(word.length(), EditDistance.MAX_LENGTH) - 2; at > 2; at--) {
      if (Lexicon.verb(word.substring(0, at)) != null) {
        return true;
      }
    }
    return false;
  }

  /** "But", "adn"; "than" behind a mark is no comparison. */
  private boolean mayBeJoint(int index) {
    String word = words.isKind(index, Kind.WORD) ? words.get(index) : "";
    return switch (word) {
      case "" -> false;
      case "but" -> true;
      case "than" -> words.isParting(index - 1);
      default ->
          word.length() > 2
              && !Lexicon.isSpelledWell(word)
              && JOINTS.hasNear(word, EditDistance.LETTER);
    };
  }

  /** "Hello make it red": a verb that is no noun. */
  private boolean isOrder(int index) {
    return words.isVerb(index) && !Lexicon.isNounToo(words.get(index)) && !words.isCapital(index);
  }

  /** Nobody is named who does it, and all that follows says what. */
  private boolean mayRunOn(int index) {
    boolean isDone = words.isKind(index - 1, Kind.WORD) && SUBJECTS.contains(words.get(index - 1));
    Reading read = isDone ? null : reader.read(index, text.trimmed(), text.reading());
    return read != null
        && read.problem() == null
        && (read.addition() != null || !read.target().isInherited());
  }
}
