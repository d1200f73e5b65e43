package dev.blueline;

import java.util.List;
import java.util.Objects;

/**
 * A batch for one session, as one of many.
 *
 * @param session whose document it is about
 * @param commands what to do, in order
 */
public record BatchRequest(Session session, List<String> commands) {

  /** Keeps a copy of the commands. */
  public BatchRequest {
    Objects.requireNonNull(session, "session");
    for (String command : Objects.requireNonNull(commands, "commands")) {
      Objects.requireNonNull(command, "commands");
    }
    commands = List.copyOf(commands);
  }
}
