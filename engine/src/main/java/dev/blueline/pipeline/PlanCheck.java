package dev.blueline.pipeline;

import dev.blueline.execute.Meter;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** What speaks against a plan before anything of it is run. */
final class PlanCheck {
  private final Parts parts;
  private final Setting setting;

  PlanCheck(Parts parts, Setting setting) {
    this.parts = parts;
    this.setting = setting;
  }

  /**
   * Returns what was not read, not read surely enough, not allowed, or too much; to be added to.
   */
  List<Refusal> refusals(Plan plan, Meter meter) {
    List<Refusal> refusals = new ArrayList<>(plan.refusals());
    Refusal tooMany = meter.refusalOfSteps(plan.steps().size());
    if (tooMany != null) {
      refusals.add(tooMany);
    }
    for (Step step : plan.steps()) {
      if (step.confidence() < parts.confidenceThreshold()) {
        refusals.add(
            Refusal.of(RefusalCode.NOT_UNDERSTOOD, "this was not read surely enough", step)
                .withSuggestions(List.of(plan.reading())));
      }
      addDenial(step, refusals);
    }
    return refusals;
  }

  private void addDenial(Step step, List<Refusal> refusals) {
    if (!setting.policy().allowsAnything()) {
      String denial = setting.policy().denialOf(step, setting.blueprint());
      if (denial != null) {
        refusals.add(Refusal.of(RefusalCode.POLICY_DENIED, denial, step));
      }
    }
  }

  /** Returns whether some step of a plan is not refused, and the command as a whole is not. */
  static boolean leavesSteps(Plan plan, List<Refusal> refusals) {
    boolean isRefusedAsWhole =
        refusals.stream().anyMatch(refusal -> refusal.code() == RefusalCode.BUDGET_EXCEEDED);
    return !isRefusedAsWhole && plan.steps().stream().anyMatch(step -> !isRefused(step, refusals));
  }

  /** Returns whether a step is refused by itself. */
  static boolean isRefused(Step step, List<Refusal> refusals) {
    return refusals.stream().anyMatch(refusal -> refusal.step() == step.index());
  }
}
