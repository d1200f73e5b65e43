package dev.blueline.testsuite.batch;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.commands.DeterministicJson;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands of a batch, run one after another in a session of their own: what a batch has to
 * equal.
 *
 * @param session the session afterwards
 * @param results how each command ended
 */
record Row(Session session, List<CommandResult> results) {

  static Row of(BlueprintEngine engine, Batch batch) {
    Session session = engine.open(batch.base());
    List<CommandResult> results = new ArrayList<>();
    for (String command : batch.commands()) {
      results.add(session.execute(command));
    }
    return new Row(session, results);
  }

  Blueprint after() {
    return session.blueprint();
  }

  boolean isSuccess() {
    return results.stream().allMatch(result -> result.status().isSuccess());
  }

  /** Returns all that changed, as one change. */
  Delta delta() {
    Delta delta = Delta.EMPTY;
    for (CommandResult result : results) {
      delta = delta.squash(result.delta());
    }
    return delta;
  }

  /** Returns all of a result but what differs from run to run, and the version. */
  static String values(CommandResult result) {
    JsonObject json = (JsonObject) Doc.json(DeterministicJson.of(result));
    return json.without(json.indexOf("version")).toString();
  }

  /** Returns whether a command was refused since an earlier one took away what it is about. */
  static boolean isConflict(CommandResult result) {
    return result.status() == Status.CONFLICTED && isAbout(result, "takes away");
  }

  private static boolean isAbout(CommandResult result, String words) {
    Refusal only = result.errors().get(0);
    return only.code() == RefusalCode.CONFLICT && only.message().contains(words);
  }
}
