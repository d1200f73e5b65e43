package dev.blueline.model;

/**
 * A document, a patch or a packed trace that is not what it should be. Says where: line, column and
 * JSON Pointer.
 */
public final class BlueprintFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;

  private final String problem;
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
    super(described(problem, line, column, pointer));
    this.problem = problem;
    this.line = line;
    this.column = column;
    this.pointer = pointer;
  }

  /** Returns what is wrong, without the place. */
  public String problem() {
    return problem;
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

  /**
   * Returns what is wrong and, as far as it is known, where: {@code 3:17: duplicate key at
   * /tokens}. It is one line: a control character, which the name of a member may hold, is shown as
   * its escape. The message of the exception is the same.
   */
  public String describe() {
    return described(problem, line, column, pointer);
  }

  private static String described(String problem, int line, int column, String pointer) {
    StringBuilder out = new StringBuilder(line > 0 ? line + ":" + column + ": " : "");
    String text = problem + (pointer.isEmpty() ? "" : " at " + pointer);
    text.chars().forEach(c -> appendVisible((char) c, out));
    return out.toString();
  }

  private static void appendVisible(char c, StringBuilder out) {
    if (Character.isISOControl(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
      out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
    } else {
      out.append(c);
    }
  }
}
