package dev.blueline.agent.builtin;

import dev.blueline.plan.Parameters.Edge;

/** Brings edges or middles together, along one axis. */
final class Alignment {
  private Alignment() {}

  /**
   * Returns where a range starts once it is aligned with another, in whole px rounded half up; if
   * that leaves the other by a fraction and there is a whole px that does not, there. Infinite
   * where the other's end is asked for and it has none.
   */
  static double start(Edge edge, Range own, Range frame) {
    double rounded = Math.floor(exactStart(edge, own, frame) + 0.5);
    double least = Math.ceil(frame.start());
    double most = Math.floor(frame.end() - own.length());
    return least <= most ? Math.max(least, Math.min(rounded, most)) : rounded;
  }

  private static double exactStart(Edge edge, Range own, Range frame) {
    return switch (edge) {
      case LEFT, TOP -> frame.start();
      case CENTER, MIDDLE -> frame.centre() - own.length() / 2;
      case RIGHT, BOTTOM -> frame.end() - own.length();
    };
  }
}
