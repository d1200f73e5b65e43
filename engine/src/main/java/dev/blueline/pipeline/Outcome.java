package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.verify.Violation;
import java.util.List;

/**
 * How a command ended. Immutable.
 *
 * @param kind how it ended, in one word
 * @param plan what was read
 * @param before the document before
 * @param after the document after; the same where nothing changed
 * @param delta what changed
 * @param changedSteps the indexes of the steps that changed something
 * @param corrections what was done beyond the words
 * @param refusals what was not done
 * @param warnings violations that were introduced and allowed
 * @param blocking violations that were not allowed
 * @param failedValidators the ids of validators that threw
 * @param agentCalls how often an agent was asked
 * @param isCacheHit whether the words were known
 * @param timings how long each stage took
 */
public record Outcome(
    Kind kind,
    Plan plan,
    Blueprint before,
    Blueprint after,
    Delta delta,
    List<Integer> changedSteps,
    List<Correction> corrections,
    List<Refusal> refusals,
    List<Violation> warnings,
    List<Violation> blocking,
    List<String> failedValidators,
    int agentCalls,
    boolean isCacheHit,
    Timings timings) {

  /** How a command ended. */
  public enum Kind {
    APPLIED,
    NO_CHANGE,
    PARTIAL,
    ROLLED_BACK,
    CONFLICTED,
    REJECTED
  }

  /** Returns this outcome with another kind. */
  public Outcome withKind(Kind other) {
    return new Outcome(
        other,
        plan,
        before,
        after,
        delta,
        changedSteps,
        corrections,
        refusals,
        warnings,
        blocking,
        failedValidators,
        agentCalls,
        isCacheHit,
        timings);
  }

  /** Returns this outcome with other refusals. */
  public Outcome withRefusals(List<Refusal> others) {
    return new Outcome(
        kind,
        plan,
        before,
        after,
        delta,
        changedSteps,
        corrections,
        others,
        warnings,
        blocking,
        failedValidators,
        agentCalls,
        isCacheHit,
        timings);
  }

  /** Returns this outcome with nothing changed. */
  public Outcome reverted() {
    return new Outcome(
        kind,
        plan,
        before,
        before,
        Delta.EMPTY,
        List.of(),
        List.of(),
        refusals,
        List.of(),
        blocking,
        failedValidators,
        agentCalls,
        isCacheHit,
        timings);
  }

  /**
   * How long the stages took that every command goes through; the fourth runs when it is asked for.
   *
   * @param decomposeNanos reading the command, in nanoseconds
   * @param executeNanos making the edits
   * @param verifyNanos verifying them
   */
  public record Timings(long decomposeNanos, long executeNanos, long verifyNanos) {
    /** No time at all. */
    public static final Timings ZERO = new Timings(0, 0, 0);
  }
}
