package dev.blueline;

/**
 * How a batch of commands is done.
 *
 * @param isAtomic whether it is done as a whole or not at all; otherwise a command that fails is
 *     reported and the rest goes on
 */
public record BatchOptions(boolean isAtomic) {
  private static final BatchOptions ATOMIC = new BatchOptions(true);
  private static final BatchOptions BEST_EFFORT = new BatchOptions(false);

  /** Returns the options of a batch that is done as a whole or not at all. */
  public static BatchOptions atomic() {
    return ATOMIC;
  }

  /** Returns the options of a batch of which as much is done as can be. */
  public static BatchOptions bestEffort() {
    return BEST_EFFORT;
  }
}
