package dev.blueline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shadow such as {@code 0 2px 8px rgb(0, 0, 0)}: some lengths, and a colour. */
public final class Shadow {
  /** What has no shadow yet gets this one, in another colour if one is said. */
  public static final String USUAL = "0 2px 8px rgba(0, 0, 0, 0.2)";

  private Shadow() {}

  /**
   * Returns what a shadow is set to: a colour alone changes that of the one that is there.
   *
   * @param wanted what is said of it
   * @param present the one that is there; or null
   * @param tokens those of its document, which may spell colours
   */
  public static String of(String wanted, @Nullable String present, Tokens tokens) {
    if (tokens.resolve(wanted) == null) {
      return wanted;
    }
    Border old = Border.of(present == null ? USUAL : present, tokens);
    Border plain = isSingle(old) ? old : Border.of(USUAL, tokens);
    return plain.withColour(wanted).toString();
  }

  /** Of several shadows, and of what is none, nothing can be taken over. */
  private static boolean isSingle(Border shadow) {
    List<String> words = shadow.words();
    for (String word : words) {
      if (word.endsWith(",")) {
        return false;
      }
    }
    return words.size() > 1 && shadow.colour() != null;
  }
}
