package dev.blueline.profiler;

import java.util.Locale;

/** What to do with the sessions of a store. */
enum SessionsAction {
  LIST,
  SHOW,
  VERIFY,
  HEALTH,
  RECOVER,
  CHECKPOINT,
  DELETE,
  PRUNE;

  boolean needsId() {
    return this == SHOW || this == RECOVER || this == CHECKPOINT || this == DELETE;
  }

  boolean takesId() {
    return needsId() || this == VERIFY;
  }

  /** Returns the value of the parameter. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
