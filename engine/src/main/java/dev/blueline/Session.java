package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.batch.BatchOutcome;
import dev.blueline.batch.BatchRunner;
import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.History;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Probe.Point;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Pipeline.Mode;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One open document: its present version, what can be undone, and what "it" stands for. It takes
 * one command at a time, in the order of arrival; reading never waits. A command that fails leaves
 * nothing behind.
 */
public final class Session {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  /** The origin of what a person did. */
  public static final String USER = "user";

  /** The origin of a batch. */
  public static final String BATCH = "batch";

  private final Pipeline pipeline;
  private final EditPolicy policy;
  private final Mode mode;
  private final Probe probe;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final CommitNotifier notifier = new CommitNotifier();

  /** Read by any thread; written by the one whose turn it is. */
  private volatile SessionState state;

  Session(Pipeline pipeline, EngineOptions options, Blueprint blueprint, EditPolicy policy) {
    this.pipeline = pipeline;
    this.policy = policy;
    this.mode = options.isPartial ? Mode.PARTIAL : Mode.WHOLE;
    this.probe = options.probe;
    History.Bounds bounds = new History.Bounds(options.historyEntries, options.historyBytes);
    this.state = new SessionState(blueprint, History.empty(bounds), List.of(), 0, Seen.NOTHING);
  }

  /** Returns the present document. Never waits. */
  public Blueprint blueprint() {
    return state.blueprint();
  }

  /** Returns the number of commits so far. */
  public long version() {
    return state.version();
  }

  /** Returns what can be undone and redone. */
  public History history() {
    return state.history();
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
    return inTurn(() -> commit(run(command, state), origin));
  }

  /** Runs a plan and, if it succeeds, commits it. */
  public CommandResult execute(Plan plan) {
    Objects.requireNonNull(plan, "plan");
    return inTurn(() -> commit(pipeline.run(plan, setting(state)), USER));
  }

  /** Runs a command on the present document and commits nothing. Waits for nobody. */
  public CommandResult preview(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = state;
    Outcome outcome = run(command, seen);
    return new CommandResult(
        pipeline, outcome, seen.version() + (outcome.delta().isEmpty() ? 0 : 1));
  }

  /**
   * Tells how a command is read on the present document, and what it would do; commits nothing.
   * Waits for nobody. Costs about two previews.
   */
  public Explanation explain(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = state;
    Outcome outcome = run(command, seen);
    CommandResult result =
        new CommandResult(pipeline, outcome, seen.version() + (outcome.delta().isEmpty() ? 0 : 1));
    return new Explanation(result, pipeline.explain(outcome, seen.pronouns()));
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
    return inTurn(() -> commit(translated(patch), USER));
  }

  /**
   * As {@link #apply(JsonPatch)}, but refused where the document is no longer the one the patch was
   * made for.
   *
   * @param baseHash the hash of the document that the patch was made for
   */
  public CommandResult apply(JsonPatch patch, String baseHash) {
    Objects.requireNonNull(patch, "patch");
    return inTurn(
        () ->
            state.blueprint().hash().equals(baseHash)
                ? commit(translated(patch), USER)
                : refuse(
                    "patch",
                    RefusalCode.STALE_VERSION,
                    "the patch was made for the version " + baseHash));
  }

  private Outcome translated(JsonPatch patch) {
    Blueprint blueprint = state.blueprint();
    try {
      Delta delta = patch.toDelta(blueprint);
      return pipeline.runPatch(delta, setting(state));
    } catch (PatchRefusedException | EditMismatchException e) {
      return refusal(
          "patch", Refusal.of(RefusalCode.INVALID_PATCH, String.valueOf(e.getMessage())));
    }
  }

  /**
   * Takes back the last thing done. Its result is that of a command; no change if there is none.
   */
  public CommandResult undo() {
    return inTurn(
        () -> {
          History.Entry entry = state.history().last();
          return entry == null ? nothingTo("undo") : undo(entry);
        });
  }

  /**
   * Takes back the last thing that somebody did, if nothing later touches what it touched; else it
   * is refused as a conflict.
   */
  public CommandResult undo(String origin) {
    Objects.requireNonNull(origin, "origin");
    return inTurn(
        () -> {
          boolean has = state.history().entries().stream().anyMatch(e -> e.origin().equals(origin));
          History.Entry entry = state.history().lastOf(origin);
          if (entry != null) {
            return undo(entry);
          }
          return has
              ? refuse("undo", RefusalCode.CONFLICT, "later changes touch what it changed")
              : nothingTo("undo");
        });
  }

  private CommandResult undo(History.Entry entry) {
    SessionState before = state;
    Delta inverse = entry.delta().inverse();
    return replay(
        "undo", before.history().undone(entry), entry.pronouns(), inverse, entry.origin());
  }

  /**
   * Does again what was undone last. Its result is that of a command; no change if there is none.
   */
  public CommandResult redo() {
    return inTurn(
        () -> {
          SessionState before = state;
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
    return replay(
        "redo", before.history().redone(entry), before.pronouns(), entry.delta(), entry.origin());
  }

  /** Applies a delta that was verified when it was made. */
  private CommandResult replay(
      String what, History history, List<String> pronouns, Delta delta, String origin) {
    SessionState before = state;
    Blueprint after = delta.applyTo(before.blueprint());
    try {
      Outcome outcome = Outcome.of(Outcome.emptyPlan(what), before.blueprint(), after, delta);
      SessionState next = before.next(after, history, pronouns, before.seenAfter(delta, 0));
      return publish(before, next, new CommandResult(pipeline, outcome, next.version()), origin);
    } catch (RuntimeException e) {
      return failed(what, e);
    }
  }

  private CommandResult failed(String what, RuntimeException cause) {
    SessionState now = state;
    return new CommandResult(
        pipeline, Pipeline.failed(what, now.blueprint(), cause), now.version());
  }

  private CommandResult nothingTo(String what) {
    Blueprint blueprint = state.blueprint();
    Outcome outcome = Outcome.of(Outcome.emptyPlan(what), blueprint, blueprint, Delta.EMPTY);
    return new CommandResult(pipeline, outcome, state.version());
  }

  private CommandResult refuse(String what, RefusalCode code, String message) {
    return new CommandResult(pipeline, refusal(what, Refusal.of(code, message)), state.version());
  }

  private Outcome refusal(String what, Refusal refusal) {
    return Outcome.refused(
        Outcome.Kind.REJECTED, Outcome.emptyPlan(what), state.blueprint(), refusal);
  }

  /**
   * Runs some work in which all commits become one thing to undo. Other threads wait meanwhile. If
   * the work throws, what it did is taken back.
   *
   * @param name what it is called in the history
   */
  public void group(String name, Runnable work) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(work, "work");
    inTurn(
        () -> {
          long mark = mark();
          boolean isDone = false;
          try {
            work.run();
            isDone = true;
          } finally {
            if (isDone) {
              squashTo(mark, name);
            } else {
              bailOut(mark);
            }
          }
          return isDone;
        });
  }

  /** Returns a mark of now, for {@link #squashTo} and {@link #bailOut}. */
  public long mark() {
    return state.history().mark();
  }

  /** Joins everything done since a mark into one thing to undo. */
  public void squashTo(long mark, String name) {
    Objects.requireNonNull(name, "name");
    inTurn(
        () -> {
          SessionState now = state;
          state = now.with(now.history().squashed(mark, name, USER));
          return state;
        });
  }

  /** Takes back everything done since a mark that can still be undone; it cannot be redone. */
  public CommandResult bailOut(long mark) {
    return inTurn(
        () -> {
          SessionState before = state;
          List<History.Entry> entries = before.history().since(mark);
          if (entries.isEmpty()) {
            return nothingTo("bail out");
          }
          Delta done = Delta.EMPTY;
          for (History.Entry entry : entries) {
            done = done.squash(entry.delta());
          }
          return replay(
              "bail out",
              before.history().bailedOut(mark),
              entries.get(0).pronouns(),
              done.inverse(),
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
    return inTurn(
        () -> {
          SessionState before = state;
          try {
            return commit(runBatch(all, options, before), all.size() + " commands");
          } catch (RuntimeException e) {
            return commit(BatchOutcome.failed(all, setting(before), e), "");
          }
        });
  }

  private BatchOutcome runBatch(List<String> commands, BatchOptions options, SessionState before) {
    BatchRunner runner = new BatchRunner(pipeline);
    return options.isAtomic()
        ? runner.runAtomically(commands, setting(before))
        : runner.runEach(commands, mode, setting(before));
  }

  private BatchResult commit(BatchOutcome outcome, String label) {
    SessionState before = state;
    long version = before.version() + (outcome.delta().isEmpty() ? 0 : 1);
    List<CommandResult> results = new ArrayList<>(outcome.outcomes().size());
    for (Outcome one : outcome.outcomes()) {
      results.add(new CommandResult(pipeline, one, version));
    }
    BatchResult result = new BatchResult(outcome, results, before.blueprint(), version);
    Seen seen = before.seenAfter(outcome.delta(), outcome.agentCalls());
    if (outcome.delta().isEmpty()) {
      state = before.with(outcome.pronouns(), seen);
      return result;
    }
    probe.reached(Point.COMMIT_BEGIN);
    History history = before.history().record(label, BATCH, outcome.delta(), before.pronouns());
    publish(
        before, before.next(outcome.after(), history, outcome.pronouns(), seen), BATCH, results);
    return result;
  }

  private CommandResult commit(Outcome outcome, String origin) {
    try {
      return tryToCommit(outcome, origin);
    } catch (RuntimeException e) {
      return failed(outcome.plan().command(), e);
    }
  }

  private CommandResult tryToCommit(Outcome outcome, String origin) {
    SessionState before = state;
    List<String> pronouns = outcome.pronounsAfter(before.pronouns());
    Seen seen = before.seenAfter(outcome.delta(), outcome.cost().agentCalls());
    if (outcome.delta().isEmpty()) {
      state = before.with(pronouns, seen);
      return new CommandResult(pipeline, outcome, before.version());
    }
    probe.reached(Point.COMMIT_BEGIN);
    History history =
        before
            .history()
            .record(outcome.plan().command(), origin, outcome.delta(), before.pronouns());
    SessionState next = before.next(outcome.after(), history, pronouns, seen);
    return publish(before, next, new CommandResult(pipeline, outcome, next.version()), origin);
  }

  private CommandResult publish(
      SessionState before, SessionState next, CommandResult result, String origin) {
    publish(before, next, origin, List.of(result));
    return result;
  }

  /** The one place where a commit becomes the present state: all is made before, and can fail. */
  private void publish(
      SessionState before, SessionState next, String origin, List<CommandResult> results) {
    CommitEvent event =
        new CommitEvent(before.blueprint(), next.blueprint(), next.version(), origin, results);
    probe.reached(Point.COMMIT_READY);
    state = next;
    notifier.add(event);
    passCommitted();
  }

  /** What is committed stays so, whatever a probe throws. */
  private void passCommitted() {
    try {
      probe.reached(Point.COMMITTED);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a probe threw behind a commit", e);
    }
  }

  /** Returns whether it is the turn of the calling thread. */
  boolean isInTurn() {
    return turn.isHeldByCurrentThread();
  }

  /**
   * Tells a listener of every commit from now on, in commit order, outside the session's lock; what
   * it throws is dropped. Closing what is returned ends it.
   */
  public AutoCloseable onCommit(Consumer<? super CommitEvent> listener) {
    return notifier.add(Objects.requireNonNull(listener, "listener"));
  }

  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
      if (!turn.isHeldByCurrentThread()) {
        notifier.deliver();
      }
    }
  }
}
