package dev.blueline.model;

import java.util.EnumMap;

/** The numbers that rules compare with, one for each {@link Limit}. Immutable. */
public final class Limits {
  /** The limits of the storefront schema. */
  public static final Limits DEFAULT = new Limits(new EnumMap<>(Limit.class));

  /** The numbers that are not the usual ones. */
  private final EnumMap<Limit, Double> own;

  private Limits(EnumMap<Limit, Double> own) {
    this.own = own;
  }

  /** Returns a number. */
  public double get(Limit limit) {
    Double value = own.get(limit);
    return value == null ? limit.usual : value;
  }

  /**
   * Returns these limits with another number.
   *
   * @throws IllegalArgumentException if it is not above 0 and finite; a contrast is from 1 to 21
   */
  public Limits with(Limit limit, double value) {
    if (!(value >= limit.least && value <= limit.most)) {
      String range =
          limit.most == Double.MAX_VALUE
              ? "above 0 and finite"
              : "from " + limit.least + " to " + limit.most;
      throw new IllegalArgumentException("the limit " + limit + " is " + range + ", not " + value);
    }
    EnumMap<Limit, Double> changed = own.clone();
    changed.put(limit, value);
    return new Limits(changed);
  }

  /** Throws if no value could hold them all. */
  void requireSound() {
    requireOrder(Limit.MIN_HEIGHT, Limit.MAX_HEIGHT);
    requireOrder(Limit.MIN_WIDTH, Limit.MAX_WIDTH);
    requireOrder(Limit.TOUCH_TARGET, Limit.MAX_HEIGHT);
    requireOrder(Limit.MIN_FONT_SIZE, Limit.MAX_FONT_SIZE);
    requireOrder(Limit.TEXT_WARNING, Limit.TEXT_LIMIT);
    requireOrder(Limit.LARGE_CONTRAST, Limit.CONTRAST);
    requireOrder(Limit.SPACING_GRID, Limit.MAX_SPACING);
  }

  private void requireOrder(Limit least, Limit most) {
    if (get(least) > get(most)) {
      throw new IllegalArgumentException(
          "the limit " + least + " is at most " + most + ", " + get(most) + ", not " + get(least));
    }
  }
}
