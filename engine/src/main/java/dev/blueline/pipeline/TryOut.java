package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.execute.Execution;
import dev.blueline.execute.Meter;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.CommandRun.Checked;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.plan.ConflictFinder;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.verify.Verifier.Verification;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands with the built-in agent to see what they would do. Nobody is told: no listener, no
 * hook, and what is refused is told without suggestions. All its tries together have the time of
 * one command; behind that no command would be applied. Any thread may try.
 */
final class TryOut {
  private final Parts parts;
  private final Setting setting;
  private final Blueprint blueprint;

  /** Started by the first try where none is given; a benign race between moments of about now. */
  private @Nullable Meter time;

  /** Tries things out for somebody who reads a result: in a time that starts with the first try. */
  TryOut(Parts parts, Setting setting) {
    this(parts, setting, null);
  }

  /**
   * Tries things out as a part of a command.
   *
   * @param time the time of that command; null for a time that starts with the first try
   */
  TryOut(Parts parts, Setting setting, @Nullable Meter time) {
    this.parts = parts;
    this.setting = setting;
    this.blueprint = setting.blueprint();
    this.time = time;
  }

  /** Returns whether its time is used up, so that no try succeeds any more. */
  boolean isOver() {
    return time().isOver();
  }

  private Meter time() {
    Meter known = time;
    if (known == null) {
      known = new Meter(parts.budget(), parts.clock());
      time = known;
    }
    return known;
  }

  /** Returns what a command would do, whatever the rules say to it; in a time of its own. */
  Outcome rehearse(String command) {
    Meter meter = new Meter(parts.budget(), parts.clock());
    Plan plan = read(command, meter);
    if (!plan.refusals().isEmpty()) {
      return refused(Kind.REJECTED, plan, plan.refusals());
    }
    List<Refusal> conflicts = ConflictFinder.find(plan, blueprint);
    if (!conflicts.isEmpty()) {
      return refused(Kind.CONFLICTED, plan, conflicts);
    }
    Execution execution = execute(plan, meter);
    return execution.refusal() == null
        ? Outcome.of(plan, blueprint, execution)
        : refused(Kind.ROLLED_BACK, plan, List.of(execution.refusal()));
  }

  private Outcome refused(Kind kind, Plan plan, List<Refusal> refusals) {
    return Outcome.of(plan, blueprint, blueprint, Delta.EMPTY).refusedAs(kind, refusals);
  }

  /** Returns whether a command would change something and be applied. */
  boolean wouldApply(String command) {
    return run(command) != null;
  }

  /**
   * Returns whether a command would change something, be applied, and bring in nothing that some
   * rules say anything against, be it mild.
   */
  boolean wouldKeep(String command, Set<String> rules) {
    Checked checked = check(command);
    return checked != null
        && checked.verification().introduced().stream()
            .noneMatch(violation -> rules.contains(violation.rule()));
  }

  /** Returns what a command would do; null where it would not be applied, or change nothing. */
  @Nullable Execution run(String command) {
    Checked checked = check(command);
    return checked == null ? null : checked.execution();
  }

  /** As {@link #run}, with what the rules say to it. */
  private @Nullable Checked check(String command) {
    if (isOver()) {
      return null;
    }
    Meter meter = time().again();
    Plan plan = read(command, meter);
    if (plan.steps().isEmpty()
        || !new PlanCheck(parts, setting).refusals(plan, meter).isEmpty()
        || !ConflictFinder.find(plan, blueprint).isEmpty()) {
      return null;
    }
    Execution execution = execute(plan, meter);
    if (execution.refusal() != null || execution.delta().isEmpty()) {
      return null;
    }
    Verification verification = parts.verify(blueprint, execution);
    return verification.blocking().isEmpty() ? new Checked(execution, verification) : null;
  }

  private Plan read(String command, Meter meter) {
    return parts.decomposer().read(command, blueprint, setting.pronouns(), meter::refusalOfReading);
  }

  private Execution execute(Plan plan, Meter meter) {
    return parts.limited(
        parts.rehearser().execute(plan.steps(), blueprint, null, setting.policy(), meter));
  }
}
