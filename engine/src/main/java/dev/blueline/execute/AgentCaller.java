package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.AsyncEditAgent;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.Handoff;
import dev.blueline.observe.NanoClock;
import dev.blueline.plan.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls an agent that may be far away, with many bundles at a time, and believes nothing it says.
 * Thread-safe.
 */
public final class AgentCaller {
  private final Asking agent;
  private final CallOptions options;
  private final NanoClock clock;

  private AgentCaller(Asking agent, CallOptions options, NanoClock clock) {
    this.agent = agent;
    this.options = options;
    this.clock = clock;
  }

  /** Returns a caller of an agent that blocks. */
  public static AgentCaller of(EditAgent agent, CallOptions options, NanoClock clock) {
    return new AgentCaller(Asking.of(agent), options, clock);
  }

  /** Returns a caller of an agent that does not block. */
  public static AgentCaller of(AsyncEditAgent agent, CallOptions options, NanoClock clock) {
    return new AgentCaller(Asking.of(agent), options, clock);
  }

  /**
   * When a round of calls ends at the latest.
   *
   * @param calls how many calls may be made, repeated ones included
   * @param nanos how long it may take
   * @param endsAtFailure whether bundles behind one that failed are no longer wanted
   * @param outOfTime the refusal of what takes longer
   */
  record Limits(int calls, long nanos, boolean endsAtFailure, Supplier<Refusal> outOfTime) {}

  /**
   * What became of one bundle.
   *
   * @param answers an answer for each step, null for one that failed its check; empty where all
   *     failed
   * @param failure why an answer is missing; null if none is
   * @param calls how often the agent was called for it
   * @param mayBeOfOne whether it may have failed for what is wrong with one of its steps
   */
  record Reply(
      List<@Nullable Answer> answers, @Nullable Refusal failure, int calls, boolean mayBeOfOne) {}

  /** Returns the agent's name. */
  String name() {
    return agent.name();
  }

  /** Returns how many steps a bundle has at most. */
  int bundleLimit() {
    return options.bundleLimit();
  }

  /**
   * Calls the agent once for each bundle, all at the same time. Comes back when every bundle is
   * answered or given up.
   *
   * @param handoff keeps what is answered, as soon as it is
   * @return a reply for each bundle, in their order
   */
  List<Reply> call(List<Bundle> bundles, Limits limits, Handoff handoff) {
    return new CallRound(agent, options, clock, bundles, limits, handoff).run();
  }
}
