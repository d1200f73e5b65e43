package dev.blueline.serialize;

/**
 * Finds where a number ends, by the grammar of RFC 8259 section 6, and reads the whole numbers that
 * fit a long on the way. Used again for each number of a text.
 */
final class NumberScanner {
  /** Whole numbers of so many digits are exact as a double too. */
  private static final int MOST_DIGITS = 15;

  private final byte[] text;
  private long whole;
  private boolean plain;

  NumberScanner(byte[] text) {
    this.text = text;
  }

  /** Scans the number that starts at an offset, a digit or a minus sign; returns its end. */
  int scan(int start, int limit) throws MalformedJson {
    boolean negative = text[start] == '-';
    int first = negative ? start + 1 : start;
    int end = digits(first, limit);
    if (text[first] == '0' && end > first + 1) {
      throw new MalformedJson("a number starts with a superfluous 0", first);
    }
    plain = end - first <= MOST_DIGITS && !(negative && whole == 0);
    whole = negative ? -whole : whole;
    return end < limit ? afterWhole(end, limit) : end;
  }

  private int afterWhole(int start, int limit) throws MalformedJson {
    int end = start;
    if (text[end] == '.') {
      plain = false;
      end = digits(end + 1, limit);
    }
    if (end < limit && (text[end] | 0x20) == 'e') {
      plain = false;
      end = digits(afterSign(end + 1, limit), limit);
    }
    return end;
  }

  private int afterSign(int at, int limit) {
    return at < limit && (text[at] == '+' || text[at] == '-') ? at + 1 : at;
  }

  /** Reads at least one digit; returns the end of them. */
  private int digits(int start, int limit) throws MalformedJson {
    long value = 0;
    int at = start;
    for (; at < limit && text[at] >= '0' && text[at] <= '9'; at++) {
      value = 10 * value + text[at] - '0';
    }
    if (at == start) {
      throw UnexpectedText.at(text, at, "a digit");
    }
    whole = value;
    return at;
  }

  /** Returns whether the number was spelled as {@link #whole} is spelled. */
  boolean isPlain() {
    return plain;
  }

  /** Returns the value of a plain number. */
  long whole() {
    return whole;
  }
}
