package dev.blueline;

import dev.blueline.agent.Handoff;
import dev.blueline.batch.BatchOutcome;
import dev.blueline.batch.BatchRunner;
import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.History;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Guard;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Pipeline.Mode;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.InFlight;
import dev.blueline.state.Recovery;
import dev.blueline.state.SessionLog;
import dev.blueline.state.StateException;
import dev.blueline.state.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One open document: its present version, what can be undone, and what "it" stands for. It takes
 * one command at a time, in the order of arrival; reading never waits. A command that fails leaves
 * nothing behind.
 *
 * <p>One that was opened by an id is kept in the engine's store: what a command did is there before
 * the command returns, as durably as the store's options say, and {@link #close} lets go of it.
 */
public final class Session implements AutoCloseable {
  /** The origin of what a person did. */
  public static final String USER = History.USER;

  /** The origin of a batch. */
  public static final String BATCH = "batch";

  /** The origin of what others did while they had the session's lease. */
  public static final String OTHERS = "others";

  // Longer than other files: an embedder's whole vocabulary, each word with what it promises.
  private static final Refusal AT_WORK =
      Refusal.of(
          RefusalCode.CONFLICT, "a command of this session is on its way on the same thread");

  private final Pipeline pipeline;
  private final EditPolicy policy;
  private final Mode mode;
  private final Commits commits;
  private final Turn turn;
  private final SessionLog log;
  private final SessionOptions how;
  private volatile List<CommandResult> resumed = List.of();

  Session(
      Pipeline pipeline,
      EngineOptions options,
      EditPolicy policy,
      SessionLog log,
      SessionOptions how) {
    this.pipeline = pipeline;
    this.log = log;
    this.how = how;
    this.policy = policy;
    this.mode = options.isPartial ? Mode.PARTIAL : Mode.WHOLE;
    this.commits = new Commits(pipeline, options.probe, log);
    this.turn = new Turn(commits::deliver);
  }

  /** Returns the id that it is kept by; empty if it is not kept. */
  public String id() {
    return log.id();
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
    return atWork(
        command,
        () -> {
          Handoff handoff =
              log.begin(new InFlight(InFlight.Kind.COMMAND, List.of(command), origin));
          return commits.add(run(command, commits.state(), handoff), origin);
        });
  }

  /**
   * Runs a plan and, if it succeeds, commits it: whole or not at all, whatever {@link
   * EngineOptions.Builder#partialApplication} says. What its steps read and write is taken to be as
   * their footprints say.
   *
   * @throws IllegalArgumentException if its steps are not in the order of their indexes
   */
  public CommandResult execute(Plan plan) {
    return execute(plan, USER);
  }

  /** As {@link #execute(Plan)}, in the name of somebody, by which it can be undone. */
  public CommandResult execute(Plan plan, String origin) {
    Objects.requireNonNull(plan, "plan").requireSound();
    Objects.requireNonNull(origin, "origin");
    return atWork(plan.command(), () -> commits.add(planned(plan, commits.state()), origin));
  }

  private Outcome planned(Plan plan, SessionState seen) {
    return pipeline.run(plan, setting(seen, Handoff.NONE));
  }

  /**
   * Runs a command on the present document and commits nothing. Waits for no other thread of the
   * session; an agent of the options is asked as it is by {@link #execute(String)}, at its price.
   */
  public CommandResult preview(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = commits.state();
    return uncommitted(run(command, seen, Handoff.NONE), seen);
  }

  /**
   * As {@link #preview(String)}, of a plan.
   *
   * @throws IllegalArgumentException as {@link #execute(Plan)} does
   */
  public CommandResult preview(Plan plan) {
    Objects.requireNonNull(plan, "plan").requireSound();
    SessionState seen = commits.state();
    return uncommitted(planned(plan, seen), seen);
  }

  /** As {@link #preview(String)}, of a patch: what the rules say to it, before it is applied. */
  public CommandResult preview(JsonPatch patch) {
    Objects.requireNonNull(patch, "patch");
    SessionState seen = commits.state();
    return uncommitted(patched(patch, seen), seen);
  }

  private CommandResult uncommitted(Outcome outcome, SessionState seen) {
    long version = seen.version() + (outcome.delta().isEmpty() ? 0 : 1);
    return new CommandResult(pipeline, outcome, version);
  }

  /**
   * Tells how a command is read on the present document, and what it would do; commits nothing.
   * Waits, and asks, as {@link #preview} does. Costs about two previews.
   */
  public Explanation explain(String command) {
    Objects.requireNonNull(command, "command");
    SessionState seen = commits.state();
    Outcome outcome = run(command, seen, Handoff.NONE);
    return new Explanation(uncommitted(outcome, seen), pipeline.explain(outcome, seen.pronouns()));
  }

  private Outcome run(String command, SessionState seen, Handoff handoff) {
    return pipeline.run(command, setting(seen, handoff), mode);
  }

  private Setting setting(SessionState seen, Handoff handoff) {
    return new Setting(seen.blueprint(), seen.pronouns(), policy, seen.seen(), handoff);
  }

  /**
   * Applies a JSON Patch, verified and undoable like a command: whole or not at all, whatever
   * {@link EngineOptions.Builder#partialApplication} says. Behind each of its operations every id
   * is there once: a component is moved by {@code move}, or by {@code remove} before {@code add}.
   */
  public CommandResult apply(JsonPatch patch) {
    return apply(patch, PatchOptions.defaults());
  }

  /**
   * As {@link #apply(JsonPatch)}, in the name of somebody; refused where the document is no longer
   * the one that the patch was made for, if the options say which that was.
   */
  public CommandResult apply(JsonPatch patch, PatchOptions options) {
    Objects.requireNonNull(patch, "patch");
    String hash = Objects.requireNonNull(options, "options").baseHash();
    return atWork(
        "patch",
        () ->
            hash == null || commits.state().blueprint().hash().equals(hash)
                ? commits.add(patched(patch, commits.state()), options.origin())
                : refuse(
                    "patch",
                    RefusalCode.STALE_VERSION,
                    "the patch was made for the version " + hash));
  }

  private Outcome patched(JsonPatch patch, SessionState seen) {
    return pipeline.runPatch(patch, setting(seen, Handoff.NONE));
  }

  /**
   * Mends what the rules find wrong with the document, as far as they know a way that may be taken
   * unasked, and commits it as one thing to undo. What was done is told as corrections; what takes
   * a person stays. Costs a whole report, and a verification for each repair. Where the time or the
   * edits of the {@linkplain EngineOptions.Builder#budget budget} do not suffice, what is mended by
   * then is kept, and a further call goes on from there; time that does not suffice for one repair
   * is refused with {@code budget_exceeded}.
   */
  public CommandResult repair() {
    return atWork(
        "repair", () -> commits.add(pipeline.repair(setting(commits.state(), Handoff.NONE)), USER));
  }

  /** Returns whether {@link #undo()} has something to take back. Never waits. */
  public boolean canUndo() {
    return history().last() != null;
  }

  /** Returns whether {@link #redo} has something to do again. Never waits. */
  public boolean canRedo() {
    return history().lastUndone() != null;
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
          History history = commits.state().history();
          History.Entry entry = history.lastOf(origin);
          if (entry != null) {
            return undo(entry);
          }
          return history.entries().stream().anyMatch(other -> other.origin().equals(origin))
              ? refuse("undo", RefusalCode.CONFLICT, "later changes touch what it changed")
              : nothingTo("undo");
        });
  }

  private CommandResult undo(History.Entry entry) {
    Delta inverse = entry.delta().inverse();
    Transition.Commit undone = new Transition.Undone(entry.sequence(), inverse);
    return replay(undone, "undo", inverse::applyTo, entry.origin());
  }

  /**
   * Does again what was undone last. Its result is that of a command; no change if there is none.
   */
  public CommandResult redo() {
    return atWork(
        "redo",
        () -> {
          History.Entry entry = commits.state().history().lastUndone();
          return entry == null ? nothingTo("redo") : redo(entry);
        });
  }

  private CommandResult redo(History.Entry entry) {
    Transition.Commit redone = new Transition.Redone(entry.sequence(), entry.delta());
    return replay(redone, "redo", entry.delta()::applyTo, entry.origin());
  }

  /** Commits what was verified when it was first done, where it still fits. */
  private CommandResult replay(
      Transition.Commit commit, String what, UnaryOperator<Blueprint> change, String origin) {
    Blueprint after;
    try {
      after = change.apply(commits.state().blueprint());
    } catch (EditMismatchException e) {
      return refuse(what, RefusalCode.CONFLICT, "later changes touch what it changed");
    }
    return commits.replay(commit, what, after, origin);
  }

  private CommandResult nothingTo(String what) {
    Blueprint blueprint = commits.state().blueprint();
    return unchanged(Outcome.of(Plan.of(what, List.of()), blueprint, blueprint, Delta.EMPTY));
  }

  private CommandResult refuse(String what, RefusalCode code, String message) {
    return unchanged(refusal(what, Refusal.of(code, message)));
  }

  private CommandResult unchanged(Outcome outcome) {
    return new CommandResult(pipeline, outcome, commits.state().version());
  }

  private Outcome refusal(String what, Refusal refusal) {
    return Outcome.refused(
        Outcome.Kind.REJECTED, Plan.of(what, List.of()), commits.state().blueprint(), refusal);
  }

  /**
   * Runs some work in which all commits become one thing to undo, however many there are. Its
   * origin is that of the commits where they have the same one, else {@link #USER}. If the work
   * throws, all is as it was before, what it undid or made again included. Where the session is
   * kept, so is the group: whole, or not at all.
   *
   * <p>Other threads that would change the document wait until the group ends. Those that read do
   * not, and see what it has done so far. Its commits count in {@link #version} and are told to
   * listeners one by one when the group is over; where it failed, one more takes them back: the
   * version goes on and never comes down.
   *
   * @param name what it is called in the history
   * @throws IllegalStateException if a command of this session asked the calling thread
   * @throws StateException if the session cannot be kept; then all is as it was before
   */
  public void group(String name, Runnable work) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(work, "work");
    turn.runBetween(
        () -> {
          requireTurn();
          Commits.Group group = commits.beginGroup();
          boolean isDone = false;
          try {
            work.run();
            commits.endGroup(group, name);
            isDone = true;
          } finally {
            if (!isDone) {
              commits.restore(group);
            }
          }
        });
  }

  /**
   * Returns a mark of now, for {@link #squashTo} and {@link #bailOut}. One that was taken within a
   * group is good for that group: behind it the group is one thing, or nothing was done.
   */
  public long mark() {
    return commits.state().history().mark();
  }

  /**
   * Joins everything done since a mark into one thing to undo. Its origin is that of what is joined
   * where that is the same, else {@link #USER}. What could be redone no longer can, as behind a
   * command; nothing where nothing was done.
   *
   * @param mark one that {@link #mark} gave; since one that is still to come, as of a group that
   *     failed, nothing was done
   * @throws IllegalArgumentException if the mark is below 0
   * @throws IllegalStateException if a command of this session asked the calling thread
   * @throws StateException if the session cannot be kept; then all is as it was before
   */
  public void squashTo(long mark, String name) {
    requireMark(mark);
    Objects.requireNonNull(name, "name");
    turn.runBetween(
        () -> {
          requireTurn();
          commits.squash(mark, name);
        });
  }

  private static void requireMark(long mark) {
    if (mark < 0) {
      throw new IllegalArgumentException("a mark is 0 or more, not " + mark);
    }
  }

  /**
   * Takes back everything done since a mark that can still be undone; it cannot be redone. What was
   * joined since, by {@link #squashTo} or a group, is one thing and goes as a whole, with what of
   * it was done before the mark; what was done before the mark, undone and redone behind it stays.
   *
   * @param mark as of {@link #squashTo}
   * @throws IllegalArgumentException if the mark is below 0
   */
  public CommandResult bailOut(long mark) {
    requireMark(mark);
    return atWork(
        "bail out",
        () -> {
          History history = commits.state().history();
          if (history.since(mark).isEmpty()) {
            return nothingTo("bail out");
          }
          Delta inverse = history.deltaSince(mark).inverse();
          return replay(
              new Transition.BailedOut(mark, inverse),
              "bail out",
              now -> history.undoSince(mark, now),
              USER);
        });
  }

  /**
   * Runs commands one after another and commits them as one thing to undo. An atomic batch is
   * verified once, as a whole, and all of it is applied or nothing; of one done by best effort a
   * command that fails is reported, and the rest goes on.
   */
  public BatchResult executeBatch(List<String> commands, BatchOptions options) {
    Objects.requireNonNull(commands, "commands").forEach(Session::requireCommand);
    List<String> all = List.copyOf(commands);
    Objects.requireNonNull(options, "options");
    return turn.work(() -> runBatch(all, options), () -> refused(all, AT_WORK));
  }

  private static void requireCommand(String command) {
    Objects.requireNonNull(command, "commands");
  }

  private BatchResult refused(List<String> all, Refusal refusal) {
    SessionState now = commits.state();
    return commits.add(BatchOutcome.refused(all, setting(now, Handoff.NONE), refusal));
  }

  private BatchResult runBatch(List<String> all, BatchOptions options) {
    try {
      requireTurn();
    } catch (StateException e) {
      return refused(all, Commits.refusalOf(e));
    }
    InFlight.Kind kind = options.isAtomic() ? InFlight.Kind.ATOMIC_BATCH : InFlight.Kind.BATCH;
    return runBatch(new InFlight(kind, all, options.origin()));
  }

  /** Runs a batch that was given now, or was left. */
  private BatchResult runBatch(InFlight batch) {
    List<String> all = batch.commands();
    Setting setting = setting(commits.state(), log.begin(batch));
    try {
      return commits.add(outcomeOf(batch, setting), all.size() + " commands", batch.origin());
    } catch (StateException e) {
      return commits.add(BatchOutcome.notKept(all, setting, Commits.refusalOf(e)));
    } catch (Throwable e) {
      Guard.letThrough(e);
      return commits.add(BatchOutcome.failed(all, setting, e));
    }
  }

  private BatchOutcome outcomeOf(InFlight batch, Setting setting) {
    BatchRunner runner = new BatchRunner(pipeline);
    return batch.kind() == InFlight.Kind.ATOMIC_BATCH
        ? runner.runAtomically(batch.commands(), setting)
        : runner.runEach(batch.commands(), mode, setting);
  }

  /**
   * Tells a listener of every commit from now on, in commit order, outside the session's lock; what
   * it throws is logged and dropped. Closing what is returned ends it. What others did to a session
   * that is kept is told when its turn is taken, as one event: each begins with the document that
   * the one before ended with.
   *
   * <p>One thread at a time tells the listeners, before its own command returns: of its own
   * commits, and of those that others make meanwhile, up to 1,000. So a slow listener costs the
   * thread that commits, and the others return before theirs is told; past the 1,000 they wait, and
   * the next of them goes on with the telling. A listener may call the session; what it commits
   * there is told when it has returned. Never keep a listener waiting for a command of another
   * thread: past the 1,000 that command waits for the listener.
   */
  public Registration onCommit(Consumer<? super CommitEvent> listener) {
    return commits.addListener(Objects.requireNonNull(listener, "listener"));
  }

  private CommandResult atWork(String what, Supplier<CommandResult> work) {
    return turn.work(() -> inTurn(what, work), () -> unchanged(refusal(what, AT_WORK)));
  }

  private CommandResult inTurn(String what, Supplier<CommandResult> work) {
    try {
      requireTurn();
    } catch (StateException e) {
      return unchanged(refusal(what, Commits.refusalOf(e)));
    }
    return work.get();
  }

  /** The session is as it was left, or becomes what others made of it, as the options say. */
  private void requireTurn() {
    try {
      log.requireTurn(commits.state().image());
    } catch (StateException e) {
      if (!how.reloads || e.reason() != StateException.Reason.LEASE_LOST) {
        throw e;
      }
      takeOver(how.patience);
      log.requireTurn(commits.state().image());
    }
  }

  private void takeOver(@Nullable Duration patience) {
    commits.takeOver(log.take(commits.state().image(), patience));
    resume();
  }

  /** Does what was on its way when the last process ended, or sees to it that it is not done. */
  void resume() {
    // Also where a command is to begin that found its turn lost.
    resumed = turn.work(this::resumeLeft, this::resumeLeft);
  }

  private List<CommandResult> resumeLeft() {
    InFlight left = log.inFlight();
    if (left == null) {
      return resumed;
    }
    if (how.recovery == Recovery.ROLL_BACK) {
      log.dismiss();
      return List.of();
    }
    return resume(left);
  }

  private List<CommandResult> resume(InFlight left) {
    if (left.kind() != InFlight.Kind.COMMAND) {
      return runBatch(left).results();
    }
    Setting setting = setting(commits.state(), log.begin(left));
    Outcome outcome = pipeline.run(left.commands().get(0), setting, mode);
    return List.of(commits.add(outcome, left.origin()));
  }

  /**
   * Returns how the command, or those of the batch, ended that was on its way when the process
   * ended that had the session before, and that was done when this one took over: the last there
   * was. Empty if there was none, or it was rolled back.
   */
  public List<CommandResult> resumed() {
    return resumed;
  }

  /**
   * Writes a checkpoint of what is committed. Waits for no command.
   *
   * @param note why, for people who look at it
   * @throws StateException if it cannot be written, a group is on its way, or the session is not
   *     kept
   */
  public void checkpoint(String note) {
    log.checkpoint(Objects.requireNonNull(note, "note"));
  }

  /**
   * Gives the session's lease to another actor, who has it open too or opens it next. Commands are
   * refused here, as {@code not_our_turn}, until {@link #takeTurn}.
   *
   * @param actor its name; it comes before all others, for as long as a lease may give no sign
   * @throws IllegalArgumentException if it is none, as {@link SessionOptions.Builder#actor} says
   * @throws IllegalStateException if a command of this session asked the calling thread
   * @throws StateException if the lease is not ours, or the session is not kept
   */
  public void handTo(String actor) {
    SessionOptions.requireName(Objects.requireNonNull(actor, "actor"));
    turn.runBetween(() -> log.handTo(actor));
  }

  /** As {@link #handTo}, to whoever comes first. */
  public void yieldTurn() {
    turn.runBetween(() -> log.handTo(null));
  }

  /**
   * Waits for the session's lease and goes on from what others did meanwhile, of which listeners
   * are told, and with what was on its way where their process has ended; nothing where it is ours.
   * Costs what they did.
   *
   * @throws IllegalArgumentException if the patience is none, as {@link
   *     SessionOptions.Builder#patience} says
   * @throws IllegalStateException if a command of this session asked the calling thread
   * @throws StateException if it is not to be had in time, or the session is not kept
   */
  public void takeTurn(Duration patience) {
    SessionOptions.requirePatience(patience);
    turn.runBetween(() -> takeOver(patience));
  }

  /**
   * Lets go of a session that is kept: what it did stays, and others may open it. Commands are
   * refused from then on; reading, {@link #preview} and {@link #explain} go on with what it was.
   * Nothing where it is not kept.
   */
  @Override
  public void close() {
    turn.run(log::close);
  }
}
