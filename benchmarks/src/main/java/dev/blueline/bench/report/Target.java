package dev.blueline.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * What the engine is to reach.
 *
 * @param what it is about, in words
 * @param unit what is counted
 * @param isCeiling whether the bound must not be exceeded; otherwise it must be attained
 * @param bound the target
 * @param limit what a bare prototype took, in the same unit, or null where none was built
 * @param quantity where to find what was reached
 */
record Target(
    String what,
    Unit unit,
    boolean isCeiling,
    double bound,
    @Nullable Double limit,
    Quantity quantity) {

  static Target atMost(double bound, Unit unit, String what, Quantity quantity) {
    return new Target(what, unit, true, bound, null, quantity);
  }

  static Target atLeast(double bound, Unit unit, String what, Quantity quantity) {
    return new Target(what, unit, false, bound, null, quantity);
  }

  Target withLimit(double limit) {
    return new Target(what, unit, isCeiling, bound, limit, quantity);
  }

  String boundText() {
    return (isCeiling ? "≤ " : "≥ ") + unit.text(bound);
  }

  String limitText() {
    return limit == null ? "" : unit.text(limit);
  }

  /** Returns whether it was reached, and whether that is certain. */
  String verdict(@Nullable Score reached) {
    if (reached == null) {
      return "not measured";
    }
    boolean isReached = isCeiling ? reached.value() <= bound : reached.value() >= bound;
    String certainty = reached.isAbout(bound) ? ", within the error" : "";
    return (isReached ? "yes" : "**no**") + certainty;
  }
}
