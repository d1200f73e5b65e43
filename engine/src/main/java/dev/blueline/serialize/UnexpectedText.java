package dev.blueline.serialize;

import dev.blueline.model.Letters;
import java.nio.charset.StandardCharsets;

/** Says what stands where something else was expected. */
final class UnexpectedText {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int LONGEST_CHARACTER = 4;

  private UnexpectedText() {}

  /** Returns the complaint about a place in a text, which may be its end. */
  static MalformedJson at(byte[] text, int offset, String expected) {
    return new MalformedJson(problem(text, offset, expected), offset);
  }

  private static String problem(byte[] text, int offset, String expected) {
    if (offset >= text.length) {
      return "expected " + expected + ", found the end of the text";
    }
    if (hasWord(text, offset, "NaN") || hasWord(text, offset, "Infinity")) {
      return "NaN and infinity are no JSON numbers";
    }
    int end = Math.min(offset + LONGEST_CHARACTER, text.length);
    if (StringDecoder.invalidUtf8(text, offset, end) == offset) {
      return StringDecoder.INVALID_UTF8;
    }
    int character = new String(text, offset, end - offset, StandardCharsets.UTF_8).codePointAt(0);
    return character == BYTE_ORDER_MARK && offset == 0
        ? "a byte order mark stands before the document"
        : "expected " + expected + ", found " + shown(character);
  }

  private static boolean hasWord(byte[] text, int offset, String word) {
    int length = Math.min(word.length(), text.length - offset);
    return new String(text, offset, length, StandardCharsets.ISO_8859_1).equals(word);
  }

  private static String shown(int character) {
    boolean visible = Letters.isLetterOrDigit(character) || (character > ' ' && character < 0x7F);
    return visible ? "'" + Character.toString(character) + "'" : StringDecoder.hex(character);
  }
}
