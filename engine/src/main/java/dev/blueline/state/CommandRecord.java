package dev.blueline.state;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import java.util.List;

/**
 * How a command ended, for who looks at a session later. Immutable.
 *
 * @param command its text, or what it was
 * @param status as in results
 * @param version the session's version behind it
 * @param done how many of its steps changed something
 * @param steps how many steps it had
 * @param problems the codes of what was refused, and the rules that were violated
 * @param stageNanos how long each stage took: decompose, execute, verify
 */
public record CommandRecord(
    String command,
    String status,
    long version,
    int done,
    int steps,
    List<String> problems,
    List<Long> stageNanos) {

  /** Returns the record as JSON. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .add("command", command)
        .add("status", status)
        .add("version", version)
        .add("steps_done", done)
        .add("steps", steps)
        .add("problems", JsonArray.copyOf(problems.stream().map(JsonString::of).toList()))
        .add("stage_ns", JsonArray.copyOf(stageNanos.stream().map(JsonNumber::of).toList()))
        .build();
  }
}
