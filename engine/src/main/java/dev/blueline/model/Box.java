package dev.blueline.model;

import org.jspecify.annotations.Nullable;

/**
 * A component's rectangle in px, absolute on the screen.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the width, above 0
 * @param height the height, above 0
 */
public record Box(double x, double y, double width, double height) {

  /**
   * How far two edges may lie apart and still be one: sums of decimal fractions are not exact.
   * Nothing that anybody can see is as small.
   */
  public static final double EDGE_PX = 1e-6;

  /** How four numbers in a document are read as a box. */
  public enum Convention {
    /** {@code [x, y, width, height]}. */
    SIZE,
    /** {@code [x1, y1, x2, y2]}, the upper left and lower right corners. */
    CORNERS
  }

  /** Returns the box that a value spells, or null where it is not four finite, proper numbers. */
  public static @Nullable Box read(@Nullable JsonValue value, Convention convention) {
    if (!(value instanceof JsonArray array) || array.size() != 4) {
      return null;
    }
    double x = number(array, 0);
    double y = number(array, 1);
    double third = number(array, 2);
    double fourth = number(array, 3);
    double width = convention == Convention.SIZE ? third : third - x;
    double height = convention == Convention.SIZE ? fourth : fourth - y;
    boolean proper = width > 0 && height > 0 && isFinite(x + width) && isFinite(y + height);
    return proper ? new Box(x, y, width, height) : null;
  }

  private static double number(JsonArray array, int index) {
    return array.get(index) instanceof JsonNumber number ? number.value() : Double.NaN;
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /** Returns the right edge. */
  public double right() {
    return x + width;
  }

  /** Returns the lower edge. */
  public double bottom() {
    return y + height;
  }

  /**
   * Returns whether the interiors of two boxes meet; edges that touch, within {@link #EDGE_PX}, do
   * not.
   */
  public boolean overlaps(Box other) {
    return Math.min(right(), other.right()) - Math.max(x, other.x) > EDGE_PX
        && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > EDGE_PX;
  }

  /** Returns the area in px² that two boxes share, 0 where they do not overlap. */
  public double sharedArea(Box other) {
    double shareX = Math.min(right(), other.right()) - Math.max(x, other.x);
    double shareY = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    return shareX > 0 && shareY > 0 ? shareX * shareY : 0;
  }

  /**
   * Returns whether two boxes have columns in common: their ranges across meet in more than an
   * edge.
   */
  public boolean sharesColumn(Box other) {
    return x < other.right() && other.x < right();
  }

  /** Returns whether another box lies within this one, edges included. */
  public boolean contains(Box other) {
    return other.x - x >= -EDGE_PX
        && other.y - y >= -EDGE_PX
        && right() - other.right() >= -EDGE_PX
        && bottom() - other.bottom() >= -EDGE_PX;
  }
}
