package dev.blueline.model;

/** What messages show of a text that may be as long as a document. */
public final class Excerpt {
  private static final int SHOWN_CHARACTERS = 200;

  private Excerpt() {}

  /** Returns a text, or the beginning of a long one. Costs what it returns. */
  public static String of(String text) {
    if (text.length() <= SHOWN_CHARACTERS) {
      return text;
    }
    int end = 0;
    for (int shown = 0; shown < SHOWN_CHARACTERS && end < text.length(); shown++) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
