package dev.blueline;

import java.util.Objects;

/**
 * How a batch of commands is done.
 *
 * @param isAtomic whether it is done as a whole or not at all; otherwise a command that fails is
 *     reported and the rest goes on
 * @param origin who did it, by which it can be undone; {@link Session#BATCH} where nobody says
 */
public record BatchOptions(boolean isAtomic, String origin) {
  private static final BatchOptions ATOMIC = new BatchOptions(true);
  private static final BatchOptions BEST_EFFORT = new BatchOptions(false);

  /** Requires an origin. */
  public BatchOptions {
    Objects.requireNonNull(origin, "origin");
  }

  /** Makes the options of a batch in nobody's name. */
  public BatchOptions(boolean isAtomic) {
    this(isAtomic, Session.BATCH);
  }

  /** Returns the options of a batch that is done as a whole or not at all. */
  public static BatchOptions atomic() {
    return ATOMIC;
  }

  /** Returns the options of a batch of which as much is done as can be. */
  public static BatchOptions bestEffort() {
    return BEST_EFFORT;
  }

  /** Returns these options in the name of somebody. */
  public BatchOptions withOrigin(String other) {
    return new BatchOptions(isAtomic, other);
  }
}
