package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.Handoff;
import dev.blueline.execute.AgentCaller.Limits;
import dev.blueline.execute.AgentCaller.Reply;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.FlightSpan;
import dev.blueline.observe.NanoClock;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One round of calls: bundles that do not depend on one another, asked for at the same time. */
final class CallRound {
  /*
   * Idea. The thread that runs the command starts all calls on the executor and then only waits: for
   * the next call to end, or the next one to be late. It alone decides what is asked again and what
   * is given up, so there is no lock and no callback that goes on by itself.
   *
   * Which failure is reported must not depend on which agent was faster. So a failure ends only the
   * calls behind it, and those before it are waited for.
   *
   * Threat. An agent that ignores its interruption keeps its thread; the command does not wait for
   * it. With an executor that runs on the caller's thread, an agent that hangs hangs the caller, and
   * what it says behind its time-out does not count.
   *
   * Bound. Every bundle is asked for 1 + retries times at most, each for as long as the time-out.
   */
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final Asking agent;
  private final CallOptions options;
  private final NanoClock clock;
  private final List<Bundle> bundles;
  private final Limits limits;
  private final Handoff handoff;
  private final long endNanos;
  private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
  private final @Nullable Attempt[] running;
  private final @Nullable Reply[] replies;
  private final int[] calls;

  /** How often each bundle may be asked for: decided beforehand, not by which call is faster. */
  private final int[] allowed;

  /** Bundles from here on are no longer wanted. */
  private int wanted;

  CallRound(
      Asking agent,
      CallOptions options,
      NanoClock clock,
      List<Bundle> bundles,
      Limits limits,
      Handoff handoff) {
    this.agent = agent;
    this.options = options;
    this.clock = clock;
    this.bundles = bundles;
    this.limits = limits;
    this.handoff = handoff;
    this.endNanos = clock.nanos() + limits.nanos();
    running = new Attempt[bundles.size()];
    replies = new Reply[bundles.size()];
    calls = new int[bundles.size()];
    allowed = allowed();
    wanted = bundles.size();
  }

  /** A call for each while there are any; then what is left for repeating them. */
  private int[] allowed() {
    int[] shares = new int[bundles.size()];
    int left = limits.calls();
    for (int i = 0; i < shares.length && left > 0; i++) {
      shares[i] = 1;
      left--;
    }
    for (int i = 0; i < shares.length && left > 0; i++) {
      int repeated = Math.min(left, options.retries());
      shares[i] += repeated;
      left -= repeated;
    }
    return shares;
  }

  List<Reply> run() {
    try {
      for (int i = 0; i < wanted; i++) {
        call(i);
      }
      while (isOpen()) {
        take(next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancelFrom(0);
      giveUp(0, Refusal.of(RefusalCode.CANCELLED, "it was interrupted while it waited"));
    } finally {
      cancelFrom(0);
    }
    List<Reply> all = new ArrayList<>(replies.length);
    for (int i = 0; i < replies.length; i++) {
      Reply reply = replies[i];
      all.add(reply == null ? unwanted(i) : reply);
    }
    return all;
  }

  private Reply unwanted(int i) {
    Refusal refusal = Refusal.of(RefusalCode.CANCELLED, "an earlier step failed");
    return failed(i, refusal);
  }

  private boolean isOpen() {
    for (int i = 0; i < wanted; i++) {
      if (replies[i] == null) {
        return true;
      }
    }
    return false;
  }

  private void call(int i) {
    long now = clock.nanos();
    long left = endNanos - now;
    if (left < 0) {
      fail(i, limits.outOfTime().get());
      return;
    }
    if (calls[i] == allowed[i]) {
      fail(i, Refusal.of(RefusalCode.BUDGET_EXCEEDED, "no more calls of agents are allowed"));
      return;
    }
    calls[i]++;
    long deadlineNanos = now + Math.min(options.timeoutNanos(), left);
    Attempt attempt = new Attempt(agent, bundles.get(i), i, now, deadlineNanos, ended::add);
    running[i] = attempt;
    start(attempt);
  }

  // The executor is not ours either: it may reject work in its own way.
  private void start(Attempt attempt) {
    try {
      options.executor().execute(attempt.task());
    } catch (ClosedException e) {
      failUnasked(attempt.position, e);
      return;
    } catch (Throwable e) {
      attempt.end(null, e);
    }
    if (attempt.hasEnded() && attempt.deadlineNanos - clock.nanos() < 0) {
      attempt.expire(); // it ran here, where nobody could wait for it
    }
  }

  private void failUnasked(int i, ClosedException cause) {
    calls[i]--;
    String again = calls[i] > 0 ? "not called again: " : "not called: ";
    String problem = "the agent '" + agent.name() + "' was " + again + cause.getMessage();
    fail(i, Refusal.of(RefusalCode.AGENT_FAILED, problem));
  }

  /** What depends on an agent's stage runs where that is cancelled, and may take its time. */
  private boolean cancel(Attempt attempt) {
    boolean isCancelled = attempt.cancel();
    if (isCancelled && attempt.hasStage()) {
      try {
        options.executor().execute(attempt::cancelStage);
      } catch (Throwable e) {
        LOG.log(System.Logger.Level.DEBUG, "an agent's stage could not be cancelled", e);
      }
    }
    return isCancelled;
  }

  /** Waits for the next call to end; one that is late is cancelled and taken as ended. */
  private Attempt next() throws InterruptedException {
    Attempt latest = earliestDeadline();
    long nanos = latest.deadlineNanos - clock.nanos();
    Attempt attempt = ended.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    if (attempt != null) {
      return attempt;
    }
    return cancel(latest) ? latest : ended.take();
  }

  private Attempt earliestDeadline() {
    Attempt earliest = null;
    for (int i = 0; i < wanted; i++) {
      Attempt attempt = replies[i] == null ? running[i] : null;
      if (attempt != null
          && (earliest == null || attempt.deadlineNanos - earliest.deadlineNanos < 0)) {
        earliest = attempt;
      }
    }
    if (earliest == null) {
      throw new IllegalStateException("a bundle that is not answered is being asked for");
    }
    return earliest;
  }

  private void take(Attempt attempt) {
    int i = attempt.position;
    if (attempt != running[i] || replies[i] != null) {
      return;
    }
    tell(attempt, attempt.how());
    Refusal refusal = refusalOf(attempt);
    List<Answer> answers = attempt.answers();
    List<@Nullable Answer> sound = List.of();
    if (refusal == null && answers != null) {
      AnswerCheck check = AnswerCheck.of(bundles.get(i), answers, agent.name(), options.limits());
      refusal = check.refusal();
      sound = check.answers();
      if (refusal == null) {
        handoff.answered(bundles.get(i), agent.name(), sound);
        replies[i] = new Reply(sound, null, calls[i], false);
        return;
      }
    }
    boolean isOver = endNanos - clock.nanos() <= 0;
    boolean isRepeated = calls[i] <= options.retries() && !isOver;
    log(attempt, isRepeated ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING);
    if (isRepeated) {
      call(i);
    } else {
      boolean mayBeOfOne = attempt.hasThrown();
      fail(i, new Reply(sound, refusal == null ? noAnswer() : refusal, calls[i], mayBeOfOne));
    }
  }

  private void tell(Attempt attempt, AgentSample.End end) {
    if (attempt.span == FlightSpan.<AgentSample>none() && !options.watch().wantsSamples()) {
      return;
    }
    int steps = bundles.get(attempt.position).steps().size();
    long nanos = clock.nanos() - attempt.startNanos;
    AgentSample sample = new AgentSample(agent.name(), steps, end, nanos);
    attempt.span.end(sample);
    options.watch().ended(sample);
  }

  private @Nullable Refusal refusalOf(Attempt attempt) {
    Throwable failure = attempt.failure();
    if (failure != null) {
      return Refusal.of(
          RefusalCode.AGENT_FAILED,
          "the agent '" + agent.name() + "' failed: " + failure.getClass().getSimpleName());
    }
    if (attempt.answers() == null) {
      return attempt.isCancelled() ? late() : noAnswer();
    }
    return null;
  }

  /** The last failure is told; those that are tried again only where one looks closely. */
  private void log(Attempt attempt, System.Logger.Level level) {
    if (attempt.failure() != null) {
      LOG.log(level, "the agent '" + agent.name() + "' failed", attempt.failure());
    }
  }

  private Refusal late() {
    if (endNanos - clock.nanos() <= 0) {
      return limits.outOfTime().get();
    }
    return Refusal.of(
        RefusalCode.AGENT_TIMED_OUT, "the agent '" + agent.name() + "' did not answer in time");
  }

  private Refusal noAnswer() {
    return Refusal.of(RefusalCode.AGENT_FAILED, "the agent '" + agent.name() + "' gave no answer");
  }

  private void fail(int i, Refusal refusal) {
    fail(i, failed(i, refusal));
  }

  private Reply failed(int i, Refusal refusal) {
    return new Reply(List.of(), refusal, calls[i], false);
  }

  private void fail(int i, Reply reply) {
    replies[i] = reply;
    if (limits.endsAtFailure()) {
      wanted = Math.min(wanted, i + 1);
      cancelFrom(i + 1);
    }
  }

  private void giveUp(int from, Refusal refusal) {
    for (int i = from; i < replies.length; i++) {
      if (replies[i] == null) {
        replies[i] = failed(i, refusal);
      }
    }
  }

  private void cancelFrom(int from) {
    for (Attempt attempt : Arrays.asList(running).subList(from, running.length)) {
      boolean isOpen = attempt != null && replies[attempt.position] == null;
      if (attempt != null && isOpen && cancel(attempt)) {
        tell(attempt, AgentSample.End.CANCELLED);
      }
    }
  }
}
