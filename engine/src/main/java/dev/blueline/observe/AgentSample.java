package dev.blueline.observe;

/**
 * What one call of an agent came to, as the command saw it. Immutable.
 *
 * @param agent what the agent calls itself
 * @param steps how many steps it was asked for
 * @param end how the call ended
 * @param nanos how long the command waited for it, in nanoseconds
 */
public record AgentSample(String agent, int steps, End end, long nanos) {

  /** How a call of an agent ends. */
  public enum End {
    /** There was an answer, be it one that fails its check. */
    ANSWERED("answered"),
    /** The agent threw, or gave nothing. */
    FAILED("failed"),
    /** It took too long and was given up. */
    LATE("late"),
    /** It was no longer wanted. */
    CANCELLED("cancelled");

    private final String text;

    End(String text) {
      this.text = text;
    }

    /** Returns the name in metrics and recordings. */
    public String text() {
      return text;
    }
  }
}
