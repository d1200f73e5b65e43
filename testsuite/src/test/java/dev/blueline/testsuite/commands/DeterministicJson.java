package dev.blueline.testsuite.commands;

import dev.blueline.CommandResult;
import dev.blueline.model.JsonObject;

/** A result without what may differ between two runs: timings, cache and agent calls. */
public final class DeterministicJson {
  private DeterministicJson() {}

  public static String of(CommandResult result) {
    JsonObject json = result.toJsonObject();
    for (String name : new String[] {"timings", "cache", "agent_calls"}) {
      json = json.without(json.indexOf(name));
    }
    return json.toString();
  }
}
