package dev.blueline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.History;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Outcome.Timings;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
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
  /** The origin of what a person did. */
  public static final String USER = "user";

  /** The origin of a batch. */
  public static final String BATCH = "batch";

  private final Pipeline pipeline;
  private final boolean isPartial;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final CommitNotifier notifier = new CommitNotifier();

  /** Read by any thread; written by the one whose turn it is. */
  private volatile SessionState state;

  Session(Pipeline pipeline, Blueprint blueprint, History history, boolean isPartial) {
    this.pipeline = pipeline;
    this.isPartial = isPartial;
    this.state = new SessionState(blueprint, history, List.of(), 0);
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
    return inTurn(() -> commit(run(command, state.blueprint(), state.pronouns()), origin));
  }

  /** Runs a plan and, if it succeeds, commits it. */
  public CommandResult execute(Plan plan) {
    Objects.requireNonNull(plan, "plan");
    return inTurn(() -> commit(pipeline.run(plan, state.blueprint()), USER));
  }

  /** Runs a command on the present document and commits nothing. Waits for nobody. */
  public CommandResult preview(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = state;
    Outcome outcome = run(command, seen.blueprint(), seen.pronouns());
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
    Outcome outcome = run(command, seen.blueprint(), seen.pronouns());
    CommandResult result =
        new CommandResult(pipeline, outcome, seen.version() + (outcome.delta().isEmpty() ? 0 : 1));
    return new Explanation(result, pipeline.explain(outcome, seen.pronouns()));
  }

  private Outcome run(String command, Blueprint blueprint, List<String> pronouns) {
    return isPartial
        ? pipeline.runPartially(command, blueprint, pronouns)
        : pipeline.run(command, blueprint, pronouns);
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
      return pipeline.run(emptyPlan("patch"), delta, blueprint);
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
    Blueprint after = inverse.applyTo(before.blueprint());
    Outcome outcome = replayed("undo", before.blueprint(), after, inverse);
    SessionState next =
        new SessionState(
            after, before.history().undone(entry), entry.pronouns(), before.version() + 1);
    return publish(
        before, next, new CommandResult(pipeline, outcome, next.version()), entry.origin());
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
    Blueprint after = entry.delta().applyTo(before.blueprint());
    Outcome outcome = replayed("redo", before.blueprint(), after, entry.delta());
    SessionState next =
        new SessionState(
            after, before.history().redone(entry), before.pronouns(), before.version() + 1);
    return publish(
        before, next, new CommandResult(pipeline, outcome, next.version()), entry.origin());
  }

  static Outcome replayed(String what, Blueprint before, Blueprint after, Delta delta) {
    return new Outcome(
        Outcome.Kind.APPLIED,
        emptyPlan(what),
        before,
        after,
        delta,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        false,
        Timings.ZERO);
  }

  private static Plan emptyPlan(String what) {
    return new Plan(what, what, List.of(), List.of(), List.of());
  }

  private CommandResult nothingTo(String what) {
    Blueprint blueprint = state.blueprint();
    Outcome outcome = replayed(what, blueprint, blueprint, Delta.EMPTY);
    return new CommandResult(pipeline, outcome.withKind(Outcome.Kind.NO_CHANGE), state.version());
  }

  private CommandResult refuse(String what, RefusalCode code, String message) {
    return new CommandResult(pipeline, refusal(what, Refusal.of(code, message)), state.version());
  }

  private Outcome refusal(String what, Refusal refusal) {
    Blueprint blueprint = state.blueprint();
    return replayed(what, blueprint, blueprint, Delta.EMPTY)
        .withKind(Outcome.Kind.REJECTED)
        .withRefusals(List.of(refusal));
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
          History squashed = now.history().squashed(mark, name, USER);
          state = new SessionState(now.blueprint(), squashed, now.pronouns(), now.version());
          return squashed;
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
          Blueprint after = before.history().undoSince(mark, before.blueprint());
          Outcome outcome = replayed("bail out", before.blueprint(), after, done.inverse());
          SessionState next =
              new SessionState(
                  after,
                  before.history().bailedOut(mark),
                  entries.get(0).pronouns(),
                  before.version() + 1);
          return publish(before, next, new CommandResult(pipeline, outcome, next.version()), USER);
        });
  }

  /** Runs commands one after another and commits them as one thing to undo. */
  public BatchResult executeBatch(List<String> commands, BatchOptions options) {
    List<String> all = List.copyOf(commands);
    Objects.requireNonNull(options, "options");
    return inTurn(
        () -> {
          SessionState before = state;
          SessionBatch batch = new SessionBatch(pipeline, this::run, before);
          BatchResult result = batch.run(all, options);
          SessionState next = batch.after();
          if (next != before) {
            state = next;
            notifier.add(
                new CommitEvent(
                    before.blueprint(), next.blueprint(), next.version(), BATCH, result.results()));
          }
          return result;
        });
  }

  private CommandResult commit(Outcome outcome, String origin) {
    SessionState before = state;
    List<String> pronouns = SessionState.pronounsAfter(outcome, before.pronouns());
    if (outcome.delta().isEmpty()) {
      state = new SessionState(before.blueprint(), before.history(), pronouns, before.version());
      return new CommandResult(pipeline, outcome, before.version());
    }
    History history =
        before
            .history()
            .record(outcome.plan().command(), origin, outcome.delta(), before.pronouns());
    SessionState next = new SessionState(outcome.after(), history, pronouns, before.version() + 1);
    return publish(before, next, new CommandResult(pipeline, outcome, next.version()), origin);
  }

  /** The one place where a single commit becomes the present state. */
  private CommandResult publish(
      SessionState before, SessionState next, CommandResult result, String origin) {
    state = next;
    notifier.add(
        new CommitEvent(
            before.blueprint(), next.blueprint(), next.version(), origin, List.of(result)));
    return result;
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
