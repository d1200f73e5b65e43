package dev.blueline.execute;

import dev.blueline.agent.Bundle;
import dev.blueline.observe.NanoClock;
import java.util.List;

/**
 * Calls an agent that may be far away, with many bundles at a time, and believes nothing it says.
 */
record ConcurrentCaller(Asking agent, CallOptions options, NanoClock clock) implements AgentCaller {
  @Override
  public int bundleLimit() {
    return options.bundleLimit();
  }

  @Override
  public boolean looksAhead() {
    return true;
  }

  @Override
  public List<Reply> call(List<Bundle> bundles, Limits limits) {
    return new CallRound(agent, options, clock, bundles, limits).run();
  }
}
