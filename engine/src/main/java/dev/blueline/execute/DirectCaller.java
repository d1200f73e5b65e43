package dev.blueline.execute;

import dev.blueline.agent.Bundle;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.ArrayList;
import java.util.List;

/** Calls the built-in agent, whose edits are its own tests' concern, on the thread that asks. */
record DirectCaller(BuiltInAgent agent) implements AgentCaller {
  @Override
  public int bundleLimit() {
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean looksAhead() {
    return false;
  }

  @Override
  public List<Reply> call(List<Bundle> bundles, Limits limits) {
    List<Reply> replies = new ArrayList<>(bundles.size());
    for (Bundle bundle : bundles) {
      replies.add(new Reply(agent.edit(bundle), null, 1));
    }
    return replies;
  }
}
