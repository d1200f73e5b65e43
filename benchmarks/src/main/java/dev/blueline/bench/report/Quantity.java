package dev.blueline.bench.report;

import org.jspecify.annotations.Nullable;

/** Something to be found, or computed, from what was measured. */
@FunctionalInterface
interface Quantity {

  /** Returns it, or null if what it needs was not measured. */
  @Nullable Score of(Results results);

  static Quantity time(Case of) {
    return results -> results.plain().time(of);
  }

  static Quantity allocated(Case of) {
    return results -> results.plain().allocated(of);
  }

  /** Returns how many times as long the one takes as the other. */
  static Quantity ratio(Case of, Case base) {
    return time(of).dividedBy(time(base));
  }

  default Quantity dividedBy(Quantity other) {
    return results -> {
      Score score = of(results);
      Score divisor = other.of(results);
      return score == null || divisor == null ? null : score.dividedBy(divisor);
    };
  }

  default Quantity minus(Quantity other) {
    return results -> {
      Score score = of(results);
      Score less = other.of(results);
      return score == null || less == null ? null : score.minus(less);
    };
  }

  default Quantity times(double factor) {
    return results -> {
      Score score = of(results);
      return score == null ? null : score.times(factor);
    };
  }
}
