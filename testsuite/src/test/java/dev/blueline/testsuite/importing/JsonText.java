package dev.blueline.testsuite.importing;

import java.nio.charset.StandardCharsets;

/** JSON as text: written with less noise, without its white space, and with more of it. */
final class JsonText {
  private static final String WHITE = " \t\r\n";

  private JsonText() {}

  /** Returns a text with quotation marks for apostrophes. */
  static String quoted(String text) {
    return text.replace('\'', '"');
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Returns a JSON text without its insignificant white space; all else as it was. */
  static String minified(String json) {
    return between(json, "");
  }

  /** Returns a JSON text with white space of all four kinds wherever it means nothing. */
  static String spaced(String json) {
    return "\r\n\t " + between(json, " \r\n\t") + " \r\n\r\n\t";
  }

  private static String between(String json, String space) {
    StringBuilder out = new StringBuilder();
    boolean isInString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isInString && c == '\\') {
        out.append(c).append(json.charAt(++i));
        continue;
      }
      isInString ^= c == '"';
      if (isInString || WHITE.indexOf(c) < 0) {
        boolean isJoint = !isInString && "{}[],:".indexOf(c) >= 0;
        out.append(isJoint ? space + c + space : String.valueOf(c));
      }
    }
    return out.toString();
  }
}
