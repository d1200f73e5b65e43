package dev.blueline.plan;

/**
 * A part of a command's text.
 *
 * @param start where it starts, in Unicode code points from 0
 * @param end where it ends, excluded
 */
public record Span(int start, int end) {
  /**
   * Checks the part.
   *
   * @throws IllegalArgumentException if it starts before the text does, or behind its own end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a part of a text is not from " + start + " to " + end);
    }
  }
}
