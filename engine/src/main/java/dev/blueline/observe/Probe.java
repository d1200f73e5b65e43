package dev.blueline.observe;

/**
 * Is told of each named point that a command passes, on the thread that runs it. It is there for
 * tests that let a command fail at every point in turn: what a probe throws fails the command where
 * it is, and the document stays as it was.
 */
@FunctionalInterface
public interface Probe {
  /** Hears nothing, at no cost. */
  Probe NONE = point -> {};

  /** Takes note of a point that was reached. */
  void reached(Point point);

  /** The points of a command, in the order in which it first passes them. */
  enum Point {
    /** Before the words are read. */
    DECOMPOSE_BEGIN,
    /** The plan is there. */
    DECOMPOSE_END,
    /** The plan is allowed and free of conflicts. */
    EXECUTE_BEGIN,
    /** Before a step is done. */
    STEP_BEGIN,
    /** Before an agent is asked; passed over where it has answered already. */
    AGENT_CALL,
    /** An agent has answered. */
    AGENT_ANSWER,
    /** The edits of a step are applied. */
    STEP_APPLIED,
    /** Room was made for a step, and it is allowed. */
    STEP_END,
    /** All edits are made. */
    EXECUTE_END,
    /** Before the edits are verified. */
    VERIFY_BEGIN,
    /** The edits are verified. */
    VERIFY_END,
    /** Before what was done enters the history. */
    COMMIT_BEGIN,
    /** The next state is made, and not yet that of the session. */
    COMMIT_READY,
    /** The next state is that of the session: from here on the command is done. */
    COMMITTED
  }
}
