package dev.blueline.layout;

import dev.blueline.model.Box;

/**
 * The upper left corner of a box, in px on the screen.
 *
 * @param x how far to the right
 * @param y how far down
 */
public record Corner(double x, double y) {

  /** Returns the upper left corner of a box. */
  public static Corner of(Box box) {
    return new Corner(box.x(), box.y());
  }

  /** Returns this corner with another place across, or down. */
  public Corner with(boolean across, double place) {
    return across ? new Corner(place, y) : new Corner(x, place);
  }
}
