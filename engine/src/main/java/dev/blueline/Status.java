package dev.blueline;

import dev.blueline.pipeline.Outcome;
import java.util.Locale;

/** How a command, a patch, an undo or a batch ended. */
public enum Status {
  /** The document changed. */
  APPLIED,
  /** It was understood, and it is so already. */
  NO_CHANGE,
  /** Partial application was asked for: some steps were done, some refused. */
  PARTIAL,
  /** A step failed, or its verification, or what was done could not be kept; nothing changed. */
  ROLLED_BACK,
  /** Two steps contradict one another; nothing ran. */
  CONFLICTED,
  /**
   * It was not understood, ambiguous, invalid or denied; nothing changed. What a policy, a budget
   * or a hook denies is rejected at whichever stage, so that agents may have been called by then.
   */
  REJECTED;

  private final String text = name().toLowerCase(Locale.ROOT);

  static Status of(Outcome.Kind kind) {
    return switch (kind) {
      case APPLIED -> APPLIED;
      case NO_CHANGE -> NO_CHANGE;
      case PARTIAL -> PARTIAL;
      case ROLLED_BACK -> ROLLED_BACK;
      case CONFLICTED -> CONFLICTED;
      case REJECTED -> REJECTED;
    };
  }

  /** Returns the name in results. */
  public String text() {
    return text;
  }

  /** Returns whether the command did what it says, be it that nothing was left to do. */
  public boolean isSuccess() {
    return this == APPLIED || this == NO_CHANGE;
  }
}
