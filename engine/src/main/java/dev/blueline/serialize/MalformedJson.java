package dev.blueline.serialize;

/**
 * What is wrong with a text, and at which byte. It never leaves this package: who catches it knows
 * the text and what was open, and says line, column and pointer.
 */
final class MalformedJson extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  MalformedJson(String problem, int offset) {
    super(problem, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
