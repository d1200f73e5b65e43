package dev.blueline.pipeline;

import dev.blueline.decompose.Decomposer.Decomposition;
import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.execute.Answers;
import dev.blueline.execute.Execution;
import dev.blueline.execute.Meter;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Probe.Point;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.Outcome.Cost;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.pipeline.Pipeline.Mode;
import dev.blueline.plan.ConflictFinder;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One command on its way through the stages. For one thread. */
final class CommandRun {
  private final Parts parts;
  private final Setting setting;
  private final Blueprint blueprint;
  private final HookChain hooks;
  private final StageTimer timer;
  private final Meter meter;
  private StageView view;
  private boolean isHit;

  /** Whether work that ended with the time is kept: each repair is worth something by itself. */
  private boolean keepsWhatIsInTime;

  CommandRun(Parts parts, Setting setting, String command) {
    this.parts = parts;
    this.setting = setting;
    this.blueprint = setting.blueprint();
    this.hooks = HookChain.of(parts.hooks());
    this.timer = new StageTimer(parts);
    this.meter = new Meter(parts.budget(), parts.clock(), timer.lapNanos());
    this.view = StageView.of(command, blueprint);
  }

  Blueprint blueprint() {
    return blueprint;
  }

  Meter meter() {
    return meter;
  }

  /** Reads the command and runs it. */
  Outcome run(Mode mode, @Nullable Answers answers) {
    Refusal veto = hooks.before(Stage.DECOMPOSE, view);
    if (veto != null) {
      return refused(noPlan(), veto);
    }
    Plan plan = decompose(mode == Mode.PARTIAL);
    view = hooks.isEmpty() ? view : view.with(plan);
    boolean isRefused = !plan.refusals().isEmpty() && mode != Mode.PARTIAL;
    veto = isRefused ? null : hooks.after(Stage.DECOMPOSE, view);
    return veto == null ? run(plan, mode, answers) : refused(plan, veto);
  }

  private Plan decompose(boolean inPart) {
    begin(Point.DECOMPOSE_BEGIN);
    Decomposition read =
        parts
            .decomposer()
            .decompose(
                view.command(), blueprint, setting.pronouns(), inPart, meter::refusalOfReading);
    end(Stage.DECOMPOSE, Point.DECOMPOSE_END);
    isHit = read.isHit();
    return read.plan();
  }

  private void begin(Point point) {
    parts.probe().reached(point);
    timer.begin();
  }

  private void end(Stage stage, Point point) {
    parts.probe().reached(point);
    timer.end(stage);
  }

  private @Nullable Refusal late() {
    return keepsWhatIsInTime ? null : meter.refusalOfTime(timer.nowNanos());
  }

  /** Returns why nothing more may be done behind so many edits, or null. */
  @Nullable Refusal refusalOfMore(int edits) {
    Refusal late = late();
    return late == null ? meter.refusalOfEdits(edits) : late;
  }

  /** Runs a plan that somebody else made. */
  Outcome runPlan(Plan plan) {
    view = view.with(plan);
    return run(plan, Mode.WHOLE, null);
  }

  private Outcome run(Plan plan, Mode mode, @Nullable Answers answers) {
    List<Refusal> refusals = new PlanCheck(parts, setting).refusals(plan, meter);
    boolean isPartial = mode == Mode.PARTIAL;
    if (!refusals.isEmpty() && !(isPartial && PlanCheck.leavesSteps(plan, refusals))) {
      return notExecuted(Kind.REJECTED, plan, refusals);
    }
    List<Refusal> conflicts = ConflictFinder.find(plan, blueprint);
    if (!conflicts.isEmpty()) {
      return notExecuted(Kind.CONFLICTED, plan, conflicts);
    }
    Refusal veto = hooks.before(Stage.EXECUTE, view);
    if (veto != null) {
      return refused(plan, veto);
    }
    setting.handoff().planned(plan, List.of());
    Answers asked = answers != null && answers.continuesWith(plan.steps()) ? answers : null;
    return isPartial
        ? new PartialRun(this, refusals).run(plan, refusals.isEmpty() ? asked : null)
        : runWhole(plan, mode, asked);
  }

  private Outcome runWhole(Plan plan, Mode mode, @Nullable Answers asked) {
    Answers source = asked == null ? answers(plan.steps(), true) : asked;
    Execution execution = execute(plan.steps(), blueprint, source);
    if (execution.refusal() != null) {
      return refused(plan, execution.refusal());
    }
    Refusal veto = hooks.after(Stage.EXECUTE, show(execution));
    if (veto != null) {
      return refused(plan, veto);
    }
    if (execution.delta().isEmpty()) {
      return changed(Kind.NO_CHANGE, plan, execution, Verification.CLEAN, List.of());
    }
    return mode == Mode.UNVERIFIED
        ? applied(plan, execution, Verification.CLEAN)
        : verified(plan, execution);
  }

  private Outcome notExecuted(Kind kind, Plan plan, List<Refusal> refusals) {
    setting.handoff().planned(plan, refusals);
    return unchanged(kind, plan, proven(plan, refusals), Verification.CLEAN);
  }

  @Nullable Answers answers(List<Step> steps, boolean endsAtFailure) {
    return parts.executor().answers(steps, setting.seen(), endsAtFailure, setting.handoff());
  }

  Execution execute(List<Step> steps, Blueprint base, @Nullable Answers answers) {
    begin(Point.EXECUTE_BEGIN);
    Execution execution =
        parts.executor().execute(steps, base, answers, setting.policy(), meter).settled(base);
    end(Stage.EXECUTE, Point.EXECUTE_END);
    return parts.limited(execution);
  }

  /** Shows hooks from here on what was done. */
  private StageView show(Execution execution) {
    if (!hooks.isEmpty()) {
      view = view.with(execution.blueprint(), execution.delta());
    }
    return view;
  }

  /** Runs what a patch does. */
  Outcome runPatch(Delta delta) {
    Plan plan = noPlan();
    Blueprint after = delta.applyTo(blueprint);
    Execution execution = Execution.of(after, delta).settled(blueprint);
    String denial = setting.policy().denialOf(delta, blueprint);
    return denial == null
        ? madeElsewhere(execution)
        : refused(plan, Refusal.of(RefusalCode.POLICY_DENIED, denial));
  }

  /** Mends the document as it is; what was mended when time is up is kept. */
  Outcome repair() {
    Execution mended = mender().mended(blueprint);
    keepsWhatIsInTime = !mended.delta().isEmpty();
    timer.passOver();
    Refusal late = late();
    return late == null ? madeElsewhere(mended) : refused(noPlan(), late);
  }

  /** The plan of what is no command in words. */
  private Plan noPlan() {
    return Plan.of(view.command(), List.of());
  }

  /** Mends as a part of this command, within its time. */
  private Mender mender() {
    return new Mender(parts, setting, new TryOut(parts, setting, meter));
  }

  private Outcome madeElsewhere(Execution execution) {
    Plan plan = noPlan();
    Refusal refusal = meter.refusalOf(execution.delta());
    if (refusal == null) {
      refusal = parts.limited(execution).refusal();
    }
    if (refusal != null) {
      return refused(plan, refusal);
    }
    if (execution.delta().isEmpty()) {
      return changed(Kind.NO_CHANGE, plan, execution, Verification.CLEAN, List.of());
    }
    timer.passOver();
    show(execution);
    return verified(plan, execution);
  }

  /** Verifies what several commands did; what they broke together is not mended. */
  Outcome verify(Blueprint after, Delta delta) {
    Plan plan = noPlan();
    Execution execution = Execution.of(after, delta);
    show(execution);
    Refusal veto = hooks.before(Stage.VERIFY, view);
    return veto == null
        ? decided(plan, new Checked(execution, verification(blueprint, execution)))
        : refused(plan, veto);
  }

  private Outcome verified(Plan plan, Execution execution) {
    Refusal veto = hooks.before(Stage.VERIFY, view);
    if (veto != null) {
      return refused(plan, veto);
    }
    Checked checked = check(plan, blueprint, execution);
    if (checked.execution != execution) {
      veto = hooks.after(Stage.EXECUTE, show(checked.execution));
    }
    return veto == null ? decided(plan, checked) : refused(plan, veto);
  }

  /** What the rules allow is applied, unless a hook objects or time is up. */
  private Outcome decided(Plan plan, Checked checked) {
    Verification verification = checked.verification;
    if (!verification.blocking().isEmpty()) {
      return broken(plan, checked);
    }
    show(checked.execution);
    Refusal veto = hooks.isEmpty() ? null : vetoOfEnd(verification);
    return veto == null ? applied(plan, checked.execution, verification) : refused(plan, veto);
  }

  /** What is late is told that: with more time it might have been mended. */
  private Outcome broken(Plan plan, Checked checked) {
    Refusal late = late();
    if (late != null) {
      return refused(plan, late);
    }
    Verification verification = checked.verification;
    Mender mender = new Mender(parts, setting, new TryOut(parts, setting));
    List<String> ways = Suggestions.lazily(() -> mender.waysOut(plan, checked));
    Refusal broken = Violations.refusalOf(verification.blocking(), blueprint, null);
    return unchanged(
        Kind.ROLLED_BACK, plan, List.of(broken.withSuggestions(ways)), verification.asRefused());
  }

  private Outcome applied(Plan plan, Execution execution, Verification verification) {
    Refusal late = late();
    return late == null
        ? changed(Kind.APPLIED, plan, execution, verification, List.of())
        : refused(plan, late);
  }

  /**
   * What was done, and what the rules say to it.
   *
   * @param execution what was done, and mended
   * @param verification what that breaks
   */
  record Checked(Execution execution, Verification verification) {}

  /**
   * Verifies what was done and, where that is wanted, does the nearest that is allowed instead, or
   * mends the errors that it introduced.
   *
   * @param plan what was wanted; one of no steps has nothing nearest to it
   */
  Checked check(Plan plan, Blueprint before, Execution execution) {
    Checked asWanted = new Checked(execution, verification(before, execution));
    List<Violation> blocking = asWanted.verification.blocking();
    if (blocking.isEmpty() || !parts.repairsUnasked()) {
      return asWanted;
    }
    Mender mender = mender();
    boolean isOfBuiltIn = !parts.executor().looksAhead();
    Execution nearest = isOfBuiltIn ? mender.resized(plan, blocking) : null;
    Execution mended = nearest == null ? mender.mended(execution, blocking) : nearest;
    timer.passOver();
    Checked repaired = new Checked(mended, verification(before, mended));
    return repaired.verification.blocking().isEmpty()
            && meter.refusalOf(mended.delta()) == null
            && parts.limited(mended).refusal() == null
        ? repaired
        : asWanted;
  }

  private Verification verification(Blueprint before, Execution execution) {
    begin(Point.VERIFY_BEGIN);
    Verification verification = parts.verify(before, execution);
    end(Stage.VERIFY, Point.VERIFY_END);
    return verification;
  }

  /** The last that hooks are asked: about the violations, and around spelling the change. */
  private @Nullable Refusal vetoOfEnd(Verification verification) {
    view = view.with(verification.introduced());
    Refusal veto = hooks.after(Stage.VERIFY, view);
    if (veto == null) {
      veto = hooks.before(Stage.SERIALIZE, view);
    }
    if (veto == null) {
      view = view.with(JsonPatch.of(blueprint, view.delta()));
      veto = hooks.after(Stage.SERIALIZE, view);
    }
    return veto;
  }

  /** Asks hooks about what was done in part, and ends it. */
  Outcome partial(
      Kind kind,
      Plan plan,
      Execution execution,
      Verification verification,
      List<Refusal> refusals) {
    Refusal veto = meter.refusalOf(execution.delta());
    if (veto == null) {
      veto = late();
    }
    if (veto == null && !hooks.isEmpty()) {
      veto = vetoOfPartial(execution, verification);
    }
    return veto == null
        ? changed(kind, plan, execution, verification, proven(plan, refusals))
        : refused(plan, veto);
  }

  /** Steps are verified one by one; hooks see them as a whole. */
  private @Nullable Refusal vetoOfPartial(Execution execution, Verification verification) {
    Refusal veto = hooks.after(Stage.EXECUTE, show(execution));
    if (veto != null || execution.delta().isEmpty()) {
      return veto;
    }
    veto = hooks.before(Stage.VERIFY, view);
    return veto == null ? vetoOfEnd(verification) : veto;
  }

  Outcome refused(Plan plan, Refusal refusal) {
    Kind kind =
        switch (refusal.code()) {
          case POLICY_DENIED, BUDGET_EXCEEDED -> Kind.REJECTED;
          default -> Kind.ROLLED_BACK;
        };
    return unchanged(kind, plan, proven(plan, List.of(refusal)), Verification.CLEAN);
  }

  private Outcome unchanged(
      Kind kind, Plan plan, List<Refusal> refusals, Verification verification) {
    return new Outcome(
        kind,
        plan,
        blueprint,
        Execution.nothing(blueprint),
        refusals,
        verification,
        hooks.notices(),
        cost());
  }

  private List<Refusal> proven(Plan plan, List<Refusal> refusals) {
    return refusals.isEmpty()
        ? refusals
        : Suggestions.ofAll(plan.command(), refusals, new TryOut(parts, setting));
  }

  private Outcome changed(
      Kind kind,
      Plan plan,
      Execution execution,
      Verification verification,
      List<Refusal> refusals) {
    return new Outcome(
        kind, plan, blueprint, execution, refusals, verification, hooks.notices(), cost());
  }

  private Cost cost() {
    return new Cost(meter.agentCalls(), isHit, timer.timings());
  }
}
