package dev.blueline.verify;

import java.util.Locale;

/** How bad a violation is. */
public enum Severity {
  /** An edit that introduces it, or makes it worse, is refused. */
  ERROR,
  /** It is reported. */
  WARNING;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the name in results. */
  public String text() {
    return text;
  }
}
