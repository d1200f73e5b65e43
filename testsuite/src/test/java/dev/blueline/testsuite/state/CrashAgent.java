package dev.blueline.testsuite.state;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does what the built-in agent does, says when it is asked, and never answers from some call on.
 */
final class CrashAgent implements EditAgent {
  private final BuiltInAgent agent = new BuiltInAgent();
  private final AtomicInteger calls = new AtomicInteger();
  private final int silentFrom;
  private final Consumer<String> out;

  CrashAgent(int silentFrom, Consumer<String> out) {
    this.silentFrom = silentFrom;
    this.out = out;
  }

  /** Returns one that always answers. */
  static CrashAgent answering() {
    return new CrashAgent(Integer.MAX_VALUE, line -> {});
  }

  int calls() {
    return calls.get();
  }

  @Override
  public String name() {
    return agent.name();
  }

  @Override
  public List<Answer> edit(Bundle bundle) throws InterruptedException {
    int call = calls.incrementAndGet();
    out.accept("asked " + call);
    if (call >= silentFrom) {
      new CountDownLatch(1).await();
    }
    return agent.edit(bundle);
  }
}
