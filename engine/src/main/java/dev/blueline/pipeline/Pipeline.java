package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.execute.Answers;
import dev.blueline.execute.Meter;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.FlightSpan;
import dev.blueline.observe.Guard;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands, plans and deltas through the stages. Whatever goes wrong on the way is in the
 * outcome, and the document is then the one before. Immutable and thread-safe.
 */
public final class Pipeline {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final Parts parts;

  /** Assembles a pipeline. */
  public Pipeline(Parts parts) {
    this.parts = parts;
  }

  /** How much of a command is run. */
  public enum Mode {
    /** All of it or nothing. */
    WHOLE,
    /** What can be done of it, step by step. */
    PARTIAL,
    /** All of it or nothing, and the rules are left to who runs it. */
    UNVERIFIED
  }

  /** Runs a command; the document is left to the caller to commit. */
  public Outcome run(String command, Setting setting, Mode mode) {
    return run(command, setting, mode, null);
  }

  /**
   * As {@link #run(String, Setting, Mode)}, with answers that may have been asked for ahead.
   *
   * @param answers whose next steps are those of this command; null to ask as it goes
   */
  public Outcome run(String command, Setting setting, Mode mode, @Nullable Answers answers) {
    return watched(
        command,
        setting.blueprint(),
        () -> new CommandRun(parts, setting, command).run(mode, answers));
  }

  /** Runs a plan that somebody else made, whole or not at all. */
  public Outcome run(Plan plan, Setting setting) {
    return watched(
        plan.command(),
        setting.blueprint(),
        () -> new CommandRun(parts, setting, plan.command()).runPlan(plan));
  }

  /** Runs a patch, whole or not at all, under the same policy and budget as a command. */
  public Outcome runPatch(JsonPatch patch, Setting setting) {
    return guarded("patch", setting.blueprint(), () -> new PatchRun(parts, setting).run(patch));
  }

  /** Mends what can be mended of a document, in ways that may be taken unasked. */
  public Outcome repair(Setting setting) {
    return guarded(
        "repair", setting.blueprint(), () -> new CommandRun(parts, setting, "repair").repair());
  }

  /** Returns the ways to mend a violation that work, best first; none where that fails inside. */
  public List<Repair> repairs(Violation violation, Setting setting) {
    try {
      return new Mender(parts, setting, new TryOut(parts, setting)).ways(violation);
    } catch (Throwable e) {
      Guard.letThrough(e);
      LOG.log(System.Logger.Level.ERROR, "looking for repairs failed inside", e);
      return List.of();
    }
  }

  /**
   * Verifies what several commands did together.
   *
   * @param commands their texts, line by line
   */
  public Outcome verify(String commands, Blueprint after, Delta delta, Setting setting) {
    return guarded(
        commands,
        setting.blueprint(),
        () -> new CommandRun(parts, setting, commands).verify(after, delta));
  }

  /** Returns whether what a command did breaks a rule by itself. */
  public boolean breaksRules(Outcome outcome) {
    return !parts.verify(outcome.before(), outcome.execution()).blocking().isEmpty();
  }

  /** Returns what the built-in agent would make of a command, whatever the rules say to it. */
  public Outcome rehearse(String command, Setting setting) {
    return guarded(
        command, setting.blueprint(), () -> new TryOut(parts, setting).rehearse(command));
  }

  /** Returns the name of who turns steps into edits. */
  public String agentName() {
    return parts.executor().agentName();
  }

  /** Returns whether answers are worth asking for before it is their turn. */
  public boolean looksAhead() {
    return parts.executor().looksAhead();
  }

  /**
   * Returns the answers to steps that are coming, no two of one index; null where nothing needs to
   * be asked.
   */
  public @Nullable Answers answers(List<Step> steps, Setting setting, boolean endsAtFailure) {
    return parts.executor().answers(steps, setting.seen(), endsAtFailure, setting.handoff());
  }

  /** Tells how a command was read that ended so; empty where that fails inside. */
  public List<ClauseExplanation> explain(Outcome outcome, List<String> pronouns) {
    try {
      Meter meter = new Meter(parts.budget(), parts.clock());
      return parts
          .decomposer()
          .explain(outcome.plan().reading(), outcome.before(), pronouns, meter::refusalOfReading);
    } catch (Throwable e) {
      Guard.letThrough(e);
      LOG.log(System.Logger.Level.ERROR, "explaining failed inside", e);
      return List.of();
    }
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
    FlightSpan<Stage> span = FlightSpan.ofStage();
    long start = parts.nanos();
    JsonPatch patch = JsonPatch.of(outcome.before(), outcome.delta());
    long nanos = parts.nanos() - start;
    span.end(Stage.SERIALIZE);
    parts.watch().ended(Stage.SERIALIZE, nanos);
    return new Serialization(patch, nanos);
  }

  private Outcome watched(String command, Blueprint before, Supplier<Outcome> work) {
    FlightSpan<CommandSample> span = FlightSpan.ofCommand();
    Outcome outcome = guarded(command, before, work);
    if (span != FlightSpan.<CommandSample>none() || parts.watch().wantsSamples()) {
      CommandSample sample = outcome.sample();
      span.end(sample);
      parts.watch().ended(sample);
    }
    return outcome;
  }

  /** The one place where what nobody expected ends: the document is as it was. */
  private static Outcome guarded(String what, Blueprint before, Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (Throwable e) {
      Guard.letThrough(e);
      return failed(what, before, e);
    }
  }

  /** Returns the outcome of something that failed in a way that is our own fault. */
  public static Outcome failed(String what, Blueprint before, Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, "a command failed inside", cause);
    Refusal refusal =
        Refusal.of(
            RefusalCode.INTERNAL_ERROR,
            "it failed inside: " + cause.getClass().getSimpleName() + "; nothing was changed");
    return Outcome.refused(Kind.ROLLED_BACK, Plan.of(what, List.of()), before, refusal);
  }
}
