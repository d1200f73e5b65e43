package dev.blueline.serialize;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 8259 in the plainest way there is, slow and recursive, to compare with. */
final class PlainJson {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]*");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern STRING =
      Pattern.compile(
          "\"(?:[^\"\\\\\\x00-\\x1F]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("null|true|false");

  private final String text;
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  static boolean isValid(byte[] utf8) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      PlainJson json = new PlainJson(text);
      return json.value() && json.at == text.length();
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Drops the white space of a valid text. */
  static String minified(String text) {
    StringBuilder out = new StringBuilder();
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString && c == '\\') {
        out.append(c).append(text.charAt(++i));
        continue;
      }
      inString ^= c == '"';
      if (inString || " \t\n\r".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private boolean value() {
    skip(SPACE);
    boolean valid =
        skip(NUMBER) || skip(STRING) || skip(LITERAL) || container('[', ']') || container('{', '}');
    skip(SPACE);
    return valid;
  }

  private boolean skip(Pattern token) {
    Matcher matcher = token.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt();
    at = found ? matcher.end() : at;
    return found;
  }

  private boolean skip(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private boolean container(char open, char close) {
    if (!skip(open)) {
      return false;
    }
    skip(SPACE);
    if (skip(close)) {
      return true;
    }
    Set<String> names = new HashSet<>();
    do {
      if ((open == '{' && !name(names)) || !value()) {
        return false;
      }
    } while (skip(','));
    return skip(close);
  }

  private boolean name(Set<String> names) {
    skip(SPACE);
    int start = at;
    if (!skip(STRING) || !names.add(decoded(text.substring(start, at)))) {
      return false;
    }
    skip(SPACE);
    return skip(':');
  }

  static String decoded(String quoted) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (quoted.charAt(++i) == 'u') {
        out.append((char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append("\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(quoted.charAt(i))));
      }
    }
    return out.toString();
  }
}
