package dev.blueline.serialize;

import dev.blueline.model.JsonString;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes strings that are more than plain ASCII, and finds what is wrong in them. */
final class StringDecoder {
  static final String INVALID_UTF8 = "invalid UTF-8";

  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] text;
  private final int start;
  private final int end;

  /** Whether no escape was met but those that are written again as they are. */
  private boolean isSurelyUsual = true;

  private StringDecoder(byte[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** Returns the string between two quotation marks. */
  static JsonString decode(byte[] text, int start, int end) throws MalformedJson {
    return new StringDecoder(text, start, end).decode();
  }

  private JsonString decode() throws MalformedJson {
    requireNoControls(text, start, end);
    String spelling = requireUtf8();
    if (spelling.indexOf('\\') < 0) {
      return JsonString.of(spelling);
    }
    String value = unescape(spelling);
    return isSurelyUsual ? JsonString.of(value) : JsonString.spelled(value, spelling);
  }

  /** Checks that no control character stands between two offsets. */
  static void requireNoControls(byte[] text, int start, int end) throws MalformedJson {
    for (int i = start; i < end; i++) {
      if (text[i] >= 0 && text[i] < 0x20) {
        throw new MalformedJson(
            "a string holds a control character that is not escaped, " + hex(text[i]), i);
      }
    }
  }

  /** Returns a code point in the way of Unicode: {@code U+000B}. */
  static String hex(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  /** The platform's decoder puts a replacement for what is invalid: without one, all was valid. */
  private String requireUtf8() throws MalformedJson {
    String decoded = new String(text, start, end - start, StandardCharsets.UTF_8);
    int invalid = decoded.indexOf(REPLACEMENT) < 0 ? -1 : invalidUtf8(text, start, end);
    if (invalid >= 0) {
      throw new MalformedJson(INVALID_UTF8, invalid);
    }
    return decoded;
  }

  /** Returns the offset of the first byte that is no valid UTF-8, or -1. */
  static int invalidUtf8(byte[] text, int start, int end) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(text, start, end - start);
    boolean invalid = decoder.decode(in, CharBuffer.allocate(end - start), true).isError();
    return invalid ? in.position() : -1;
  }

  private String unescape(String spelling) throws MalformedJson {
    StringBuilder out = new StringBuilder(spelling.length());
    int from = 0;
    for (int at = spelling.indexOf('\\'); at >= 0; at = spelling.indexOf('\\', from)) {
      out.append(spelling, from, at);
      char kind = at + 1 < spelling.length() ? spelling.charAt(at + 1) : 0;
      boolean unicode = kind == 'u';
      isSurelyUsual &= !unicode && kind != '/';
      int unescaped = unicode ? codeUnit(spelling, at + 2) : character(kind);
      if (unescaped < 0) {
        throw invalidEscape(spelling, at);
      }
      out.append((char) unescaped);
      from = at + (unicode ? 6 : 2);
    }
    return out.append(spelling, from, spelling.length()).toString();
  }

  private static int character(char kind) {
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> -1;
    };
  }

  private static int codeUnit(String spelling, int at) {
    if (at + 4 > spelling.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = spelling.charAt(i) < 128 ? Character.digit(spelling.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  private MalformedJson invalidEscape(String spelling, int at) {
    int offset = start + spelling.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    return at + 1 == spelling.length()
        ? new MalformedJson(JsonTokens.NOT_CLOSED, start - 1)
        : new MalformedJson("an invalid escape stands in a string", offset);
  }
}
