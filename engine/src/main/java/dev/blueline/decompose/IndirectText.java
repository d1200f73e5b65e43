package dev.blueline.decompose;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.PlainWords;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubts a text without quotation marks that may say which text is wanted, and not be it: {@code
 * change the title to something shorter}, {@code make the title say what it said}. A capital shows
 * that a text is meant.
 */
final class IndirectText {
  private static final Set<String> FORMER =
      Set.of("original", "old", "previous", "former", "default", "usual", "first", "other", "new");

  private static final Set<String> CONTENT =
      Set.of("text", "one", "value", "label", "title", "name", "wording");

  private static final Set<String> SAID = Set.of("was", "is", "said", "says");

  private static final Set<String> ALONE =
      Set.of("it", "that", "so", "match", "default", "better", "nicer", "less", "nothing");

  private final OpenText text;
  private final Words words;
  private final int from;
  private final int end;

  IndirectText(OpenText text) {
    this.text = text;
    this.words = text.words();
    this.from = text.textFrom();
    this.end = text.trimmed();
  }

  /** Returns why it is in doubt. */
  String message() {
    return "'"
        + words.typed(from, text.textEnd())
        + "' may be its text, or say which text is wanted";
  }

  /** Whether the words alone tell that it may say which text is wanted. */
  boolean isOne() {
    if (!words.isKind(from, Kind.WORD) || from >= end || words.isCapital(from)) {
      return false;
    }
    String first = words.get(from);
    if (end - from == 1) {
      return ALONE.contains(first);
    }
    String last = words.get(end - 1);
    return switch (first) {
      case "something" -> isComparison(from + 1);
      case "what" -> SAID.contains(last);
      case "match" -> words.is(from + 1, "it") || words.is(from + 1, "them");
      case "more", "less", "look" -> PlainWords.isVague(last);
      case "make", "set" -> words.isPronoun(from + 1); // "to make it bold"
      case "the" -> isSame() || isFormer();
      case "its", "their" -> FORMER.contains(words.get(from + 1));
      case "a", "an" -> end - from == 3 && last.equals("one");
      default -> end - from == 2 && isLines(first, last);
    };
  }

  /** "Something else", "something shorter", "something more formal". */
  private boolean isComparison(int at) {
    String word = words.get(at);
    boolean more = words.is(at, "more") || words.is(at, "less") || words.is(at, "like");
    boolean isOne = word.equals("else") || word.endsWith("er") || PlainWords.isVague(word);
    return (more && end - at <= 2) || (isOne && end - at == 1);
  }

  /** "The same", "the same thing as the header"; "the same day" is a text. */
  private boolean isSame() {
    boolean thing =
        words.is(from + 2, "as") || words.is(from + 2, "thing") || words.is(from + 2, "text");
    return words.is(from + 1, "same") && (thing || end - from == 2);
  }

  /** "The old one", "the original text", "the default". */
  private boolean isFormer() {
    boolean isContent = end - from == 2 || CONTENT.contains(words.get(end - 1));
    return end - from <= 3 && isContent && FORMER.contains(words.get(from + 1));
  }

  private static boolean isLines(String first, String last) {
    return last.equals("lines") || (last.equals("line") && Lexicon.number(first) == 1);
  }

  /**
   * "The header's text", "Send text", "match the header", "like the header": what else has the text
   * that is wanted; null for nothing.
   */
  @Nullable TargetPhrase source(TargetReader targets) {
    int start = from;
    while (start < end && isLink(start)) {
      start++;
    }
    boolean isOwned = endsInText();
    if (start >= end || (words.isCapital(from) && !isOwned)) {
      return null;
    }
    boolean may = isOwned || words.is(start, "the");
    Subject subject = may ? Subject.read(words, targets, start, end) : null;
    Property property = subject == null ? null : subject.property();
    boolean isText =
        property == null ? words.is(start, "the") : property.kind() == PropertyKind.TEXT;
    return subject != null && isText && !subject.target().isInherited() ? subject.target() : null;
  }

  /** "Sides text", "Send's label": a text of its own would go on in capitals. */
  private boolean endsInText() {
    int last = end - 1;
    boolean isText = words.is(last, "text") || words.is(last, "label") || words.is(last, "caption");
    return isText && last > from && !words.isCapital(last);
  }

  private boolean isLink(int index) {
    return words.is(index, "match") || words.is(index, "like") || words.is(index, "look");
  }
}
