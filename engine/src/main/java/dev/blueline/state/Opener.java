package dev.blueline.state;

import dev.blueline.model.JsonObject;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The engine that opens sessions, as far as a store wants to know it. Thread-safe.
 *
 * @param gates who does what is planned, and what that has to pass to be committed: the rules and
 *     the budget; for plan records
 * @param words returns the commands that were given often of late, at most so many of them
 */
public record Opener(JsonObject gates, IntFunction<List<String>> words) {
  /** One that gives no commands. */
  public static final Opener NOBODY = new Opener(JsonObject.EMPTY, most -> List.of());
}
