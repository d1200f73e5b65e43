package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.FlightSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of an agent. It ends once: with answers or with what was thrown; what comes later is
 * dropped.
 */
final class Attempt {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final Asking agent;
  private final Bundle bundle;
  private final Consumer<Attempt> onEnd;
  private final AtomicBoolean hasEnded = new AtomicBoolean();
  private final FutureTask<Boolean> task = new FutureTask<>(this::ask);

  /** Which of the bundles of a round it is for. */
  final int position;

  final long deadlineNanos;

  /** When it was asked for. */
  final long startNanos;

  final FlightSpan<AgentSample> span = FlightSpan.ofAgentCall();

  /** Written before {@code onEnd} is told, which hands it on. */
  private @Nullable List<Answer> answers;

  private @Nullable Throwable failure;

  /** Cancels what a stage promises; null where there is none, or not yet. */
  private volatile @Nullable Runnable cancellation;

  private volatile boolean isCancelled;

  /** Written before {@code onEnd} is told, as the answers are. */
  private boolean hasThrown;

  Attempt(
      Asking agent,
      Bundle bundle,
      int position,
      long startNanos,
      long deadlineNanos,
      Consumer<Attempt> onEnd) {
    this.agent = agent;
    this.bundle = bundle;
    this.position = position;
    this.startNanos = startNanos;
    this.deadlineNanos = deadlineNanos;
    this.onEnd = onEnd;
  }

  /** Returns what is to be run on another thread. */
  Runnable task() {
    return task;
  }

  // An agent is not ours: whatever it throws is its failure, and not that of the thread it ran on.
  private boolean ask() {
    try {
      cancellation = agent.ask(bundle, this::take);
    } catch (Throwable e) {
      take(null, e);
    }
    if (isCancelled) {
      cancelStage();
    }
    return true;
  }

  /** Takes what the agent said, on its own thread, where its list can do no harm. */
  private void take(@Nullable List<Answer> received, @Nullable Throwable thrown) {
    end(received, thrown, thrown != null);
  }

  /** Ends it, unless it has ended: with what was received, or with what was wrong. */
  void end(@Nullable List<Answer> received, @Nullable Throwable thrown) {
    end(received, thrown, false);
  }

  private void end(@Nullable List<Answer> received, @Nullable Throwable thrown, boolean isAgents) {
    List<Answer> copy = null;
    Throwable problem = thrown;
    try {
      copy = received == null ? null : Collections.unmodifiableList(new ArrayList<>(received));
    } catch (Throwable e) {
      problem = e;
    }
    if (hasEnded.compareAndSet(false, true)) {
      answers = copy;
      failure = problem;
      hasThrown = isAgents;
      onEnd.accept(this);
    }
  }

  /** Returns whether the agent threw, perhaps for what is wrong with one of the steps. */
  boolean hasThrown() {
    return hasThrown;
  }

  /** Returns the answers; null where there are none, or they came too late. */
  @Nullable List<Answer> answers() {
    return isCancelled ? null : answers;
  }

  /** Returns whether it ended, by itself or not. */
  boolean hasEnded() {
    return hasEnded.get();
  }

  /** Says that it ended too late: its answers do not count. */
  void expire() {
    isCancelled = true;
  }

  /** Returns what was thrown; null where nothing was. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Returns how it ended, once it has. */
  AgentSample.End how() {
    if (failure != null) {
      return AgentSample.End.FAILED;
    }
    if (answers() != null) {
      return AgentSample.End.ANSWERED;
    }
    return isCancelled ? AgentSample.End.LATE : AgentSample.End.FAILED;
  }

  /** Returns whether it was cancelled before it ended, or ended too late. */
  boolean isCancelled() {
    return isCancelled;
  }

  /**
   * Ends it without an answer, and interrupts or cancels the agent.
   *
   * @return whether it had not ended by itself
   */
  boolean cancel() {
    if (!hasEnded.compareAndSet(false, true)) {
      return false;
    }
    isCancelled = true;
    task.cancel(true);
    return true;
  }

  /** Returns whether there is a stage to cancel; one that comes later is cancelled as it comes. */
  boolean hasStage() {
    return cancellation != null;
  }

  /** Cancels what the agent gave, where whoever waits for that may do what it likes. */
  void cancelStage() {
    Runnable known = cancellation;
    try {
      if (known != null) {
        known.run();
      }
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.DEBUG, "an agent's stage could not be cancelled", e);
    }
  }
}
