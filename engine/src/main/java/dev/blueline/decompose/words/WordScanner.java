package dev.blueline.decompose.words;

import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Letters;

/** Cuts a text into words, in one pass from left to right. */
final class WordScanner {
  private final String text;
  private final Words out;
  private int at;

  /**
   * The opening marks that nothing closes from here on: whoever looks for the end of each anew
   * looks through the rest of the text each time, and that is the square of many of them.
   */
  private String unclosed = "";

  WordScanner(String text, Words out) {
    this.text = text;
    this.out = out;
  }

  void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        take(Kind.SEPARATOR, at + 1);
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        at++;
      } else {
        scanWord(c);
      }
    }
  }

  private void take(Kind kind, int end) {
    out.add(kind, at, end);
    at = end;
  }

  private void scanWord(char c) {
    int quoteEnd = quoteEnd(c);
    if (quoteEnd > 0) {
      take(Kind.QUOTED, quoteEnd);
    } else if (c == ',' || c == ';' || (c == '.' && !isDigit(at + 1))) {
      take(Kind.SEPARATOR, at + 1);
    } else if (isArrow()) {
      take(Kind.SIGN, at + 2);
    } else if (c == ':' || c == '=' || c == '→') {
      take(Kind.SIGN, at + 1);
    } else if (c == '#' && isHexDigit(at + 1)) {
      take(Kind.COLOUR, wordEnd(at + 1));
    } else if (numberEnd() > 0) {
      take(Kind.NUMBER, numberEnd());
    } else if (isWordPart(at)) {
      scanPlainWord();
    } else {
      take(Kind.MARK, at + Character.charCount(text.codePointAt(at)));
    }
  }

  /** "->" and "=>". */
  private boolean isArrow() {
    return text.startsWith("->", at) || text.startsWith("=>", at);
  }

  private void scanPlainWord() {
    int end = wordEnd(at);
    int close = isFunction(end) ? functionEnd(end) : -1;
    if (close > 0) {
      take(Kind.COLOUR, close);
      return;
    }
    boolean possessive = end - at > 2 && isApostrophe(end - 2) && isLetter(end - 1, 's');
    if (possessive && !text.regionMatches(true, at, "let", 0, 3)) {
      take(Kind.WORD, end - 2);
      take(Kind.POSSESSIVE, end);
    } else {
      take(Kind.WORD, end);
      if (isOfMany(end)) {
        take(Kind.POSSESSIVE, end + 1);
      }
    }
  }

  /** The mark of "the buttons' text"; in quotation marks it would close them. */
  private boolean isOfMany(int end) {
    return end + 1 < text.length()
        && isApostrophe(end)
        && isLetter(end - 1, 's')
        && Character.isWhitespace(text.charAt(end + 1));
  }

  private boolean isFunction(int end) {
    if (end >= text.length() || text.charAt(end) != '(') {
      return false;
    }
    return isName("rgb", end) || isName("rgba", end) || isName("hsl", end) || isName("hsla", end);
  }

  /** The end of a function's arguments, or -1 where nothing closes them. */
  private int functionEnd(int open) {
    if (isUnclosed('(')) {
      return -1;
    }
    int close = text.indexOf(')', open);
    return close < 0 ? unclosed('(') : close + 1;
  }

  private boolean isName(String name, int end) {
    return end - at == name.length() && text.regionMatches(true, at, name, 0, name.length());
  }

  /** The end of a number with its unit, or -1 where none starts here. */
  private int numberEnd() {
    int end = at;
    if (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '+')) {
      end++;
    }
    int digits = end;
    while (isDigit(end) || (end > digits && isPoint(end))) {
      end++;
    }
    if (end == digits && isPoint(end)) {
      for (end++; isDigit(end); end++) {}
    }
    if (end == digits) {
      return -1;
    }
    return unitEnd(end);
  }

  private boolean isPoint(int index) {
    return index < text.length() && text.charAt(index) == '.' && isDigit(index + 1);
  }

  private int unitEnd(int end) {
    if (end < text.length() && text.charAt(end) == '%') {
      return end + 1;
    }
    int wordEnd = wordEnd(end);
    boolean unit = wordEnd == end || isUnit(end, wordEnd, "px") || isUnit(end, wordEnd, "x");
    return unit ? wordEnd : -1;
  }

  private boolean isUnit(int start, int end, String unit) {
    return end - start == unit.length() && text.regionMatches(true, start, unit, 0, unit.length());
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && isWordPart(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Letters, digits, marks that join them, and whatever is beyond ASCII and no quotation mark. */
  private boolean isWordPart(int index) {
    char c = text.charAt(index);
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || isDigit(index) || c == '_') {
      return true;
    }
    if (c == '-' || c == '.' || isApostrophe(index)) {
      return index > 0
          && index + 1 < text.length()
          && Letters.isLetterOrDigit(text.charAt(index - 1))
          && Letters.isLetterOrDigit(text.charAt(index + 1));
    }
    return c >= 128 && !Character.isWhitespace(c) && c != '\u00A0' && "“”„«»‘→".indexOf(c) < 0;
  }

  private boolean isApostrophe(int index) {
    char c = text.charAt(index);
    return c == '\'' || c == '’';
  }

  private boolean isLetter(int index, char lower) {
    return index < text.length() && Letters.lower(text.charAt(index)) == lower;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isHexDigit(int index) {
    return index < text.length() && Character.digit(text.charAt(index), 16) >= 0;
  }

  /** The end of a quoted text that starts here, or -1; an unpaired mark quotes nothing. */
  private int quoteEnd(char open) {
    String closing =
        switch (open) {
          case '"' -> "\"";
          case '“', '„' -> "”“";
          case '«' -> "»";
          case '‘' -> "’";
          case '\'' -> "'";
          default -> "";
        };
    if (closing.isEmpty() || isUnclosed(open)) {
      return -1;
    }
    for (int i = at + 1; i < text.length(); i++) {
      boolean closes = closing.indexOf(text.charAt(i)) >= 0;
      boolean inWord = (open == '\'' || open == '‘') && isInWord(i);
      if (closes && !inWord) {
        return i + 1;
      }
    }
    return unclosed(open);
  }

  private boolean isUnclosed(char open) {
    return unclosed.indexOf(open) >= 0;
  }

  /** Whether a mark closes hangs on where it stands alone, so that none does for later ones too. */
  private int unclosed(char open) {
    unclosed += open;
    return -1;
  }

  private boolean isInWord(int index) {
    return index + 1 < text.length() && Letters.isLetterOrDigit(text.charAt(index + 1));
  }
}
