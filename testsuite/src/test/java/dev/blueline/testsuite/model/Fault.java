package dev.blueline.testsuite.model;

import dev.blueline.observe.Probe;

/**
 * Throws at one of the points that a command passes before it is committed, where it is told to.
 */
final class Fault implements Probe {
  private int left;
  private boolean isArmed;

  /** Makes it throw once, at a point so many from now. */
  void arm(int points) {
    left = points;
    isArmed = true;
  }

  /** Makes it pass everything again; returns whether it has thrown. */
  boolean disarm() {
    boolean hasThrown = !isArmed;
    isArmed = false;
    return hasThrown;
  }

  @Override
  public void reached(Point point) {
    if (isArmed && point != Point.COMMITTED && --left == 0) {
      isArmed = false;
      throw new IllegalStateException("a fault that is wanted");
    }
  }
}
