package dev.blueline.serialize;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text as RFC 8259 has it, in UTF-8 without a byte order mark, and keeps its spelling.
 *
 * <p>Objects with the same names share them, and equal short strings are one object. Nesting costs
 * no stack: a text as deep as the limits allow is read on any thread. Time and memory are linear in
 * the text's size, but for a logarithm in the number of members of one object.
 */
public final class JsonParser {
  private static final String VALUE = "a value";

  private final JsonTokens tokens;
  private final Nesting nesting;

  private JsonParser(byte[] utf8, int maxDepth, Set<String> listKeys) {
    tokens = new JsonTokens(utf8);
    nesting = new Nesting(utf8, maxDepth, listKeys);
  }

  /**
   * Returns the value that a text spells.
   *
   * @param utf8 the text; not written to, and not kept
   * @throws BlueprintFormatException if it is no JSON or beyond the limits; says where
   */
  public static JsonValue parse(byte[] utf8, ReadLimits limits) {
    return parse(utf8, limits, Set.of());
  }

  /**
   * As {@link #parse(byte[], ReadLimits)}, where lists of components do not count as levels.
   *
   * @param listKeys the names of members whose arrays do not count
   */
  public static JsonValue parse(byte[] utf8, ReadLimits limits, Set<String> listKeys) {
    limits.requireSize(utf8.length);
    return parse(utf8, limits.maxDepth(), listKeys);
  }

  static JsonValue parse(byte[] utf8, int maxDepth, Set<String> listKeys) {
    JsonParser parser = new JsonParser(utf8, maxDepth, listKeys);
    try {
      return parser.document();
    } catch (MalformedJson e) {
      TextPosition position = TextPosition.at(utf8, e.offset());
      throw position.refuse(String.valueOf(e.getMessage()), parser.nesting.pointer());
    }
  }

  private JsonValue document() throws MalformedJson {
    byte token = tokens.next(VALUE);
    while (true) {
      JsonValue value = begin(token);
      while (value != null) {
        if (nesting.isEmpty()) {
          tokens.requireEnd();
          return value;
        }
        nesting.add(value);
        value = nesting.isInObject() ? afterMember() : afterElement();
      }
      token = tokens.first();
    }
  }

  /** Returns the value that starts here, or null for a container whose first entry starts next. */
  private @Nullable JsonValue begin(byte token) throws MalformedJson {
    return switch (token) {
      case '"' -> tokens.string();
      case '{' -> openObject();
      case '[' -> openArray();
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> tokens.number();
      case 't', 'f', 'n' -> tokens.literal();
      default -> throw tokens.expected(VALUE);
    };
  }

  private @Nullable JsonValue openObject() throws MalformedJson {
    nesting.open(tokens.offset());
    return tokens.next("a member or '}'") == '}' ? nesting.closeObject() : beginMember();
  }

  private @Nullable JsonValue openArray() throws MalformedJson {
    nesting.open(tokens.offset());
    return tokens.next("a value or ']'") == ']' ? nesting.closeArray() : beginElement();
  }

  /** Returns the object that ends here, or null if there is another member. */
  private @Nullable JsonValue afterMember() throws MalformedJson {
    String expected = "',' or '}'";
    byte token = tokens.next(expected);
    if (token == '}') {
      return nesting.closeObject();
    }
    require(token == ',', expected);
    tokens.next("a member");
    return beginMember();
  }

  /** Returns the array that ends here, or null if there is another element. */
  private @Nullable JsonValue afterElement() throws MalformedJson {
    String expected = "',' or ']'";
    byte token = tokens.next(expected);
    if (token == ']') {
      return nesting.closeArray();
    }
    require(token == ',', expected);
    tokens.next(VALUE);
    return beginElement();
  }

  private @Nullable JsonValue beginMember() throws MalformedJson {
    require(tokens.first() == '"', "a member's name");
    nesting.beginMember(tokens.name());
    require(tokens.next("':'") == ':', "':'");
    tokens.next(VALUE);
    return null;
  }

  private @Nullable JsonValue beginElement() {
    nesting.beginElement();
    return null;
  }

  private void require(boolean met, String expected) throws MalformedJson {
    if (!met) {
      throw tokens.expected(expected);
    }
  }
}
