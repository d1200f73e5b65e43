package dev.blueline.bench;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.List;

/** An agent as far away as a quick service in the same building: a call takes some ms. */
final class SlowAgent implements EditAgent {
  private static final long USUAL_MILLIS = 5;

  private final BuiltInAgent agent = new BuiltInAgent();
  private final long callMillis;

  /** Creates an agent of which a call takes 5 ms. */
  SlowAgent() {
    this(USUAL_MILLIS);
  }

  SlowAgent(long callMillis) {
    this.callMillis = callMillis;
  }

  @Override
  public String name() {
    return "slow";
  }

  @Override
  public List<Answer> edit(Bundle bundle) throws InterruptedException {
    Thread.sleep(callMillis);
    return agent.edit(bundle);
  }
}
