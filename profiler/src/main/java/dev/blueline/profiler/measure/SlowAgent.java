package dev.blueline.profiler.measure;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.List;

/**
 * The built-in agent as if it were far away: each call takes so long.
 *
 * @param millis how long, in milliseconds
 */
public record SlowAgent(long millis) implements EditAgent {
  private static final BuiltInAgent AGENT = new BuiltInAgent();

  @Override
  public String name() {
    return "built-in, " + millis + " ms away";
  }

  @Override
  public List<Answer> edit(Bundle bundle) throws InterruptedException {
    Thread.sleep(millis);
    return AGENT.edit(bundle);
  }
}
