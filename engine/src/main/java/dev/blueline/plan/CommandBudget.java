package dev.blueline.plan;

/**
 * How much one command may take. Past any of it the command is refused with {@link
 * RefusalCode#BUDGET_EXCEEDED}, and nothing is changed. Only {@code Session.repair()} keeps what it
 * has mended within it.
 *
 * @param steps steps of its plan
 * @param edits edits it makes, those that make room included; so many components it may name again
 *     that it named before
 * @param bytes size of its edits in memory, as the history estimates it
 * @param agentCalls calls of an agent, repeated ones included
 * @param wallNanos time from its start to its commit, in nanoseconds; looked at between stages,
 *     before each step that is done by itself, at every sixteenth clause, 1,024th edit and
 *     sixteenth operation of a patch, before each violation that is mended, and while it waits for
 *     an agent; what takes long in between ends first. Reading suggestions has as much time again,
 *     all of one result together
 */
public record CommandBudget(int steps, int edits, long bytes, int agentCalls, long wallNanos) {
  /** 10,000 steps, 1,000,000 edits, 256 MiB, 1,000 calls, a minute. */
  public static final CommandBudget DEFAULT =
      new CommandBudget(10_000, 1_000_000, 256L << 20, 1_000, 60_000_000_000L);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one of them is not positive
   */
  public CommandBudget {
    require(steps > 0, "steps", steps);
    require(edits > 0, "edits", edits);
    require(bytes > 0, "bytes", bytes);
    require(agentCalls > 0, "agent calls", agentCalls);
    require(wallNanos > 0, "nanoseconds", wallNanos);
  }

  private static void require(boolean holds, String what, long value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "a budget has at least 1 of its " + what + ", not " + value);
    }
  }

  /** Returns this budget with another number of steps. */
  public CommandBudget withSteps(int other) {
    return new CommandBudget(other, edits, bytes, agentCalls, wallNanos);
  }

  /** Returns this budget with another number of edits. */
  public CommandBudget withEdits(int other) {
    return new CommandBudget(steps, other, bytes, agentCalls, wallNanos);
  }

  /** Returns this budget with another number of bytes. */
  public CommandBudget withBytes(long other) {
    return new CommandBudget(steps, edits, other, agentCalls, wallNanos);
  }

  /** Returns this budget with another number of calls. */
  public CommandBudget withAgentCalls(int other) {
    return new CommandBudget(steps, edits, bytes, other, wallNanos);
  }

  /** Returns this budget with another time. */
  public CommandBudget withWallNanos(long other) {
    return new CommandBudget(steps, edits, bytes, agentCalls, other);
  }
}
