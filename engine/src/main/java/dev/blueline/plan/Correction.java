package dev.blueline.plan;

import java.util.List;
import java.util.Objects;

/**
 * Something that was done beyond the words of a command, or otherwise than they say.
 *
 * @param kind what kind: {@code make_room}, {@code touch_target}, ...
 * @param message what was done, as a sentence for people
 * @param components the ids of the components concerned
 */
public record Correction(String kind, String message, List<String> components) {
  /** Requires what has to be there. */
  public Correction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
    components = List.copyOf(components);
  }
}
