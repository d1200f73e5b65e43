package dev.blueline.layout;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNumber;

/** The gap that the design tokens ask for between neighbours, in px. */
public final class Spacing {
  private static final double DEFAULT_GAP = 8;

  private Spacing() {}

  /** Returns the gap in front of a new component. */
  public static double ofNew(Blueprint blueprint) {
    return of(blueprint, DEFAULT_GAP);
  }

  /** Returns the token, or another length where it is no number from 0. */
  public static double of(Blueprint blueprint, double otherwise) {
    if (blueprint.tokens().fields().get("base_spacing") instanceof JsonNumber number) {
      boolean isLength = number.value() >= 0 && Double.isFinite(number.value());
      return isLength ? number.value() : otherwise;
    }
    return otherwise;
  }
}
