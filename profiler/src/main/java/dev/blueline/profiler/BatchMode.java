package dev.blueline.profiler;

import dev.blueline.BatchOptions;

/** How commands that are done as one batch are done. */
enum BatchMode {
  ATOMIC("atomic"),
  BEST_EFFORT("best-effort");

  private final String text;

  BatchMode(String text) {
    this.text = text;
  }

  BatchOptions options() {
    return switch (this) {
      case ATOMIC -> BatchOptions.atomic();
      case BEST_EFFORT -> BatchOptions.bestEffort();
    };
  }

  /** Returns the value of the option. */
  @Override
  public String toString() {
    return text;
  }
}
