package dev.blueline.bench;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.List;

/** An agent as far away as a quick service in the same building: each call takes 5 ms. */
final class SlowAgent implements EditAgent {
  private static final long CALL_MILLIS = 5;

  private final BuiltInAgent agent = new BuiltInAgent();

  @Override
  public String name() {
    return "slow";
  }

  @Override
  public List<Answer> edit(Bundle bundle) throws InterruptedException {
    Thread.sleep(CALL_MILLIS);
    return agent.edit(bundle);
  }
}
