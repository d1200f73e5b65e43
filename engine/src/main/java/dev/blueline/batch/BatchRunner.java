package dev.blueline.batch;

import dev.blueline.edit.Delta;
import dev.blueline.execute.Answers;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Pipeline.Mode;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs several commands as one thing to undo. Immutable and thread-safe. */
public final class BatchRunner {
  /*
   * Idea. Commands are read and done one after another, each on the version that those before it
   * left: that is what makes a batch equal to its commands in a row. What can be had at once is the
   * agent's time. So where an agent takes time, the batch is rehearsed with the built-in one, which
   * tells what steps are coming; answers to all that do not depend on one another are then asked for
   * together, whatever command they belong to, and used as Answers tells.
   *
   * An atomic batch is a transaction whose rules are checked when it ends: what lies between its
   * commands nobody sees. So it is verified once, and may pass through a state that breaks a rule.
   *
   * Trade-off. The commands themselves do not run on several threads: with the built-in agent handing
   * one over costs more than running it. Batches of several sessions do; see BlueprintEngine.runAll.
   *
   * Bound. The commands in a row; with an agent that takes time, once more with the built-in one.
   */
  private static final Refusal NOT_RUN =
      Refusal.of(RefusalCode.CONFLICT, "not run: another command of the batch failed");

  private static final List<Refusal> TAKEN_BACK =
      List.of(Refusal.of(RefusalCode.CONFLICT, "taken back: another command of the batch failed"));

  private final Pipeline pipeline;

  /** Creates a runner. */
  public BatchRunner(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Runs commands all together or not at all. */
  public BatchOutcome runAtomically(List<String> commands, Setting setting) {
    Run run = new Run(commands, setting);
    Rehearsal rehearsal = run.rehearse(true);
    if (rehearsal != null && rehearsal.conflict() != null) {
      return run.rolledBack(rehearsal.conflictAt(), rehearsal.conflict());
    }
    for (int i = 0; i < commands.size(); i++) {
      Outcome outcome = run.run(Mode.UNVERIFIED);
      if (!outcome.isSuccess()) {
        return run.rolledBack(i, outcome);
      }
    }
    return run.verified();
  }

  /**
   * Runs commands as if one after another; one that fails is reported, the rest goes on.
   *
   * @param mode how each is run
   */
  public BatchOutcome runEach(List<String> commands, Mode mode, Setting setting) {
    Run run = new Run(commands, setting);
    run.rehearse(false);
    for (int i = 0; i < commands.size(); i++) {
      run.run(mode);
    }
    return run.ended();
  }

  /** One batch on its way. */
  private final class Run {
    private final List<String> commands;
    private final Setting setting;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final BatchConflicts conflicts = new BatchConflicts(pipeline);
    private @Nullable Rehearsal rehearsal;
    private Setting present;
    private final List<Delta> deltas = new ArrayList<>();

    Run(List<String> commands, Setting setting) {
      this.commands = commands;
      this.setting = setting;
      this.present = setting;
    }

    /** Finds out what steps are coming, where that is worth it. */
    @Nullable Rehearsal rehearse(boolean isAtomic) {
      if (pipeline.looksAhead() && commands.size() > 1) {
        rehearsal = Rehearsal.of(pipeline, commands, setting, isAtomic);
      }
      return rehearsal;
    }

    /** Runs the next command. */
    Outcome run(Mode mode) {
      int i = outcomes.size();
      Answers answers = rehearsal == null ? null : rehearsal.answersOf(i, present);
      Outcome outcome = pipeline.run(commands.get(i), present, mode, answers);
      Outcome told = conflicts.explained(outcome, present);
      outcomes.add(told);
      deltas.add(outcome.delta());
      present = present.after(outcome);
      return told;
    }

    /** Verifies what all commands did together. */
    BatchOutcome verified() {
      Delta delta = net();
      if (delta.isEmpty()) {
        return ended(delta);
      }
      Blueprint after = present.blueprint();
      Outcome whole = pipeline.verify(String.join("\n", commands), after, delta, setting);
      if (whole.isSuccess()) {
        BatchWarnings.give(whole, outcomes);
        return ended(delta);
      }
      return rolledBack(culprit(), whole);
    }

    /** The first command that breaks a rule by itself, else the last. */
    private int culprit() {
      for (int i = 0; i < outcomes.size(); i++) {
        if (pipeline.breaksRules(outcomes.get(i))) {
          return i;
        }
      }
      return outcomes.size() - 1;
    }

    /** Takes back everything for a command that was refused. */
    BatchOutcome rolledBack(int culprit, Outcome refused) {
      List<Outcome> undone = new ArrayList<>(commands.size());
      for (int i = 0; i < commands.size(); i++) {
        if (i == culprit) {
          Outcome own = i < outcomes.size() ? outcomes.get(i) : refused;
          undone.add(
              own.with(refused.verification())
                  .refusedAs(refused.kind(), refused.refusals(), setting.blueprint())
                  .withNotices(refused == own ? List.of() : refused.notices()));
        } else if (i < outcomes.size()) {
          undone.add(outcomes.get(i).refusedAs(Kind.ROLLED_BACK, TAKEN_BACK, setting.blueprint()));
        } else {
          undone.add(notRun(commands.get(i)));
        }
      }
      Kind kind = refused.kind() == Kind.CONFLICTED ? Kind.CONFLICTED : Kind.ROLLED_BACK;
      return new BatchOutcome(kind, undone, setting.blueprint(), Delta.EMPTY, setting.pronouns());
    }

    private Outcome notRun(String command) {
      return Outcome.refused(
          Kind.ROLLED_BACK, Plan.of(command, List.of()), setting.blueprint(), NOT_RUN);
    }

    BatchOutcome ended() {
      return ended(net());
    }

    /** What all commands did together. */
    private Delta net() {
      return Delta.squashed(deltas).net(setting.blueprint(), present.blueprint());
    }

    private BatchOutcome ended(Delta delta) {
      Blueprint after = delta.isEmpty() ? setting.blueprint() : present.blueprint();
      return new BatchOutcome(kind(delta), outcomes, after, delta, present.pronouns());
    }

    private Kind kind(Delta delta) {
      boolean all = outcomes.stream().allMatch(Outcome::isSuccess);
      if (delta.isEmpty()) {
        return all ? Kind.NO_CHANGE : Kind.ROLLED_BACK;
      }
      return all ? Kind.APPLIED : Kind.PARTIAL;
    }
  }
}
