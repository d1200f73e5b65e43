package dev.blueline.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer of UTF-8 bytes that JSON is written into. Not thread-safe; made to be cleared
 * and used again.
 */
public final class Utf8Buffer {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** For each ASCII character: 0 as it is, 1 a Unicode escape, else the letter of its escape. */
  private static final byte[] ESCAPES = new byte[128];

  static {
    Arrays.fill(ESCAPES, 0, 0x20, (byte) 1);
    ESCAPES['"'] = '"';
    ESCAPES['\\'] = '\\';
    ESCAPES['\n'] = 'n';
    ESCAPES['\r'] = 'r';
    ESCAPES['\t'] = 't';
    ESCAPES['\b'] = 'b';
    ESCAPES['\f'] = 'f';
  }

  private byte[] bytes;
  private int size;

  /** Creates an empty buffer with room for some bytes. */
  public Utf8Buffer(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  /** Returns the number of bytes written. */
  public int size() {
    return size;
  }

  /** Forgets what was written and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** Returns a copy of what was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Returns the array that holds the bytes so far; valid until the next write. */
  public byte[] array() {
    return bytes;
  }

  /** Writes one ASCII character. */
  public Utf8Buffer ascii(char c) {
    ensure(1);
    bytes[size++] = (byte) c;
    return this;
  }

  /** Writes a text of ASCII characters only. */
  @SuppressForbidden("it copies a byte of each character, which is all there is of these")
  @SuppressWarnings("deprecation")
  public Utf8Buffer ascii(String text) {
    int length = text.length();
    ensure(length);
    text.getBytes(0, length, bytes, size);
    size += length;
    return this;
  }

  /** Writes bytes as they are. */
  public Utf8Buffer bytes(byte[] source, int offset, int length) {
    ensure(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
    return this;
  }

  /** Writes a whole number in decimal. */
  public Utf8Buffer number(long value) {
    if (value < 0 || value > 999_999_999) {
      return ascii(Long.toString(value));
    }
    int rest = (int) value;
    int digits = digitsOf(rest);
    ensure(digits);
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  private static int digitsOf(int value) {
    int digits = 1;
    for (int limit = 10; digits < 9 && value >= limit; limit *= 10) {
      digits++;
    }
    return digits;
  }

  /** Writes a string between quotation marks, escaped as {@link JsonString} says. */
  public Utf8Buffer quoted(String text) {
    ascii('"');
    content(text);
    return ascii('"');
  }

  /**
   * Writes a value. Strings and numbers, which most are, are told apart here: a call that may lead
   * to six classes takes as long as it takes to write a short one.
   */
  public Utf8Buffer value(JsonValue value) {
    if (value instanceof JsonString string) {
      string.writeTo(this);
    } else if (value instanceof JsonNumber number) {
      number.writeTo(this);
    } else {
      value.writeTo(this);
    }
    return this;
  }

  /** Writes a text without quotation marks or escapes; it must be well-formed UTF-16. */
  public Utf8Buffer raw(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return bytes(encoded, 0, encoded.length);
  }

  /** Returns whether a text is ASCII, and stands between quotation marks as it is. */
  static boolean isPlain(String text) {
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      others |= c < 128 ? ESCAPES[c] : 1;
    }
    return others == 0;
  }

  private void content(String text) {
    int length = text.length();
    ensure(length + 8);
    for (int i = plainContent(text); i < length; i++) {
      char c = text.charAt(i);
      if (c < 128 && ESCAPES[c] == 0) {
        ensure(1);
        bytes[size++] = (byte) c;
      } else if (Character.isSurrogate(c)) {
        i += surrogate(text, i);
      } else {
        character(c);
      }
    }
  }

  /** Writes up to the first character that is not one byte as it is; returns where that is. */
  private int plainContent(String text) {
    byte[] target = bytes;
    int from = size;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= 128 || ESCAPES[c] != 0) {
        break;
      }
      target[from + i++] = (byte) c;
    }
    size = from + i;
    return i;
  }

  private void character(char c) {
    ensure(6);
    if (c < 128) {
      escape(c);
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  private void escape(char c) {
    if (ESCAPES[c] == 1) {
      unicodeEscape(c);
      return;
    }
    bytes[size++] = '\\';
    bytes[size++] = ESCAPES[c];
  }

  private void unicodeEscape(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[c >> shift & 15];
    }
  }

  /** Writes a surrogate pair as one character, an unpaired surrogate escaped; returns the extra. */
  private int surrogate(String text, int index) {
    ensure(6);
    int point = text.codePointAt(index);
    if (point < 0x10000) {
      unicodeEscape((char) point);
      return 0;
    }
    bytes[size++] = (byte) (0xF0 | (point >> 18));
    bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    bytes[size++] = (byte) (0x80 | (point & 0x3F));
    return 1;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /** Returns what was written as text. */
  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }
}
