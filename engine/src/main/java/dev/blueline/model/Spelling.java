package dev.blueline.model;

/** Whether texts are what RFC 8259 has for numbers and for what stands between quotation marks. */
final class Spelling {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private final String text;
  private int at;

  private Spelling(String text) {
    this.text = text;
  }

  /** Returns whether a text is a number, as of section 6. */
  static boolean isNumber(String text) {
    return new Spelling(text).isNumber();
  }

  /** Returns whether a text, between quotation marks, is a string of that content: section 7. */
  static boolean isStringOf(String content, String text) {
    return new Spelling(text).isStringOf(content);
  }

  private boolean isNumber() {
    skip("-");
    boolean isWhole = skip("0") || digits();
    boolean isFraction = !skip(".") || digits();
    boolean isPower = !skip("eE") || ((skip("+-") || at < text.length()) && digits());
    return isWhole && isFraction && isPower && at == text.length();
  }

  /** Takes one of some characters, if one is next. */
  private boolean skip(String any) {
    boolean isNext = at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    at += isNext ? 1 : 0;
    return isNext;
  }

  private boolean digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > start;
  }

  private boolean isStringOf(String content) {
    int length = 0;
    while (at < text.length()) {
      int decoded = skip("\\") ? escaped() : plain();
      if (decoded < 0 || length == content.length() || content.charAt(length) != decoded) {
        return false;
      }
      length++;
    }
    return length == content.length();
  }

  /** The next character as it is, or -1 where it has to be escaped. */
  private int plain() {
    char next = text.charAt(at++);
    boolean isWhole = !Character.isSurrogate(next) || isHalfOfPair(next);
    return isWhole && next >= ' ' && next != '"' ? next : -1;
  }

  /** No half of a pair can be written in UTF-8 without the other. */
  private boolean isHalfOfPair(char taken) {
    return Character.isHighSurrogate(taken)
        ? at < text.length() && Character.isLowSurrogate(text.charAt(at))
        : at > 1 && Character.isHighSurrogate(text.charAt(at - 2));
  }

  /** The character that is escaped, or -1 where none is. */
  private int escaped() {
    if (skip("u")) {
      return hex();
    }
    int which = at < text.length() ? ESCAPES.indexOf(text.charAt(at++)) : -1;
    return which < 0 ? -1 : ESCAPED.charAt(which);
  }

  private int hex() {
    int code = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      char next = at < text.length() ? text.charAt(at) : ' ';
      int digit = next < 0x80 ? Character.digit(next, HEX) : -1;
      if (digit < 0) {
        return -1;
      }
      code = HEX * code + digit;
      at++;
    }
    return code;
  }
}
