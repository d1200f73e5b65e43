package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.AsyncEditAgent;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.observe.NanoClock;
import dev.blueline.plan.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls an agent with bundles. Thread-safe. */
public sealed interface AgentCaller permits DirectCaller, ConcurrentCaller {
  /** Returns how many steps a bundle has at most. */
  int bundleLimit();

  /**
   * Returns whether a call takes so long that later steps are asked for ahead of their turn, past
   * steps that have to wait.
   */
  boolean looksAhead();

  /**
   * Calls the agent once for each bundle, all at the same time. Comes back when every bundle is
   * answered or given up.
   *
   * @param bundles what to ask
   * @param limits when to stop
   * @return a reply for each bundle, in their order
   */
  List<Reply> call(List<Bundle> bundles, Limits limits);

  /**
   * When a round of calls ends at the latest.
   *
   * @param calls how many calls may be made, repeated ones included
   * @param nanos how long it may take
   * @param endsAtFailure whether bundles behind one that failed are no longer wanted
   */
  record Limits(int calls, long nanos, boolean endsAtFailure) {}

  /**
   * What became of one bundle.
   *
   * @param answers an answer for each step, checked; empty where it failed
   * @param failure why there are none; null if there are
   * @param calls how often the agent was called for it
   */
  record Reply(List<Answer> answers, @Nullable Refusal failure, int calls) {}

  /** Returns a caller of the built-in agent, which is called on the thread that asks. */
  static AgentCaller direct(BuiltInAgent agent) {
    return new DirectCaller(agent);
  }

  /** Returns a caller of an agent that blocks. */
  static AgentCaller of(EditAgent agent, CallOptions options, NanoClock clock) {
    return new ConcurrentCaller(Asking.of(agent), options, clock);
  }

  /** Returns a caller of an agent that does not block. */
  static AgentCaller of(AsyncEditAgent agent, CallOptions options, NanoClock clock) {
    return new ConcurrentCaller(Asking.of(agent), options, clock);
  }
}
