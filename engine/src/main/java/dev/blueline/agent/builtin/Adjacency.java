package dev.blueline.agent.builtin;

import dev.blueline.plan.Parameters.Side;
import org.jspecify.annotations.Nullable;

/** Puts one range to the side of another. */
final class Adjacency {
  private Adjacency() {}

  /**
   * Returns where a range starts beside another: with a gap if it then lies within the limits, else
   * without one.
   *
   * @param limits where it has to lie; null for anywhere
   */
  static double start(Side side, Range own, Range anchor, double gap, @Nullable Range limits) {
    Range spaced = own.withStart(start(side, own, anchor, gap));
    boolean fits = limits == null || limits.contains(spaced);
    return fits ? spaced.start() : start(side, own, anchor, 0);
  }

  private static double start(Side side, Range own, Range anchor, double gap) {
    return switch (side) {
      case LEFT -> anchor.start() - gap - own.length();
      case RIGHT -> anchor.end() + gap;
    };
  }
}
