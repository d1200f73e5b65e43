package dev.blueline.serialize;

/** Finds its way through JSON that is known to be valid, without building anything. */
final class ValidJson {
  private final byte[] text;

  ValidJson(byte[] text) {
    this.text = text;
  }

  /** Returns where the next token starts, at an offset or after white space there. */
  int token(int offset) {
    int at = offset;
    while (at < text.length && text[at] <= ' ') {
      at++;
    }
    return at;
  }

  /** Returns where a member of an object has its name, or -1; counts members of one name from 1. */
  int member(int object, String name, int count) {
    int seen = 0;
    for (int at = firstEntry(object); at >= 0; at = nextEntry(valueOfMember(at))) {
      if (isName(at, name) && ++seen == count) {
        return at;
      }
    }
    return -1;
  }

  private boolean isName(int offset, String name) {
    try {
      return StringDecoder.decode(text, offset + 1, stringEnd(offset) - 1).value().equals(name);
    } catch (MalformedJson e) {
      throw new IllegalStateException("the text was found valid before", e);
    }
  }

  /** Returns where the value of a member starts, given its name. */
  int valueOfMember(int name) {
    return token(token(stringEnd(name)) + 1);
  }

  /** Returns where an element of an array starts, or -1. */
  int element(int array, int index) {
    int at = firstEntry(array);
    for (int i = 0; i < index && at >= 0; i++) {
      at = nextEntry(at);
    }
    return at;
  }

  /** Returns where the first name or element of a container starts, or -1 if it is empty. */
  private int firstEntry(int container) {
    int at = token(container + 1);
    return isClosing(text[at]) ? -1 : at;
  }

  /** Returns where the name or element after a value starts, or -1 if it is the last. */
  private int nextEntry(int value) {
    int at = token(valueEnd(value));
    return isClosing(text[at]) ? -1 : token(at + 1);
  }

  private int valueEnd(int value) {
    return switch (text[value]) {
      case '"' -> stringEnd(value);
      case '{', '[' -> containerEnd(value);
      default -> wordEnd(value);
    };
  }

  private int containerEnd(int container) {
    int depth = 0;
    int at = container;
    do {
      byte b = text[at];
      depth += isOpening(b) ? 1 : isClosing(b) ? -1 : 0;
      at = b == '"' ? stringEnd(at) : at + 1;
    } while (depth > 0);
    return at;
  }

  private int stringEnd(int quote) {
    int at = quote + 1;
    while (text[at] != '"') {
      at += text[at] == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int wordEnd(int word) {
    int at = word;
    while (text[at] > ' ' && text[at] != ',' && !isClosing(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isOpening(byte b) {
    return b == '{' || b == '[';
  }

  private static boolean isClosing(byte b) {
    return b == '}' || b == ']';
  }
}
