package dev.blueline.serialize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes valid JSON that is spelled in every way the grammar allows: odd numbers, all escapes, white
 * space anywhere, deep nesting. Also whole documents, with unknown fields and malformed entries.
 */
final class OddJson {
  private static final String[] SPACES = {"", "", "", " ", "\n", "\t", "\r\n", "  \n\t "};
  private static final String[] NUMBERS = {
    "0",
    "-0",
    "1",
    "-1",
    "12",
    "1023",
    "1024",
    "999999999",
    "1000000000",
    "9007199254740992",
    "-9007199254740993",
    "123456789012345",
    "1234567890123456",
    "12345678901234567890123",
    "1.0",
    "0.98",
    "-0.0",
    "1.50",
    "1e5",
    "1E+05",
    "2.5e-3",
    "1e400",
    "-1E-400",
    "0e0",
    "4.9e-324",
    "1.7976931348623157e308",
    "0.1000000000000000055511151231257827"
  };
  private static final String[] PIECES = {
    "a",
    "b c",
    "/",
    "'",
    "{",
    "]",
    ",",
    ":",
    "0",
    "~",
    "\u007f",
    "é",
    "中文",
    "😀",
    "\ufffd",
    "\u2028",
    "\ufeff",
    "plain text of some length",
    "\\\"",
    "\\\\",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0041",
    "\\u00e9",
    "\\u00E9",
    "\\u001f",
    "\\ud83d\\ude00",
    "\\uD83D",
    "\\ude00",
    "\\u0000",
    "\\\\u0041",
    "\\uffff"
  };

  private final Random random;
  private int ids;

  OddJson(Random random) {
    this.random = random;
  }

  /** A document with components, malformed entries among them, and unknown fields. */
  String document() {
    List<String> members = members(random.nextInt(4), 2);
    members.add(member("\"components\"", array(entries(random.nextInt(6), 0))));
    if (random.nextBoolean()) {
      members.add(member("\"tokens\"", object(members(3, 1))));
    }
    Collections.shuffle(members, random);
    return spaced(object(members));
  }

  private List<String> entries(int count, int depth) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(random.nextInt(8) == 0 ? value(2) : component(depth));
    }
    return entries;
  }

  private String component(int depth) {
    List<String> members = members(random.nextInt(5), 2);
    members.add(member("\"id\"", "\"" + string() + ids++ + "\""));
    if (random.nextInt(10) > 0) {
      members.add(member("\"type\"", "\"" + string() + "\""));
    }
    if (depth < 5 && random.nextBoolean()) {
      members.add(member("\"children\"", array(entries(random.nextInt(4), depth + 1))));
    }
    Collections.shuffle(members, random);
    return spaced(object(members));
  }

  /** Any value. */
  String value(int depth) {
    return spaced(
        switch (random.nextInt(depth > 0 ? 8 : 4)) {
          case 0 -> number();
          case 1, 2 -> "\"" + string() + "\"";
          case 3 -> List.of("null", "true", "false").get(random.nextInt(3));
          case 4, 5 -> object(members(random.nextInt(4), depth - 1));
          case 6 -> array(values(random.nextInt(4), depth - 1));
          default -> random.nextInt(10) == 0 ? tower(random.nextInt(300)) : number();
        });
  }

  private String tower(int height) {
    return "[".repeat(height)
        + "{\"a\":".repeat(100)
        + number()
        + "}".repeat(100)
        + "]".repeat(height);
  }

  private List<String> values(int count, int depth) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value(depth));
    }
    return values;
  }

  /** At most ten members; a digit at the end of each name keeps them apart. */
  private List<String> members(int count, int depth) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(member("\"" + string() + i + "\"", value(depth)));
    }
    return members;
  }

  private String member(String name, String value) {
    return spaced(name) + ":" + value;
  }

  private String object(List<String> members) {
    return "{" + (members.isEmpty() ? space() : String.join(",", members)) + "}";
  }

  private String array(List<String> elements) {
    return "[" + (elements.isEmpty() ? space() : String.join(",", elements)) + "]";
  }

  private String number() {
    return random.nextBoolean()
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : Integer.toString(random.nextInt(2000) - 500);
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private String spaced(String token) {
    return space() + token + space();
  }

  private String space() {
    return SPACES[random.nextInt(SPACES.length)];
  }
}
