package dev.blueline.pipeline;

import dev.blueline.decompose.Decomposer;
import dev.blueline.decompose.Decomposer.Decomposition;
import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.execute.PlanExecutor;
import dev.blueline.execute.PlanExecutor.Execution;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.NanoClock;
import dev.blueline.observe.Stage;
import dev.blueline.observe.StageListener;
import dev.blueline.pipeline.Outcome.Timings;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.plan.ConflictFinder;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs commands, plans and deltas through the stages. Immutable and thread-safe. */
public final class Pipeline {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final Decomposer decomposer;
  private final PlanExecutor executor;
  private final Verifier verifier;
  private final NanoClock clock;
  private final StageListener listener;
  private final double confidenceThreshold;

  /** Assembles a pipeline. */
  public Pipeline(
      Decomposer decomposer,
      PlanExecutor executor,
      Verifier verifier,
      NanoClock clock,
      StageListener listener,
      double confidenceThreshold) {
    this.decomposer = decomposer;
    this.executor = executor;
    this.verifier = verifier;
    this.clock = clock;
    this.listener = listener;
    this.confidenceThreshold = confidenceThreshold;
  }

  /** Runs a command, whole or not at all; the document is left to the caller to commit. */
  public Outcome run(String command, Blueprint blueprint, List<String> pronouns) {
    Run run = new Run(blueprint, pronouns);
    Decomposition read = run.decompose(command);
    return run.runPlan(read.plan(), false);
  }

  /** Runs what can be done of a command, step by step. */
  public Outcome runPartially(String command, Blueprint blueprint, List<String> pronouns) {
    Run run = new Run(blueprint, pronouns);
    Decomposition read = run.decompose(command);
    return run.runPlan(read.plan(), true);
  }

  /** Tells how a command was read that ended so. */
  public List<ClauseExplanation> explain(Outcome outcome, List<String> pronouns) {
    return decomposer.explain(outcome.plan().reading(), outcome.before(), pronouns);
  }

  /** Runs a plan that somebody else made, whole or not at all. */
  public Outcome run(Plan plan, Blueprint blueprint) {
    return new Run(blueprint, List.of()).runPlan(plan, false);
  }

  /** Verifies a delta that somebody else made, whole or not at all. */
  public Outcome run(Plan plan, Delta delta, Blueprint blueprint) {
    Run run = new Run(blueprint, List.of());
    Execution execution =
        new Execution(delta.applyTo(blueprint), delta, List.of(), List.of(), List.of(), 0);
    return run.verified(plan, execution);
  }

  /**
   * The change of an outcome, spelled.
   *
   * @param patch the change as RFC 6902, against the document before
   * @param nanos how long spelling it took
   */
  public record Serialization(JsonPatch patch, long nanos) {}

  /** Spells the change of an outcome. */
  public Serialization serialize(Outcome outcome) {
    long start = clock.nanos();
    JsonPatch patch = JsonPatch.of(outcome.before(), outcome.delta());
    return new Serialization(patch, ended(Stage.SERIALIZE, start));
  }

  private long ended(Stage stage, long start) {
    long nanos = clock.nanos() - start;
    tell(stage, nanos);
    return nanos;
  }

  private void tell(Stage stage, long nanos) {
    try {
      listener.ended(stage, nanos);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a stage listener threw and was passed over", e);
    }
  }

  /** One command on its way through the stages. */
  private final class Run {
    private final Blueprint blueprint;
    private final List<String> pronouns;
    private boolean isHit;
    private long decomposeNanos;
    private long executeNanos;
    private long verifyNanos;

    Run(Blueprint blueprint, List<String> pronouns) {
      this.blueprint = blueprint;
      this.pronouns = pronouns;
    }

    Decomposition decompose(String command) {
      long start = clock.nanos();
      Decomposition read = decomposer.decompose(command, blueprint, pronouns);
      decomposeNanos = ended(Stage.DECOMPOSE, start);
      isHit = read.isHit();
      return read;
    }

    Outcome runPlan(Plan plan, boolean partially) {
      List<Refusal> refusals = new ArrayList<>(plan.refusals());
      refusals.addAll(unsure(plan));
      if (!refusals.isEmpty() && !(partially && !plan.steps().isEmpty())) {
        return unchanged(Outcome.Kind.REJECTED, plan, refusals, List.of());
      }
      List<Refusal> conflicts = ConflictFinder.find(plan, blueprint);
      if (!conflicts.isEmpty()) {
        return unchanged(Outcome.Kind.CONFLICTED, plan, conflicts, List.of());
      }
      if (partially) {
        return new PartialRun(refusals).run(plan);
      }
      Execution execution = execute(plan.steps(), blueprint);
      return execution.refusals().isEmpty()
          ? verified(plan, execution)
          : unchanged(Outcome.Kind.ROLLED_BACK, plan, execution.refusals(), List.of());
    }

    private List<Refusal> unsure(Plan plan) {
      List<Refusal> refusals = new ArrayList<>(0);
      for (Step step : plan.steps()) {
        if (step.confidence() < confidenceThreshold) {
          refusals.add(
              Refusal.of(RefusalCode.NOT_UNDERSTOOD, "this was not read surely enough", step)
                  .withSuggestions(List.of(plan.reading())));
        }
      }
      return refusals;
    }

    Execution execute(List<Step> steps, Blueprint base) {
      long start = clock.nanos();
      Execution execution = executor.execute(steps, base);
      executeNanos += ended(Stage.EXECUTE, start);
      return execution;
    }

    private Verification verify(Blueprint before, Blueprint after, Delta delta) {
      long start = clock.nanos();
      Verification verification = verifier.verify(before, after, delta);
      verifyNanos += ended(Stage.VERIFY, start);
      return verification;
    }

    Outcome verified(Plan plan, Execution execution) {
      if (execution.delta().isEmpty()) {
        return changed(
            Outcome.Kind.NO_CHANGE, plan, execution, List.of(), Verification.CLEAN, List.of());
      }
      Verification verification = verify(blueprint, execution.blueprint(), execution.delta());
      if (!verification.blocking().isEmpty()) {
        return unchanged(
            Outcome.Kind.ROLLED_BACK,
            plan,
            List.of(
                refusalOf(verification.blocking(), null)
                    .withSuggestions(WayOut.of(plan, blueprint, this::wouldApply))),
            verification.blocking());
      }
      return changed(
          Outcome.Kind.APPLIED, plan, execution, execution.changedSteps(), verification, List.of());
    }

    private Outcome unchanged(
        Outcome.Kind kind, Plan plan, List<Refusal> refusals, List<Violation> blocking) {
      return new Outcome(
          kind,
          plan,
          blueprint,
          blueprint,
          Delta.EMPTY,
          List.of(),
          plan.corrections(),
          Suggestions.proven(plan.command(), refusals, this::wouldApply),
          List.of(),
          blocking,
          List.of(),
          0,
          isHit,
          timings());
    }

    private boolean wouldApply(String command) {
      Plan plan = decomposer.read(command, blueprint, pronouns);
      if (plan.steps().isEmpty()
          || !plan.refusals().isEmpty()
          || !ConflictFinder.find(plan, blueprint).isEmpty()) {
        return false;
      }
      Execution execution = executor.execute(plan.steps(), blueprint);
      return execution.refusals().isEmpty()
          && !execution.delta().isEmpty()
          && verifier
              .verify(blueprint, execution.blueprint(), execution.delta())
              .blocking()
              .isEmpty();
    }

    private Outcome changed(
        Outcome.Kind kind,
        Plan plan,
        Execution execution,
        List<Integer> done,
        Verification verification,
        List<Refusal> refusals) {
      return new Outcome(
          kind,
          plan,
          blueprint,
          execution.delta().isEmpty() ? blueprint : execution.blueprint(),
          execution.delta(),
          done,
          joined(plan.corrections(), execution.corrections()),
          refusals,
          verification.introduced(),
          List.of(),
          verification.failures(),
          execution.agentCalls(),
          isHit,
          timings());
    }

    private static List<Correction> joined(List<Correction> read, List<Correction> done) {
      if (read.isEmpty()) {
        return done;
      }
      List<Correction> all = new ArrayList<>(read);
      all.addAll(done);
      return all;
    }

    private Timings timings() {
      return new Timings(decomposeNanos, executeNanos, verifyNanos);
    }

    /** Steps done one by one, each verified by itself; what fails is left out. */
    private final class PartialRun {
      private final List<Refusal> refusals;
      private final List<Integer> done = new ArrayList<>();
      private final List<Violation> introduced = new ArrayList<>();
      private final List<String> failures = new ArrayList<>();
      private Execution whole =
          new Execution(blueprint, Delta.EMPTY, List.of(), List.of(), List.of(), 0);

      PartialRun(List<Refusal> refusals) {
        this.refusals = refusals;
      }

      Outcome run(Plan plan) {
        for (Step step : plan.steps()) {
          if (step.confidence() >= confidenceThreshold) {
            run(step);
          }
        }
        Outcome.Kind kind;
        if (refusals.isEmpty()) {
          kind = whole.delta().isEmpty() ? Outcome.Kind.NO_CHANGE : Outcome.Kind.APPLIED;
        } else {
          kind = whole.delta().isEmpty() ? Outcome.Kind.ROLLED_BACK : Outcome.Kind.PARTIAL;
        }
        Verification verification = new Verification(introduced, List.of(), 0, failures);
        return changed(kind, plan, whole, done, verification, refusals);
      }

      private void run(Step step) {
        Execution execution = execute(List.of(step), whole.blueprint());
        if (!execution.refusals().isEmpty()) {
          refusals.addAll(execution.refusals());
          return;
        }
        Verification verification =
            verify(whole.blueprint(), execution.blueprint(), execution.delta());
        if (!verification.blocking().isEmpty()) {
          refusals.add(refusalOf(verification.blocking(), step));
          return;
        }
        done.addAll(execution.changedSteps());
        introduced.addAll(verification.introduced());
        failures.addAll(verification.failures());
        whole = joined(whole, execution);
      }

      private Execution joined(Execution first, Execution next) {
        return new Execution(
            next.blueprint(),
            first.delta().squash(next.delta()),
            List.of(),
            Run.joined(first.corrections(), next.corrections()),
            List.of(),
            first.agentCalls() + next.agentCalls());
      }
    }
  }

  private static Refusal refusalOf(List<Violation> blocking, @Nullable Step step) {
    StringBuilder message = new StringBuilder();
    for (Violation violation : blocking) {
      message
          .append(message.length() == 0 ? "" : "; ")
          .append(violation.rule())
          .append(": ")
          .append(violation.message());
      if (message.length() > 400) {
        message.append("; and more");
        break;
      }
    }
    List<String> components =
        blocking.stream()
            .map(Violation::component)
            .filter(java.util.Objects::nonNull)
            .map(String::valueOf)
            .distinct()
            .toList();
    Span span = step == null ? null : step.span();
    return new Refusal(
        RefusalCode.VERIFICATION_FAILED,
        message.toString(),
        step == null ? 0 : step.index(),
        span,
        components,
        List.of());
  }
}
