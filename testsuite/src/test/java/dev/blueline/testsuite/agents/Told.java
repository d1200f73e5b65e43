package dev.blueline.testsuite.agents;

import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;

/**
 * A result and the bytes of its document, without what may differ between two runs. {@code
 * 3-results.md}: "agent_calls, cache, timings: how it was done; the only members that may differ
 * between two runs".
 */
final class Told {
  private static final List<String> HOW = List.of("agent_calls", "cache", "timings");

  private Told() {}

  static String of(CommandResult result) {
    return result.version() + " " + atAnyVersion(result);
  }

  /** Returns the same of a session that may have done other things before. */
  static String atAnyVersion(CommandResult result) {
    JsonObject json = result.toJsonObject();
    for (String name : HOW) {
      json = json.without(json.indexOf(name));
    }
    return json.without(json.indexOf("version")) + "\n" + EditLaws.text(result.blueprint());
  }

  static String of(BatchResult batch) {
    StringBuilder told = new StringBuilder(batch.status() + " " + batch.patch());
    batch.results().forEach(result -> told.append('\n').append(of(result)));
    return told + "\n" + EditLaws.text(batch.blueprint());
  }
}
