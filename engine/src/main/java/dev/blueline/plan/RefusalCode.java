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
  /** The session's policy or a hook forbids it. */
  POLICY_DENIED,
  VERIFICATION_FAILED,
  /** It takes more than the budget allows. */
  BUDGET_EXCEEDED,
  /** An agent threw, or gave no answer at all. */
  AGENT_FAILED,
  /** An agent did not answer in time. */
  AGENT_TIMED_OUT,
  /** An agent answered with what does not fit the question. */
  INVALID_ANSWER,
  /** The thread that ran it was interrupted while it waited for an agent. */
  CANCELLED,
  INVALID_PATCH,
  STALE_VERSION,
  /** Its session is not this process's to write to: somebody else wrote, or has its lease. */
  NOT_OUR_TURN,
  /** The store could not keep it. */
  NOT_KEPT,
  INTERNAL_ERROR;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the name in results. */
  public String text() {
    return text;
  }
}
