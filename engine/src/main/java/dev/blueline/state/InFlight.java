package dev.blueline.state;

import java.util.List;

/**
 * What was on its way when a session's process ended. Immutable.
 *
 * @param kind how it was given
 * @param commands the command, or those of the batch
 * @param origin who gave it
 */
public record InFlight(Kind kind, List<String> commands, String origin) {
  /** How it was given. */
  public enum Kind {
    /** One command. */
    COMMAND,
    /** A batch that is done whole or not at all. */
    ATOMIC_BATCH,
    /** A batch of which each command counts for itself. */
    BATCH
  }

  /** Keeps a copy of the commands. */
  public InFlight {
    commands = List.copyOf(commands);
  }
}
