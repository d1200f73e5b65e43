package dev.blueline.state.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody waits for a lease. Immutable.
 *
 * @param time how long for who gives signs of life
 * @param outlastsSilence whether to wait on for who gives none, until that may be broken
 */
record Patience(Duration time, boolean outlastsSilence) {
  /** For what is done at once, or not while somebody is at work. */
  static final Patience FOR_NOBODY_ALIVE = new Patience(Duration.ZERO, true);

  private static final Patience USUAL = new Patience(Duration.ofSeconds(5), true);
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  /** Returns that of who says how long to wait, neither more nor less; the usual one for null. */
  static Patience of(@Nullable Duration wanted) {
    return wanted == null ? USUAL : new Patience(wanted, false);
  }

  /** Longer than a clock can tell is as long as it can. */
  long nanos() {
    if (time.isNegative()) {
      return 0;
    }
    return time.compareTo(LONGEST) < 0 ? time.toNanos() : LONGEST.toNanos();
  }
}
