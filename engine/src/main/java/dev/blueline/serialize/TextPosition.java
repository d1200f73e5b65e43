package dev.blueline.serialize;

import dev.blueline.model.BlueprintFormatException;

/**
 * A place in a text as people count it.
 *
 * @param line from 1; lines end with a line feed, a carriage return, or both
 * @param column from 1, in code points
 */
record TextPosition(int line, int column) {
  static final TextPosition START = new TextPosition(1, 1);

  /** Returns the position of a byte, before which the text is valid UTF-8. Costs the offset. */
  static TextPosition at(byte[] utf8, int offset) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset; i++) {
      if (isLineEnd(utf8, i)) {
        line++;
        column = 1;
      } else if (isFirstByte(utf8[i])) {
        column++;
      }
    }
    return new TextPosition(line, column);
  }

  private static boolean isLineEnd(byte[] utf8, int at) {
    boolean beforeLineFeed = at + 1 < utf8.length && utf8[at + 1] == '\n';
    return utf8[at] == '\n' || (utf8[at] == '\r' && !beforeLineFeed);
  }

  private static boolean isFirstByte(byte b) {
    return (b & 0xC0) != 0x80;
  }

  BlueprintFormatException refuse(String problem, String pointer) {
    return new BlueprintFormatException(problem, line, column, pointer);
  }
}
