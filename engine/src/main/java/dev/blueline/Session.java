package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.batch.BatchOutcome;
import dev.blueline.batch.BatchRunner;
import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.History;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.edit.PatchTooLargeException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.TooDeepException;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Pipeline.Mode;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One open document: its present version, what can be undone, and what "it" stands for. It takes
 * one command at a time, in the order of arrival; reading never waits. A command that fails leaves
 * nothing behind.
 */
public final class Session {
  /** The origin of what a person did. */
  public static final String USER = "user";

  /** The origin of a batch. */
  public static final String BATCH = "batch";

  private static final Refusal AT_WORK =
      Refusal.of(
          RefusalCode.CONFLICT, "a command of this session is on its way on the same thread");

  private final Pipeline pipeline;
  private final EditPolicy policy;
  private final Mode mode;

  private final int maxDepth;
  private final long maxBytes;
  private final Commits commits;
  private final Turn turn;

  Session(Pipeline pipeline, EngineOptions options, Blueprint blueprint, EditPolicy policy) {
    this.pipeline = pipeline;
    this.policy = policy;
    this.maxDepth = options.maxDepth;
    this.maxBytes = options.budget.bytes();
    this.mode = options.isPartial ? Mode.PARTIAL : Mode.WHOLE;
    History.Bounds bounds = new History.Bounds(options.historyEntries, options.historyBytes);
    SessionState first =
        new SessionState(blueprint, History.empty(bounds), List.of(), 0, Seen.NOTHING);
    this.commits = new Commits(pipeline, options.probe, first);
    this.turn = new Turn(commits::deliver);
  }

  /** Returns the present document. Never waits. */
  public Blueprint blueprint() {
    return commits.state().blueprint();
  }

  /** Returns the number of commits so far. */
  public long version() {
    return commits.state().version();
  }

  /** Returns what can be undone and redone. */
  public History history() {
    return commits.state().history();
  }

  /**
   * Runs a command and, if it succeeds, commits it.
   *
   * @return how it ended; never null, whatever the command
   */
  public CommandResult execute(String command) {
    return execute(command, USER);
  }

  /** As {@link #execute(String)}, in the name of somebody, by which it can be undone. */
  public CommandResult execute(String command, String origin) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(origin, "origin");
    return atWork(command, () -> commits.add(run(command, commits.state()), origin));
  }

  /** Runs a plan and, if it succeeds, commits it. */
  public CommandResult execute(Plan plan) {
    Objects.requireNonNull(plan, "plan");
    return atWork(
        plan.command(), () -> commits.add(pipeline.run(plan, setting(commits.state())), USER));
  }

  /** Runs a command on the present document and commits nothing. Waits for nobody. */
  public CommandResult preview(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = commits.state();
    return uncommitted(run(command, seen), seen);
  }

  private CommandResult uncommitted(Outcome outcome, SessionState seen) {
    long version = seen.version() + (outcome.delta().isEmpty() ? 0 : 1);
    return new CommandResult(pipeline, outcome, version);
  }

  /**
   * Tells how a command is read on the present document, and what it would do; commits nothing.
   * Waits for nobody. Costs about two previews.
   */
  public Explanation explain(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = commits.state();
    Outcome outcome = run(command, seen);
    return new Explanation(uncommitted(outcome, seen), pipeline.explain(outcome, seen.pronouns()));
  }

  private Outcome run(String command, SessionState seen) {
    return pipeline.run(command, setting(seen), mode);
  }

  private Setting setting(SessionState seen) {
    return new Setting(seen.blueprint(), seen.pronouns(), policy, seen.seen());
  }

  /** Applies a JSON Patch whole or not at all, verified and undoable like a command. */
  public CommandResult apply(JsonPatch patch) {
    Objects.requireNonNull(patch, "patch");
    return atWork("patch", () -> commits.add(translated(patch), USER));
  }

  /**
   * As {@link #apply(JsonPatch)}, but refused where the document is no longer the one the patch was
   * made for.
   *
   * @param baseHash the hash of the document that the patch was made for
   */
  public CommandResult apply(JsonPatch patch, String baseHash) {
    Objects.requireNonNull(patch, "patch");
    return atWork(
        "patch",
        () ->
            commits.state().blueprint().hash().equals(baseHash)
                ? commits.add(translated(patch), USER)
                : refuse(
                    "patch",
                    RefusalCode.STALE_VERSION,
                    "the patch was made for the version " + baseHash));
  }

  private Outcome translated(JsonPatch patch) {
    try {
      if (patch.isDeeperThan(maxDepth)) {
        return tooDeep();
      }
      Delta delta = patch.toDelta(commits.state().blueprint(), maxBytes);
      return pipeline.runPatch(delta, setting(commits.state()));
    } catch (PatchRefusedException | EditMismatchException e) {
      return refusal(
          "patch", Refusal.of(RefusalCode.INVALID_PATCH, String.valueOf(e.getMessage())));
    } catch (PatchTooLargeException e) {
      return refusal(
          "patch", Refusal.of(RefusalCode.BUDGET_EXCEEDED, String.valueOf(e.getMessage())));
    } catch (TooDeepException | StackOverflowError e) {
      return tooDeep();
    }
  }

  private Outcome tooDeep() {
    return refusal(
        "patch",
        Refusal.of(RefusalCode.INVALID_PATCH, "it nests deeper than " + maxDepth + " levels"));
  }

  /**
   * Mends what the rules find wrong with the document, as far as they know a way that may be taken
   * unasked, and commits it as one thing to undo. What was done is told as corrections; what takes
   * a person stays. Costs a whole report, and a verification for each repair.
   */
  public CommandResult repair() {
    return atWork("repair", () -> commits.add(pipeline.repair(setting(commits.state())), USER));
  }

  /**
   * Takes back the last thing done. Its result is that of a command; no change if there is none.
   */
  public CommandResult undo() {
    return atWork(
        "undo",
        () -> {
          History.Entry entry = commits.state().history().last();
          return entry == null ? nothingTo("undo") : undo(entry);
        });
  }

  /**
   * Takes back the last thing that somebody did, if nothing later touches what it touched; else it
   * is refused as a conflict.
   */
  public CommandResult undo(String origin) {
    Objects.requireNonNull(origin, "origin");
    return atWork(
        "undo",
        () -> {
          boolean has =
              commits.state().history().entries().stream().anyMatch(e -> e.origin().equals(origin));
          History.Entry entry = commits.state().history().lastOf(origin);
          if (entry != null) {
            return undo(entry);
          }
          return has
              ? refuse("undo", RefusalCode.CONFLICT, "later changes touch what it changed")
              : nothingTo("undo");
        });
  }

  private CommandResult undo(History.Entry entry) {
    SessionState before = commits.state();
    Delta inverse = entry.delta().inverse();
    return commits.replay(
        "undo",
        inverse.applyTo(before.blueprint()),
        before.history().undone(entry),
        entry.pronouns(),
        inverse,
        entry.origin());
  }

  /**
   * Does again what was undone last. Its result is that of a command; no change if there is none.
   */
  public CommandResult redo() {
    return atWork(
        "redo",
        () -> {
          SessionState before = commits.state();
          History.Entry entry = before.history().lastUndone();
          if (entry == null) {
            return nothingTo("redo");
          }
          try {
            return redo(entry, before);
          } catch (EditMismatchException e) {
            return refuse("redo", RefusalCode.CONFLICT, "later changes touch what it changed");
          }
        });
  }

  private CommandResult redo(History.Entry entry, SessionState before) {
    return commits.replay(
        "redo",
        entry.delta().applyTo(before.blueprint()),
        before.history().redone(entry),
        before.pronouns(),
        entry.delta(),
        entry.origin());
  }

  private CommandResult nothingTo(String what) {
    Blueprint blueprint = commits.state().blueprint();
    return unchanged(Outcome.of(Outcome.emptyPlan(what), blueprint, blueprint, Delta.EMPTY));
  }

  private CommandResult refuse(String what, RefusalCode code, String message) {
    return unchanged(refusal(what, Refusal.of(code, message)));
  }

  private CommandResult unchanged(Outcome outcome) {
    return new CommandResult(pipeline, outcome, commits.state().version());
  }

  private Outcome refusal(String what, Refusal refusal) {
    return Outcome.refused(
        Outcome.Kind.REJECTED, Outcome.emptyPlan(what), commits.state().blueprint(), refusal);
  }

  /**
   * Runs some work in which all commits become one thing to undo, however many there are. Other
   * threads wait meanwhile. If the work throws, all is as it was before, what it undid or made
   * again included.
   *
   * @param name what it is called in the history
   */
  public void group(String name, Runnable work) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(work, "work");
    turn.take(
        () -> {
          SessionState before = commits.state();
          long mark = before.history().mark();
          boolean isDone = false;
          commits.replaceHistory(before.history().within(History.Bounds.NONE));
          try {
            Turn.runGroup(work);
            isDone = true;
          } finally {
            if (isDone) {
              SessionState after = commits.state();
              History squashed = after.history().squashed(mark, name, USER, after.blueprint());
              commits.replaceHistory(squashed.within(before.history().bounds()));
            } else {
              commits.restore(before, mark);
            }
          }
          return isDone;
        });
  }

  /** Returns a mark of now, for {@link #squashTo} and {@link #bailOut}. */
  public long mark() {
    return commits.state().history().mark();
  }

  /** Joins everything done since a mark into one thing to undo. */
  public void squashTo(long mark, String name) {
    Objects.requireNonNull(name, "name");
    turn.take(
        () -> {
          SessionState seen = commits.state();
          commits.replaceHistory(seen.history().squashed(mark, name, USER, seen.blueprint()));
          return mark;
        });
  }

  /** Takes back everything done since a mark that can still be undone; it cannot be redone. */
  public CommandResult bailOut(long mark) {
    return atWork(
        "bail out",
        () -> {
          SessionState before = commits.state();
          List<History.Entry> entries = before.history().since(mark);
          if (entries.isEmpty()) {
            return nothingTo("bail out");
          }
          return commits.replay(
              "bail out",
              before.history().undoSince(mark, before.blueprint()),
              before.history().bailedOut(mark),
              entries.get(0).pronouns(),
              before.history().deltaSince(mark).inverse(),
              USER);
        });
  }

  /**
   * Runs commands one after another and commits them as one thing to undo. An atomic batch is
   * verified once, as a whole, and all of it is applied or nothing; of one done by best effort a
   * command that fails is reported, and the rest goes on.
   */
  public BatchResult executeBatch(List<String> commands, BatchOptions options) {
    List<String> all = List.copyOf(commands);
    Objects.requireNonNull(options, "options");
    return turn.work(
        () -> {
          Setting setting = setting(commits.state());
          try {
            return commits.add(runBatch(all, options, setting), all.size() + " commands");
          } catch (RuntimeException | StackOverflowError e) {
            return commits.add(BatchOutcome.failed(all, setting, e), "");
          }
        },
        () -> commits.add(BatchOutcome.refused(all, setting(commits.state()), AT_WORK), ""));
  }

  private BatchOutcome runBatch(List<String> commands, BatchOptions options, Setting setting) {
    BatchRunner runner = new BatchRunner(pipeline);
    return options.isAtomic()
        ? runner.runAtomically(commands, setting)
        : runner.runEach(commands, mode, setting);
  }

  /**
   * Tells a listener of every commit from now on, in commit order, outside the session's lock; what
   * it throws is dropped. Closing what is returned ends it.
   */
  public AutoCloseable onCommit(Consumer<? super CommitEvent> listener) {
    return commits.addListener(Objects.requireNonNull(listener, "listener"));
  }

  private CommandResult atWork(String what, Supplier<CommandResult> work) {
    return turn.work(work, () -> unchanged(refusal(what, AT_WORK)));
  }
}
