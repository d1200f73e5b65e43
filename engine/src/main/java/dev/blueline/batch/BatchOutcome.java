package dev.blueline.batch;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
    return unchanged(
        Outcome.Kind.ROLLED_BACK,
        commands,
        command -> Pipeline.failed(command, setting.blueprint(), cause),
        setting);
  }

  /** Returns the outcome of a batch that was refused without being tried. */
  public static BatchOutcome refused(List<String> commands, Setting setting, Refusal refusal) {
    return refused(Outcome.Kind.REJECTED, commands, setting, refusal);
  }

  /** Returns the outcome of a batch that was done and could not be kept. */
  public static BatchOutcome notKept(List<String> commands, Setting setting, Refusal refusal) {
    return refused(Outcome.Kind.ROLLED_BACK, commands, setting, refusal);
  }

  private static BatchOutcome refused(
      Outcome.Kind kind, List<String> commands, Setting setting, Refusal refusal) {
    return unchanged(
        kind,
        commands,
        command -> Outcome.refused(kind, Plan.of(command, List.of()), setting.blueprint(), refusal),
        setting);
  }

  private static BatchOutcome unchanged(
      Outcome.Kind kind,
      List<String> commands,
      Function<String, Outcome> outcome,
      Setting setting) {
    List<Outcome> outcomes = new ArrayList<>(commands.size());
    commands.forEach(command -> outcomes.add(outcome.apply(command)));
    return new BatchOutcome(kind, outcomes, setting.blueprint(), Delta.EMPTY, setting.pronouns());
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
