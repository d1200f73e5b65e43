package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.execute.Answers;
import dev.blueline.execute.Execution;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.CommandRun.Checked;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps done one by one, each verified by itself; what fails is left out. */
final class PartialRun {
  /** A step by itself is mended, and not done otherwise: its words are those of a command. */
  private static final Plan NO_PLAN = Plan.of("", List.of());

  private final CommandRun run;
  private final List<Refusal> refusals;
  private final List<Integer> done = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final List<Violation> introduced = new ArrayList<>();
  private final Set<String> failures = new LinkedHashSet<>();

  /** What the steps did, each by itself; joined once all are done. */
  private final List<Delta> deltas = new ArrayList<>();

  /** How many edits they made, each by itself. */
  private int edits;

  private Blueprint present;

  /**
   * Prepares for a plan.
   *
   * @param run the command
   * @param refusals what is refused already; those of steps tell which are not tried
   */
  PartialRun(CommandRun run, List<Refusal> refusals) {
    this.run = run;
    this.refusals = refusals;
    this.present = run.blueprint();
  }

  /**
   * Runs a plan.
   *
   * @param asked answers to its steps that were asked for ahead; null for none
   */
  Outcome run(Plan plan, @Nullable Answers asked) {
    List<Step> steps =
        plan.steps().stream().filter(step -> !PlanCheck.isRefused(step, refusals)).toList();
    Answers answers = asked == null ? run.answers(steps, false) : asked;
    Refusal spent = run.refusalOfMore(0);
    for (int i = 0; i < steps.size() && spent == null; i++) {
      run(steps.get(i), answers);
      spent = run.refusalOfMore(edits);
    }
    return spent == null ? ended(plan) : run.refused(plan, spent);
  }

  private Outcome ended(Plan plan) {
    Verification verification = new Verification(introduced, List.of(), 0, List.copyOf(failures));
    Execution whole = whole().settled(run.blueprint());
    Execution all = new Execution(whole.blueprint(), whole.delta(), done, corrections, null);
    return run.partial(kind(all.delta().isEmpty()), plan, all, verification, refusals);
  }

  private Execution whole() {
    return Execution.of(present, Delta.squashed(deltas));
  }

  private Kind kind(boolean isUnchanged) {
    if (refusals.isEmpty()) {
      return isUnchanged ? Kind.NO_CHANGE : Kind.APPLIED;
    }
    return isUnchanged ? Kind.ROLLED_BACK : Kind.PARTIAL;
  }

  private void run(Step step, @Nullable Answers answers) {
    Execution execution = run.execute(List.of(step), present, answers);
    if (execution.refusal() != null) {
      refusals.add(execution.refusal().at(step));
      return;
    }
    Checked checked = run.check(NO_PLAN, present, execution);
    Verification verification = checked.verification();
    failures.addAll(verification.failures());
    if (!verification.blocking().isEmpty()) {
      refusals.add(Violations.refusalOf(verification.blocking(), present, step));
      return;
    }
    keep(checked.execution(), verification, answers);
  }

  private void keep(Execution execution, Verification verification, @Nullable Answers answers) {
    done.addAll(execution.changedSteps());
    corrections.addAll(execution.corrections());
    introduced.addAll(verification.introduced());
    if (answers != null) {
      answers.advance(execution.delta());
    }
    deltas.add(execution.delta());
    edits += execution.delta().size();
    present = execution.blueprint();
  }
}
