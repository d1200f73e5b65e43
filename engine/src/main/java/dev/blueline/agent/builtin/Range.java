package dev.blueline.agent.builtin;

import dev.blueline.model.Box;

/**
 * A stretch of the screen along one axis, in px.
 *
 * @param start where it starts
 * @param length how long it is
 */
record Range(double start, double length) {

  /** Returns what a box takes up across, or down. */
  static Range of(Box box, boolean across) {
    return across ? new Range(box.x(), box.width()) : new Range(box.y(), box.height());
  }

  double end() {
    return start + length;
  }

  double centre() {
    return start + length / 2;
  }

  Range withStart(double other) {
    return new Range(other, length);
  }

  /** Returns whether another range lies within this one, ends included. */
  boolean contains(Range other) {
    return start <= other.start && other.end() <= end();
  }
}
