package dev.blueline.testsuite.agents;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.agents.Way.Saying;
import java.util.Arrays;
import java.util.List;

/**
 * Something that an agent should not say.
 *
 * @param name what it is
 * @param command what it was asked to do, in one step
 * @param code what must come of it
 * @param saying how it says it
 */
record Lie(String name, String command, RefusalCode code, Saying saying) {

  /** Answers the one step with some edits. */
  static Lie ofEdits(String name, String command, Edit... edits) {
    Delta delta = Delta.of(Arrays.asList(edits));
    return new Lie(name, command, RefusalCode.INVALID_ANSWER, bundle -> done(bundle, delta));
  }

  /** Answers every step of a bundle with the same edits. */
  static List<Answer> done(Bundle bundle, Delta delta) {
    return bundle.steps().stream().map(step -> Answer.done(step.index(), delta)).toList();
  }

  static Edit set(String id, Path path, JsonValue before, JsonValue after) {
    return new Edit.SetField(id, path, before, after, -1);
  }

  @Override
  public String toString() {
    return name;
  }
}
