package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.execute.Execution;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.CommandSample;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a command ended. Immutable.
 *
 * @param kind how it ended, in one word
 * @param plan what was read
 * @param before the document before
 * @param execution what was done and stays; nothing where it was refused
 * @param refusals what was not done
 * @param verification what the rules say to it
 * @param notices what hooks had to say
 * @param cost what it took
 */
public record Outcome(
    Kind kind,
    Plan plan,
    Blueprint before,
    Execution execution,
    List<Refusal> refusals,
    Verification verification,
    List<Notice> notices,
    Cost cost) {

  /** How a command ended. */
  public enum Kind {
    APPLIED,
    NO_CHANGE,
    PARTIAL,
    ROLLED_BACK,
    CONFLICTED,
    REJECTED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Returns the name in results. */
    public String text() {
      return text;
    }
  }

  /**
   * What a command took.
   *
   * @param agentCalls how often an agent was called
   * @param isCacheHit whether the words were known
   * @param timings how long each stage took
   */
  public record Cost(int agentCalls, boolean isCacheHit, Timings timings) {
    /** Nothing at all. */
    public static final Cost NONE = new Cost(0, false, Timings.ZERO);
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

    long nanos() {
      return decomposeNanos + executeNanos + verifyNanos;
    }
  }

  /** Returns the outcome of a delta that was applied, with no more to say. */
  public static Outcome of(Plan plan, Blueprint before, Blueprint after, Delta delta) {
    return of(plan, before, Execution.of(after, delta));
  }

  /** Returns the outcome of what was executed, with no more to say. */
  public static Outcome of(Plan plan, Blueprint before, Execution execution) {
    return new Outcome(
        execution.delta().isEmpty() ? Kind.NO_CHANGE : Kind.APPLIED,
        plan,
        before,
        execution,
        List.of(),
        Verification.CLEAN,
        List.of(),
        Cost.NONE);
  }

  /** Returns the outcome of something that was refused without being tried. */
  public static Outcome refused(Kind kind, Plan plan, Blueprint before, Refusal refusal) {
    return of(plan, before, before, Delta.EMPTY).refusedAs(kind, List.of(refusal));
  }

  /** Returns the document after; the same where nothing changed. */
  public Blueprint after() {
    return execution.blueprint();
  }

  /** Returns what changed. */
  public Delta delta() {
    return execution.delta();
  }

  /** Returns the indexes of the steps that changed something. */
  public List<Integer> changedSteps() {
    return execution.changedSteps();
  }

  /** Returns what was done beyond the words: in reading them, and in doing it. */
  public List<Correction> corrections() {
    if (plan.corrections().isEmpty()) {
      return execution.corrections();
    }
    List<Correction> all = new ArrayList<>(plan.corrections());
    all.addAll(execution.corrections());
    return all;
  }

  /** Returns the violations that were introduced and allowed. */
  public List<Violation> warnings() {
    return verification.introduced();
  }

  /** Returns what those who count commands are told. */
  CommandSample sample() {
    return new CommandSample(
        plan.command(),
        kind.text(),
        plan.steps().stream().map(step -> step.intent().text()).toList(),
        refusals.stream().map(refusal -> refusal.code().text()).toList(),
        delta().size(),
        plan.corrections().size() + execution.corrections().size(),
        cost.isCacheHit(),
        cost.agentCalls(),
        cost.timings().nanos());
  }

  /** Returns whether it did what was wanted. */
  public boolean isSuccess() {
    return kind == Kind.APPLIED || kind == Kind.NO_CHANGE;
  }

  /** Returns the ids of the components that "it" stands for behind this, or those before it. */
  public List<String> pronounsAfter(List<String> pronouns) {
    List<Step> steps = isSuccess() || kind == Kind.PARTIAL ? plan.steps() : List.of();
    for (int i = steps.size() - 1; i >= 0; i--) {
      List<String> spoken = steps.get(i).spoken();
      if (!spoken.isEmpty()) {
        return stillThere(spoken);
      }
    }
    return pronouns;
  }

  private List<String> stillThere(List<String> ids) {
    if (delta().isOfValues()) {
      return ids;
    }
    for (String id : ids) {
      if (!after().contains(id)) {
        return ids.stream().filter(after()::contains).toList();
      }
    }
    return ids;
  }

  /** Returns this outcome with nothing changed. */
  public Outcome refusedAs(Kind other, List<Refusal> others) {
    return refusedAs(other, others, before);
  }

  /** Returns this outcome with nothing changed, at a version from before. */
  public Outcome refusedAs(Kind other, List<Refusal> others, Blueprint version) {
    return new Outcome(
        other,
        plan,
        version,
        Execution.nothing(version),
        others,
        verification.asRefused(),
        notices,
        cost);
  }

  /** Returns this outcome with what a later verification says. */
  public Outcome with(Verification other) {
    return new Outcome(kind, plan, before, execution, refusals, other, notices, cost);
  }

  /** Returns this outcome with more that hooks had to say. */
  public Outcome withNotices(List<Notice> others) {
    if (others.isEmpty()) {
      return this;
    }
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(others);
    return new Outcome(kind, plan, before, execution, refusals, verification, all, cost);
  }
}
