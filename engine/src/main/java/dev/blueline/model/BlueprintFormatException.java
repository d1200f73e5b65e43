package dev.blueline.model;

/**
 * A document, a patch or a packed trace that is not what it should be. Says where: line, column and
 * JSON Pointer.
 */
public final class BlueprintFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String pointer;

  /**
   * Creates an exception for a place in a text.
   *
   * @param problem what is wrong, as a sentence without the place
   * @param line the line from 1, or 0 if the text is not at hand
   * @param column the column from 1 in Unicode code points, or 0
   * @param pointer the JSON Pointer of the value at fault; empty for the whole
   */
  public BlueprintFormatException(String problem, int line, int column, String pointer) {
    super(problem);
    this.line = line;
    this.column = column;
    this.pointer = pointer;
  }

  /** Returns the line of the text, from 1; 0 if there is no text. */
  public int line() {
    return line;
  }

  /** Returns the column in Unicode code points, from 1; 0 if there is no text. */
  public int column() {
    return column;
  }

  /** Returns the JSON Pointer of the value at fault, empty for the whole document. */
  public String pointer() {
    return pointer;
  }

  /** Returns what is wrong and where, in one line: {@code 3:17: duplicate key at /tokens}. */
  public String describe() {
    String place = pointer.isEmpty() ? "" : " at " + pointer;
    return line + ":" + column + ": " + getMessage() + place;
  }
}
