package dev.blueline.batch;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * How a batch ended. Immutable.
 *
 * @param kind how it ended, in one word
 * @param outcomes one for each command, in order
 * @param after the document afterwards; the one before where nothing changed
 * @param delta what all of them changed together
 * @param pronouns the ids of the components that "it" stands for afterwards
 */
public record BatchOutcome(
    Outcome.Kind kind,
    List<Outcome> outcomes,
    Blueprint after,
    Delta delta,
    List<String> pronouns) {

  /** Returns the outcome of a batch that failed in a way that is our own fault. */
  public static BatchOutcome failed(List<String> commands, Setting setting, Throwable cause) {
    List<Outcome> outcomes = new ArrayList<>(commands.size());
    for (String command : commands) {
      outcomes.add(Pipeline.failed(command, setting.blueprint(), cause));
    }
    return new BatchOutcome(
        Outcome.Kind.ROLLED_BACK, outcomes, setting.blueprint(), Delta.EMPTY, setting.pronouns());
  }

  /** Returns how often an agent was called, over all commands. */
  public int agentCalls() {
    int calls = 0;
    for (Outcome outcome : outcomes) {
      calls += outcome.cost().agentCalls();
    }
    return calls;
  }
}
