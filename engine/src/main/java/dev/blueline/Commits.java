package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.batch.BatchOutcome;
import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Guard;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Probe.Point;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.CaughtUp;
import dev.blueline.state.CommandRecord;
import dev.blueline.state.SessionLog;
import dev.blueline.state.StateException;
import dev.blueline.state.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The state of a session, and the one place where it changes. Read by any thread; written by the
 * one whose turn it is.
 */
final class Commits {
  /*
   * Everything that a commit needs is made first, and may fail; then one write makes it the present
   * state, and nothing behind that can undo it. So a failure leaves the state before, whole. What is
   * kept of a session is written between the two: whoever is told of a commit can rely on it.
   */
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final Pipeline pipeline;
  private final Probe probe;
  private final SessionLog log;
  private final CommitNotifier notifier = new CommitNotifier();
  private final GroupLog groups = new GroupLog();
  private volatile SessionState state;

  Commits(Pipeline pipeline, Probe probe, SessionLog log) {
    this.pipeline = pipeline;
    this.probe = probe;
    this.log = log;
    this.state = new SessionState(log.image(), Seen.NOTHING);
  }

  SessionState state() {
    return state;
  }

  Registration addListener(Consumer<? super CommitEvent> listener) {
    return notifier.add(listener);
  }

  /** Tells listeners of what was committed; to be called when it is nobody's turn. */
  void deliver() {
    notifier.deliver();
  }

  /** Takes over what others did to the session, and tells who listens if the document changed. */
  void takeOver(CaughtUp by) {
    SessionState now = state;
    if (by.image() == now.image()) {
      return;
    }
    SessionState next = new SessionState(by.image(), Seen.NOTHING);
    if (next.blueprint().hash().equals(now.blueprint().hash())) {
      state = next;
    } else {
      groups.add(by.delta());
      moveTo(next, by.delta(), "take turn", CommitEvent.Kind.TAKE_OVER);
    }
  }

  /** Joins all since a mark into one thing to undo; nothing where there is nothing to join. */
  void squash(long mark, String label) {
    keep(new Transition.Squashed(mark, label), state.seen());
  }

  /** Keeps what leaves the document as it is, if it changes anything. */
  private void keep(Transition.Bookkeeping bookkeeping, Seen seen) {
    SessionState next = state.after(bookkeeping, seen);
    if (next.image() == state.image()) {
      state = next;
    } else {
      append(bookkeeping, next);
    }
  }

  private void append(Transition transition, SessionState next) {
    log.append(transition, next.image());
    state = next;
  }

  /**
   * A group that is open.
   *
   * @param before the state before it
   * @param mark what was committed within others until then
   */
  record Group(SessionState before, int mark) {}

  /** Begins a group; what is in it is one thing to undo, or as if it had never been. */
  Group beginGroup() {
    SessionState before = state;
    Transition.GroupBegun begin = new Transition.GroupBegun();
    append(begin, before.after(begin, before.seen()));
    return new Group(before, groups.begin());
  }

  /** Makes one thing to undo of a group that came to its end. */
  void endGroup(Group group, String label) {
    Transition.GroupEnded end = new Transition.GroupEnded(label);
    append(end, state.after(end, group.before));
    groups.end();
  }

  /** Commits what a command did, if anything. */
  CommandResult add(Outcome outcome, String origin) {
    try {
      return told(tryToAdd(outcome, origin));
    } catch (StateException e) {
      return told(refused(outcome, e));
    } catch (Throwable e) {
      Guard.letThrough(e);
      return failed(outcome.plan().command(), e);
    }
  }

  private CommandResult tryToAdd(Outcome outcome, String origin) {
    SessionState before = state;
    List<String> pronouns = outcome.pronounsAfter(before.pronouns());
    Seen seen = seenAfter(outcome.delta(), outcome.cost().agentCalls());
    if (outcome.delta().isEmpty()) {
      keep(new Transition.Spoken(pronouns), seen);
      return new CommandResult(pipeline, outcome, before.version());
    }
    requireOf(before, outcome.before());
    probe.reached(Point.COMMIT_BEGIN);
    String command = outcome.plan().command();
    Transition.Commit commit = new Transition.Committed(command, origin, outcome.delta(), pronouns);
    SessionState next = before.after(commit, outcome.after(), seen);
    CommandResult result = new CommandResult(pipeline, outcome, next.version());
    publish(commit, next, origin, List.of(result));
    return result;
  }

  /** What was computed on another document would undo what made this one. */
  private static void requireOf(SessionState state, Blueprint computedOn) {
    if (state.blueprint() != computedOn) {
      throw new IllegalStateException("the session went on while a command was on its way");
    }
  }

  private CommandResult told(CommandResult result) {
    log.ended(() -> recordOf(result));
    return result;
  }

  private static CommandRecord recordOf(CommandResult result) {
    Outcome outcome = result.outcome();
    Outcome.Timings timings = outcome.cost().timings();
    return new CommandRecord(
        outcome.plan().command(),
        outcome.kind().text(),
        result.version(),
        outcome.changedSteps().size(),
        outcome.plan().steps().size(),
        problemsOf(outcome),
        List.of(timings.decomposeNanos(), timings.executeNanos(), timings.verifyNanos()));
  }

  private static List<String> problemsOf(Outcome outcome) {
    if (outcome.refusals().isEmpty() && outcome.verification().introduced().isEmpty()) {
      return List.of();
    }
    List<String> problems = new ArrayList<>();
    outcome.refusals().forEach(refusal -> problems.add(refusal.code().text()));
    outcome.verification().introduced().forEach(violation -> problems.add(violation.rule()));
    return problems;
  }

  private CommandResult refused(Outcome outcome, StateException cause) {
    SessionState now = state;
    return new CommandResult(
        pipeline,
        outcome.refusedAs(Outcome.Kind.ROLLED_BACK, List.of(refusalOf(cause)), now.blueprint()),
        now.version());
  }

  /** Returns what a failure of the store is to who gave a command. */
  static Refusal refusalOf(StateException cause) {
    RefusalCode code =
        switch (cause.reason()) {
          case LEASE_LOST, BUSY -> RefusalCode.NOT_OUR_TURN;
          default -> RefusalCode.NOT_KEPT;
        };
    return Refusal.of(code, String.valueOf(cause.getMessage()));
  }

  /** What the agent knows, told only where there is one to tell. */
  private Seen seenAfter(Delta delta, int agentCalls) {
    if (!pipeline.looksAhead()) {
      return Seen.NOTHING;
    }
    SessionState before = state;
    return (agentCalls > 0 ? Seen.of(before.blueprint()) : before.seen()).and(delta);
  }

  private CommandResult failed(String what, Throwable cause) {
    SessionState now = state;
    return new CommandResult(
        pipeline, Pipeline.failed(what, now.blueprint(), cause), now.version());
  }

  /** Commits what a batch did, if anything. */
  BatchResult add(BatchOutcome outcome, String label, String origin) {
    BatchResult result = tryToAdd(outcome, label, origin);
    result.results().forEach(this::told);
    return result;
  }

  /** Tells of a batch that did nothing. */
  BatchResult add(BatchOutcome outcome) {
    return add(outcome, "", Session.BATCH);
  }

  private BatchResult tryToAdd(BatchOutcome outcome, String label, String origin) {
    SessionState before = state;
    boolean isUnchanged = outcome.delta().isEmpty();
    long version = before.version() + (isUnchanged ? 0 : 1);
    List<CommandResult> results = results(outcome, version);
    BatchResult result = new BatchResult(outcome, results, before.blueprint(), version);
    Seen seen = seenAfter(outcome.delta(), outcome.agentCalls());
    if (isUnchanged) {
      keep(new Transition.Spoken(outcome.pronouns()), seen);
      return result;
    }
    probe.reached(Point.COMMIT_BEGIN);
    Transition.Commit commit =
        new Transition.Committed(label, origin, outcome.delta(), outcome.pronouns());
    SessionState next = before.after(commit, outcome.after(), seen);
    publish(commit, next, origin, results);
    return result;
  }

  private List<CommandResult> results(BatchOutcome outcome, long version) {
    List<CommandResult> results = new ArrayList<>(outcome.outcomes().size());
    for (Outcome one : outcome.outcomes()) {
      results.add(new CommandResult(pipeline, one, version));
    }
    return List.copyOf(results);
  }

  /** Commits what was verified when it was first done. */
  CommandResult replay(Transition.Commit commit, String what, Blueprint after, String origin) {
    try {
      Delta delta = commit.delta();
      Outcome outcome = Outcome.of(Plan.of(what, List.of()), state.blueprint(), after, delta);
      SessionState next = state.after(commit, after, seenAfter(delta, 0));
      CommandResult result = new CommandResult(pipeline, outcome, next.version());
      publish(commit, next, origin, List.of(result));
      return result;
    } catch (StateException e) {
      Blueprint now = state.blueprint();
      return refused(Outcome.of(Plan.of(what, List.of()), now, now, Delta.EMPTY), e);
    } catch (Throwable e) {
      Guard.letThrough(e);
      return failed(what, e);
    }
  }

  /** Goes back to before a group, by pointer; who listens is told what takes it back. */
  void restore(Group group) {
    Transition.GroupFailed end = new Transition.GroupFailed();
    SessionState next = state.after(end, group.before);
    try {
      log.append(end, next.image());
    } catch (StateException e) {
      // It is kept with what comes next; opening the session again takes the group back too.
      LOG.log(System.Logger.Level.WARNING, "the end of a group could not be kept yet", e);
    } finally {
      goBack(next, group);
    }
  }

  private void goBack(SessionState next, Group group) {
    SessionState now = state;
    if (next.version() == now.version()) {
      state = next;
      groups.end();
      return;
    }
    Delta inverse = groups.inverseSince(group.mark);
    groups.add(inverse);
    groups.end();
    moveTo(next, inverse, "bail out", CommitEvent.Kind.COMMIT);
  }

  /** Makes a state the present one that no command led to; its result only if a delta does. */
  private void moveTo(SessionState next, Delta delta, String what, CommitEvent.Kind kind) {
    if (!notifier.hasListeners()) {
      state = next;
      return;
    }
    Blueprint before = state.blueprint();
    Blueprint after = next.blueprint();
    List<CommandResult> results = new ArrayList<>(1);
    if (leadsTo(after, delta, before)) {
      Outcome outcome = Outcome.of(Plan.of(what, List.of()), before, after, delta);
      results.add(new CommandResult(pipeline, outcome, next.version()));
    }
    String origin = kind == CommitEvent.Kind.COMMIT ? Session.USER : Session.OTHERS;
    publishQuietly(next, kind, origin, results);
  }

  private static boolean leadsTo(Blueprint there, Delta delta, Blueprint from) {
    try {
      return delta.applyTo(from).hash().equals(there.hash());
    } catch (EditMismatchException e) {
      return false;
    }
  }

  private void publish(
      Transition.Commit commit, SessionState next, String origin, List<CommandResult> results) {
    probe.reached(Point.COMMIT_READY);
    log.append(commit, next.image());
    groups.add(commit.delta());
    publishQuietly(next, CommitEvent.Kind.COMMIT, origin, results);
    passCommitted();
  }

  private void publishQuietly(
      SessionState next, CommitEvent.Kind kind, String origin, List<CommandResult> results) {
    Blueprint before = state.blueprint();
    CommitEvent event =
        notifier.hasListeners()
            ? new CommitEvent(before, next.blueprint(), next.version(), kind, origin, results)
            : null;
    state = next;
    if (event != null) {
      notifier.add(event);
    }
  }

  /** What is committed stays so, whatever a probe throws. */
  private void passCommitted() {
    try {
      probe.reached(Point.COMMITTED);
    } catch (Throwable e) {
      Guard.passOverAll("a probe behind a commit", e);
    }
  }
}
