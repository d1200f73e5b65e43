package dev.blueline.testsuite.agents;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.testsuite.agents.Way.Saying;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lies so many times, then does what the built-in agent does. Counts how often it is asked. */
final class Liar implements Saying {
  private final Saying lie;
  private final AtomicInteger liesLeft;
  private final AtomicInteger calls = new AtomicInteger();

  private Liar(Saying lie, int lies) {
    this.lie = lie;
    this.liesLeft = new AtomicInteger(lies);
  }

  static Liar always(Saying lie) {
    return new Liar(lie, Integer.MAX_VALUE);
  }

  static Liar once(Saying lie) {
    return new Liar(lie, 1);
  }

  /** From now on it tells the truth. */
  void stop() {
    liesLeft.set(0);
  }

  int calls() {
    return calls.get();
  }

  @Override
  public List<Answer> to(Bundle bundle) throws Exception {
    calls.incrementAndGet();
    return liesLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0
        ? lie.to(bundle)
        : Bundling.builtIn(bundle);
  }
}
