package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Handoff;
import dev.blueline.agent.Seen;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.execute.Answers.Given;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Probe.Point;
import dev.blueline.plan.Correction;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes plans with an agent. Immutable and thread-safe. */
public final class PlanExecutor {
  private final BuiltInAgent builtIn = new BuiltInAgent();
  private final @Nullable AgentCaller caller;
  private final boolean makesRoom;
  private final Probe probe;

  /**
   * Creates an executor.
   *
   * @param caller how to reach the agent who turns steps into edits; null for the built-in one,
   *     which edits in place and is called once a plan
   * @param makesRoom whether siblings give way to what grows or is new
   * @param probe is told of the points passed
   */
  public PlanExecutor(@Nullable AgentCaller caller, boolean makesRoom, Probe probe) {
    this.caller = caller;
    this.makesRoom = makesRoom;
    this.probe = probe;
  }

  /** Returns the name of who turns steps into edits. */
  public String agentName() {
    return caller == null ? builtIn.name() : caller.name();
  }

  /** Returns whether a call takes so long that answers are worth asking for ahead of their turn. */
  public boolean looksAhead() {
    return caller != null;
  }

  /**
   * Returns the answers to steps that are coming; nothing is asked yet. Null where the agent needs
   * not be asked.
   *
   * @param steps all of them, in order, no two of one index
   * @param seen what the agent knows of the document
   * @param endsAtFailure whether nothing behind a step that fails is wanted
   * @param handoff knows what was answered before, and keeps what is answered now
   */
  public @Nullable Answers answers(
      List<Step> steps, Seen seen, boolean endsAtFailure, Handoff handoff) {
    return caller == null ? null : new Answers(caller, probe, steps, seen, endsAtFailure, handoff);
  }

  /**
   * Executes steps in order, up to the first that is refused.
   *
   * @param steps the steps whose answers come next
   * @param answers where they come from; null for the built-in agent
   * @param policy what is allowed
   * @param meter what the command may still take
   */
  public Execution execute(
      List<Step> steps,
      Blueprint blueprint,
      @Nullable Answers answers,
      EditPolicy policy,
      Meter meter) {
    if (answers == null) {
      meter.noteBuiltIn();
    }
    Run run = new Run(blueprint, answers, policy, meter);
    Refusal refusal = null;
    for (int i = 0; i < steps.size() && refusal == null; i++) {
      refusal = run.execute(steps.get(i));
    }
    return run.ended(refusal);
  }

  /** One plan on its way. */
  private final class Run {
    private final DeltaRecorder recorder;
    private final @Nullable Answers answers;
    private final EditPolicy policy;
    private final Meter meter;
    private final List<Correction> corrections = new ArrayList<>(0);
    private final List<Integer> changed = new ArrayList<>(2);
    private int stepsDone;

    Run(Blueprint blueprint, @Nullable Answers answers, EditPolicy policy, Meter meter) {
      this.recorder = new DeltaRecorder(blueprint, meter::requireEdits);
      this.answers = answers;
      this.policy = policy;
      this.meter = meter;
    }

    /** Does a step; one that is refused leaves nothing behind. */
    @Nullable Refusal execute(Step step) {
      int size = recorder.size();
      int corrected = corrections.size();
      Blueprint before = recorder.blueprint();
      Refusal refusal = boundedly(step, before);
      if (refusal != null) {
        recorder.rollBack(size, before);
        corrections.subList(corrected, corrections.size()).clear();
        return refusal.at(step);
      }
      stepsDone++;
      if (recorder.size() > size) {
        changed.add(step.index());
      }
      return null;
    }

    private @Nullable Refusal boundedly(Step step, Blueprint before) {
      try {
        return tryTo(step, before);
      } catch (BudgetExceeded e) {
        return e.refusal();
      }
    }

    private @Nullable Refusal tryTo(Step step, Blueprint before) {
      probe.reached(Point.STEP_BEGIN);
      int size = recorder.size();
      Refusal refusal = answers == null ? edit(step) : edit(step, before, answers);
      if (refusal != null) {
        return refusal;
      }
      probe.reached(Point.STEP_APPLIED);
      if (makesRoom) {
        new StepRoom(before, recorder, corrections).make(step.parameters(), size);
      }
      refusal = limit(size, before);
      probe.reached(Point.STEP_END);
      return refusal;
    }

    /** Lets the built-in agent do it in place. */
    private @Nullable Refusal edit(Step step) {
      probe.reached(Point.AGENT_CALL);
      Refusal refusal = builtIn.edit(step, recorder, corrections);
      probe.reached(Point.AGENT_ANSWER);
      return refusal;
    }

    private @Nullable Refusal edit(Step step, Blueprint before, Answers source) {
      Given given = source.next(step, recorder, meter);
      boolean fits = apply(given);
      if (!fits && given.blueprint() != before) {
        given = source.again(step, recorder, meter);
        fits = apply(given);
      }
      if (!fits && given.blueprint() != before) {
        given = source.alone(recorder, meter);
        fits = apply(given);
      }
      Answer answer = given.answer();
      if (answer == null || answer.refusal() != null) {
        return answer == null ? given.failure() : answer.refusal();
      }
      corrections.addAll(answer.corrections());
      return fits
          ? null
          : Refusal.of(RefusalCode.INVALID_ANSWER, "the agent's edits do not fit the document");
    }

    /** Applies what is answered, if anything; returns whether it fits. */
    private boolean apply(Given given) {
      Answer answer = given.answer();
      if (answer == null || answer.delta().isEmpty()) {
        return true;
      }
      try {
        recorder.apply(answer.delta(), given.blueprint());
        return true;
      } catch (EditMismatchException e) {
        return false;
      }
    }

    /** Why the edits of a step, and what made room for them, may not stay; null if they may. */
    private @Nullable Refusal limit(int size, Blueprint before) {
      Refusal refusal = meter.refusalOfEdits(recorder.size());
      if (refusal != null || policy.allowsAnything()) {
        return refusal;
      }
      String denial = policy.denialOf(recorder.deltaFrom(size), before);
      return denial == null ? null : Refusal.of(RefusalCode.POLICY_DENIED, denial);
    }

    Execution ended(@Nullable Refusal refusal) {
      Delta delta = recorder.delta();
      boolean mayRepeat = stepsDone > 1 || !corrections.isEmpty();
      Delta whole = mayRepeat ? delta.squashed() : delta;
      return new Execution(
          recorder.blueprint(),
          whole,
          changed,
          corrections,
          refusal == null ? meter.refusalOfSize(whole) : refusal);
    }
  }
}
