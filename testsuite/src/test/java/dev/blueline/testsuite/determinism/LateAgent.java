package dev.blueline.testsuite.determinism;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Does what the built-in agent does, but the first bundle that is asked for is answered last. */
final class LateAgent implements EditAgent {
  private static final long LATEST_NANOS = 40_000;

  private final BuiltInAgent agent = new BuiltInAgent();

  @Override
  public String name() {
    return agent.name();
  }

  @Override
  public List<Answer> edit(Bundle bundle) {
    LockSupport.parkNanos(LATEST_NANOS / bundle.steps().get(0).index());
    return agent.edit(bundle);
  }
}
