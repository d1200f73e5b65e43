package dev.blueline.profiler.report;

import java.util.Arrays;
import org.jline.utils.WCWidth;

/**
 * A text as a terminal shows it: one cell for each code point, none of which can move the cursor or
 * change colours, whatever a document or a command holds. Knows how many columns each cell takes.
 */
final class TerminalText {
  private static final String ELLIPSIS = "…";

  private final String[] cells;

  /** The column at which each cell starts, and that after the last. */
  private final int[] columns;

  private TerminalText(String[] cells, int[] columns) {
    this.cells = cells;
    this.columns = columns;
  }

  static TerminalText of(String text) {
    int[] characters = text.codePoints().toArray();
    String[] cells = new String[characters.length];
    int[] columns = new int[characters.length + 1];
    for (int i = 0; i < characters.length; i++) {
      boolean isPlain = WCWidth.wcwidth(characters[i]) >= 0 && !turnsText(characters[i]);
      cells[i] = isPlain ? Character.toString(characters[i]) : escaped(characters[i]);
      columns[i + 1] = columns[i] + (isPlain ? WCWidth.wcwidth(characters[i]) : cells[i].length());
    }
    return new TerminalText(cells, columns);
  }

  /** Characters that are shown as nothing but turn the direction of others, or break a line. */
  private static boolean turnsText(int character) {
    return switch (Character.getType(character)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> character != 0x200D; // joins emoji
      default -> false;
    };
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          character > 0xFFFF
              ? "\\u{" + Integer.toHexString(character) + "}"
              : "\\u" + Integer.toHexString(0x10000 | character).substring(1);
    };
  }

  int length() {
    return cells.length;
  }

  /** Returns the number of columns of a part, given in code points. */
  int width(int start, int end) {
    return columns[end] - columns[start];
  }

  /** Returns a part, given in code points. */
  String part(int start, int end) {
    return String.join("", Arrays.asList(cells).subList(start, end));
  }

  /** Returns where a part ends that starts somewhere and is at most so many columns wide. */
  int endWithin(int start, int width) {
    int end = start;
    while (end < cells.length && width(start, end + 1) <= width) {
      end++;
    }
    return end;
  }

  /** Returns where a part starts that ends somewhere and is at most so many columns wide. */
  int startWithin(int end, int width) {
    int start = end;
    while (start > 0 && width(start - 1, end) <= width) {
      start--;
    }
    return start;
  }

  /** Returns the text, cut where it is wider than so many columns. */
  String elided(int width) {
    if (width(0, cells.length) <= width) {
      return toString();
    }
    return part(0, endWithin(0, width - 1)) + ELLIPSIS;
  }

  @Override
  public String toString() {
    return String.join("", cells);
  }
}
