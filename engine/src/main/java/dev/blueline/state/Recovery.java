package dev.blueline.state;

/** What becomes of a command that was on its way when its process ended. */
public enum Recovery {
  /** It is done now, from its first step that was not; agents that had answered are not asked. */
  RESUME,
  /** It is as if it had never come in. */
  ROLL_BACK
}
