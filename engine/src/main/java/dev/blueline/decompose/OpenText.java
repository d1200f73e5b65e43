package dev.blueline.decompose;

import dev.blueline.decompose.clauses.Addition;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text without quotation marks, where it stands in its clause.
 *
 * @param words the command's words
 * @param reading what the clause says if all of it is the text
 * @param from where the clause starts
 * @param textFrom where the text starts
 * @param textEnd where it ends
 * @param to where the clause ends
 */
record OpenText(Words words, Reading reading, int from, int textFrom, int textEnd, int to) {

  /** Returns the text that a clause ends in; null where that has quotation marks, or is none. */
  static @Nullable OpenText of(Words words, Reading reading, int from, int to) {
    String text = said(reading);
    int start = text == null ? -1 : words.lastStartOf(text, from, to);
    if (text == null || start < 0) {
      return null;
    }
    int end = words.endOf(start, text.length());
    return new OpenText(words, reading, from, start, end, Math.max(end, to));
  }

  /** "Rename Add to cart to Order": the text if the name is longer; null where it cannot be. */
  @Nullable OpenText behindLongerName() {
    Reading plain = reading.plain();
    OpenText later = plain == null ? null : of(words, plain, from, to);
    return later == null || later.textFrom == textFrom ? null : later;
  }

  private static @Nullable String said(Reading reading) {
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

  /** Returns where it ends without the marks behind it. */
  int trimmed() {
    int end = textEnd;
    while (end > textFrom && words.isKind(end - 1, Kind.MARK)) {
      end--;
    }
    return end;
  }

  /** Whether a capital, which shows that a text is meant, stands at an index or behind it. */
  boolean hasCapital(int start) {
    for (int i = start; i < textEnd; i++) {
      if (words.isCapital(i)) {
        return true;
      }
    }
    return false;
  }

  String message() {
    return "'" + words.typed(textFrom, textEnd) + "' may all be its text, or end earlier";
  }

  /** Returns the clause with quotation marks around all of the text. */
  String quoted() {
    return saying(words.typed(textFrom, textEnd)) + rest();
  }

  /** Returns the clause up to the text with another one, in quotation marks. */
  String saying(String text) {
    return words.typed(from, textFrom) + " \"" + text.replace("\"", "") + "\"";
  }

  /** Returns the part of the text before what parts it; "Welcome!" keeps its mark. */
  String head(int joint) {
    int end = joint;
    while (end > textFrom + 1 && words.isParting(end - 1) && !isEndOfSentence(end - 1)) {
      end--;
    }
    end += isEndOfSentence(end) && end < textEnd ? 1 : 0;
    return words.typed(textFrom, end).replace("\"", "");
  }

  private boolean isEndOfSentence(int index) {
    return words.is(index, "!") || words.is(index, "?");
  }

  /** Returns what stands behind the text. */
  String rest() {
    return textEnd < to ? " " + words.typed(textEnd, to) : "";
  }
}
