package dev.blueline.execute;

import dev.blueline.agent.EditAgent;
import dev.blueline.agent.EditAgent.Answer;
import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes plans with an agent. Immutable and thread-safe. */
public final class PlanExecutor {
  private final EditAgent agent;
  private final boolean makesRoom;

  /**
   * Creates an executor.
   *
   * @param agent who turns steps into edits
   * @param makesRoom whether siblings give way to what grows or is new
   */
  public PlanExecutor(EditAgent agent, boolean makesRoom) {
    this.agent = agent;
    this.makesRoom = makesRoom;
  }

  /** Executes steps in order, up to the first that is refused. */
  public Execution execute(List<Step> steps, Blueprint blueprint) {
    DeltaRecorder recorder = new DeltaRecorder(blueprint);
    List<Correction> corrections = new ArrayList<>(0);
    List<Refusal> refusals = new ArrayList<>(0);
    List<Integer> changed = new ArrayList<>(steps.size());
    int calls = 0;
    for (Step step : steps) {
      calls++;
      int edits = recorder.size();
      Refusal refusal = execute(step, recorder, corrections);
      if (refusal != null) {
        refusals.add(refusal);
        break;
      }
      if (recorder.size() > edits) {
        changed.add(step.index());
      }
    }
    Delta delta = recorder.delta();
    boolean mayRepeat = steps.size() > 1 || !corrections.isEmpty();
    return new Execution(
        recorder.blueprint(),
        mayRepeat ? delta.squashed() : delta,
        changed,
        corrections,
        refusals,
        calls);
  }

  private @Nullable Refusal execute(
      Step step, DeltaRecorder recorder, List<Correction> corrections) {
    Answer answer = ask(step, recorder.blueprint());
    if (answer.refusal() != null) {
      return answer.refusal();
    }
    corrections.addAll(answer.corrections());
    Blueprint before = recorder.blueprint();
    try {
      apply(answer.delta(), recorder);
    } catch (EditMismatchException e) {
      return Refusal.of(
          RefusalCode.INTERNAL_ERROR, "the agent's edits do not fit the document", step);
    }
    if (makesRoom) {
      new StepRoom(before, recorder, corrections).make(step.parameters(), answer.delta());
    }
    return null;
  }

  private Answer ask(Step step, Blueprint blueprint) {
    try {
      return agent.edit(step, blueprint);
    } catch (RuntimeException e) {
      return Answer.refused(
          Refusal.of(RefusalCode.INTERNAL_ERROR, "the agent '" + agent.name() + "' failed", step));
    }
  }

  private static void apply(Delta delta, DeltaRecorder recorder) {
    for (int i = 0; i < delta.size(); i++) {
      recorder.apply(delta.edit(i));
    }
  }

  /**
   * What executing a plan gave. Where anything was refused, the blueprint and the delta are those
   * of the steps before; it is for the caller to keep or drop them.
   *
   * @param blueprint the document with all edits
   * @param delta the edits, in order, with values written twice written once
   * @param changedSteps the indexes of the steps that had edits
   * @param corrections what was done beyond the words
   * @param refusals what was not done
   * @param agentCalls how often an agent was asked
   */
  public record Execution(
      Blueprint blueprint,
      Delta delta,
      List<Integer> changedSteps,
      List<Correction> corrections,
      List<Refusal> refusals,
      int agentCalls) {}
}
