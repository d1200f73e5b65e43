package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.batch.BatchOutcome;
import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Probe.Point;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
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
   * state, and nothing behind that can undo it. So a failure leaves the state before, whole.
   */
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final Pipeline pipeline;
  private final Probe probe;
  private final CommitNotifier notifier = new CommitNotifier();
  private volatile SessionState state;

  Commits(Pipeline pipeline, Probe probe, SessionState first) {
    this.pipeline = pipeline;
    this.probe = probe;
    this.state = first;
  }

  SessionState state() {
    return state;
  }

  AutoCloseable addListener(Consumer<? super CommitEvent> listener) {
    return notifier.add(listener);
  }

  /** Tells listeners of what was committed; to be called when it is nobody's turn. */
  void deliver() {
    notifier.deliver();
  }

  void replaceHistory(History history) {
    state = state.with(history);
  }

  /** Commits what a command did, if anything. */
  CommandResult add(Outcome outcome, String origin) {
    try {
      return tryToAdd(outcome, origin);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(outcome.plan().command(), e);
    }
  }

  private CommandResult tryToAdd(Outcome outcome, String origin) {
    SessionState before = state;
    List<String> pronouns = outcome.pronounsAfter(before.pronouns());
    Seen seen = seenAfter(outcome.delta(), outcome.cost().agentCalls());
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
    return publish(next, new CommandResult(pipeline, outcome, next.version()), origin);
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
  BatchResult add(BatchOutcome outcome, String label) {
    SessionState before = state;
    boolean isUnchanged = outcome.delta().isEmpty();
    long version = before.version() + (isUnchanged ? 0 : 1);
    List<CommandResult> results = new ArrayList<>(outcome.outcomes().size());
    for (Outcome one : outcome.outcomes()) {
      results.add(new CommandResult(pipeline, one, version));
    }
    BatchResult result = new BatchResult(outcome, results, before.blueprint(), version);
    Seen seen = seenAfter(outcome.delta(), outcome.agentCalls());
    if (isUnchanged) {
      state = before.with(outcome.pronouns(), seen);
      return result;
    }
    probe.reached(Point.COMMIT_BEGIN);
    History history =
        before.history().record(label, Session.BATCH, outcome.delta(), before.pronouns());
    publish(
        before.next(outcome.after(), history, outcome.pronouns(), seen), Session.BATCH, results);
    return result;
  }

  /** Commits what was verified when it was first done. */
  CommandResult replay(
      String what,
      Blueprint after,
      History history,
      List<String> pronouns,
      Delta delta,
      String origin) {
    try {
      Outcome outcome = Outcome.of(Outcome.emptyPlan(what), state.blueprint(), after, delta);
      SessionState next = state.next(after, history, pronouns, seenAfter(delta, 0));
      return publish(next, new CommandResult(pipeline, outcome, next.version()), origin);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(what, e);
    }
  }

  /**
   * Goes back to a state from before, by pointer; who listens is told what takes it back, where the
   * history still knows.
   *
   * @param mark that of the history then
   */
  void restore(SessionState then, long mark) {
    SessionState now = state;
    if (now.blueprint() == then.blueprint()) {
      state = then.at(now.version());
      return;
    }
    SessionState next = then.at(now.version() + 1);
    Delta inverse = now.history().deltaSince(mark).inverse();
    List<CommandResult> results = new ArrayList<>(1);
    if (leadsTo(then.blueprint(), inverse, now.blueprint())) {
      Outcome outcome =
          Outcome.of(Outcome.emptyPlan("bail out"), now.blueprint(), then.blueprint(), inverse);
      results.add(new CommandResult(pipeline, outcome, next.version()));
    }
    publishQuietly(next, Session.USER, results);
  }

  private static boolean leadsTo(Blueprint there, Delta delta, Blueprint from) {
    try {
      return delta.applyTo(from).hash().equals(there.hash());
    } catch (EditMismatchException e) {
      return false;
    }
  }

  private CommandResult publish(SessionState next, CommandResult result, String origin) {
    publish(next, origin, List.of(result));
    return result;
  }

  private void publish(SessionState next, String origin, List<CommandResult> results) {
    probe.reached(Point.COMMIT_READY);
    publishQuietly(next, origin, results);
    passCommitted();
  }

  private void publishQuietly(SessionState next, String origin, List<CommandResult> results) {
    CommitEvent event =
        notifier.hasListeners()
            ? new CommitEvent(state.blueprint(), next.blueprint(), next.version(), origin, results)
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
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "a probe threw behind a commit", e);
    }
  }
}
