package dev.blueline.model;

/**
 * Parts of a component by what they are about: a small immutable set. Rules tell by it what they
 * look at, and edits what they change.
 */
public final class Aspects {
  /** No part. */
  public static final Aspects NONE = new Aspects(0);

  /** The type. */
  public static final Aspects TYPE = new Aspects(1);

  /** The role. */
  public static final Aspects ROLE = new Aspects(1 << 1);

  /** The visible text; where it lies depends on the type. */
  public static final Aspects TEXT = new Aspects(1 << 2);

  /** The box, and height and width in the style. */
  public static final Aspects LAYOUT = new Aspects(1 << 3);

  /** Colours, borders and backgrounds. */
  public static final Aspects PAINT = new Aspects(1 << 4);

  /** Size and weight of the font. */
  public static final Aspects FONT = new Aspects(1 << 5);

  /** Whether it is visible, and whether it is disabled. */
  public static final Aspects STATE = new Aspects(1 << 6);

  /** Everything else. */
  public static final Aspects OTHER = new Aspects(1 << 7);

  /** Every part. */
  public static final Aspects ALL = new Aspects((1 << 8) - 1);

  private final int bits;

  private Aspects(int bits) {
    this.bits = bits;
  }

  /** Returns the parts of both; one of the two where it has all of the other. */
  public Aspects and(Aspects other) {
    int both = bits | other.bits;
    if (both == bits) {
      return this;
    }
    return both == other.bits ? other : new Aspects(both);
  }

  /** Returns whether the two have a part in common. */
  public boolean meet(Aspects other) {
    return (bits & other.bits) != 0;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object object) {
    return object instanceof Aspects other && bits == other.bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  /** Returns the set in binary, the first part last. */
  @Override
  public String toString() {
    return Integer.toBinaryString(bits);
  }
}
