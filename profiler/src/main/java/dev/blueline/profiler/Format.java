package dev.blueline.profiler;

import java.util.Locale;

/** For whom output is written. */
enum Format {
  /** For people. */
  TEXT,
  /** For machines. */
  JSON;

  /** Returns the value of the option. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
