package dev.blueline.decompose.words;

import java.util.Set;

/** Finds the words that lead to what a component says, or is called. */
public final class NameWords {
  private static final Set<String> SAYING =
      Set.of("saying", "reading", "labelled", "labeled", "titled");
  private static final Set<String> SAYS = Set.of("says", "say", "reads", "read");

  private final Words words;

  public NameWords(Words words) {
    this.words = words;
  }

  /** Behind "that says", "with the text", "labelled"; -1 where no such words start. */
  public int sayingEnd(int index) {
    boolean that = words.is(index, "that") || words.is(index, "which");
    if (that) {
      return words.isOneOf(SAYS, index + 1) ? index + 2 : -1;
    }
    if (words.is(index, "with")) {
      int text = behindArticle(index + 1);
      return words.is(text, "text") || words.is(text, "label") ? text + 1 : -1;
    }
    return words.isOneOf(SAYING, index) ? index + 1 : -1;
  }

  /** Behind "called", "named", "with the id"; -1 where no such words start. */
  public int calledEnd(int index) {
    if (words.is(index, "with")) {
      int id = behindArticle(index + 1);
      return words.is(id, "id") ? id + 1 : -1;
    }
    return words.is(index, "called") || words.is(index, "named") ? index + 1 : -1;
  }

  private int behindArticle(int index) {
    boolean article = words.is(index, "the") || words.is(index, "a") || words.is(index, "an");
    return article ? index + 1 : index;
  }
}
