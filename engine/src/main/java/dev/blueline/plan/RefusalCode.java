package dev.blueline.plan;

import java.util.Locale;

/** Why a command was refused. */
public enum RefusalCode {
  EMPTY_COMMAND,
  TOO_LARGE,
  VAGUE_COMMAND,
  UNSUPPORTED,
  NOT_UNDERSTOOD,
  TARGET_NOT_FOUND,
  AMBIGUOUS_TARGET,
  INVALID_VALUE,
  CONFLICT,
  VERIFICATION_FAILED,
  INVALID_PATCH,
  STALE_VERSION,
  INTERNAL_ERROR;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the name in results. */
  public String text() {
    return text;
  }
}
