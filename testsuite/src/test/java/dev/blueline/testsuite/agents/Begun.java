package dev.blueline.testsuite.agents;

import dev.blueline.testsuite.agents.Way.Saying;
import dev.blueline.testsuite.agents.Way.Stages;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * An executor that comes back when the agent has begun, so that a call that is late on a busy
 * machine is late in the agent and not on its way to it. What is no call of an agent just runs.
 */
final class Begun implements Executor {
  private final Semaphore begun = new Semaphore(0);

  @Override
  public void execute(Runnable work) {
    Way.daemon(work).start();
    if (work instanceof FutureTask<?>) {
      begun.acquireUninterruptibly();
    }
  }

  Saying telling(Saying saying) {
    return bundle -> {
      begun.release();
      return saying.to(bundle);
    };
  }

  Stages tellingOf(Stages stages) {
    return bundle -> {
      begun.release();
      return stages.to(bundle);
    };
  }
}
