package dev.blueline.observe;

import java.util.Locale;

/** The stages of a command, in order. */
public enum Stage {
  DECOMPOSE,
  EXECUTE,
  VERIFY,
  SERIALIZE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the name in results. */
  public String text() {
    return text;
  }
}
