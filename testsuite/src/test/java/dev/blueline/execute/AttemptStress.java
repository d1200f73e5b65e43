package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZZ_Result;
import org.openjdk.jcstress.infra.results.IZ_Result;

/** An agent answers while its call is cancelled: the call ends once, by the one or the other. */
public final class AttemptStress {
  private static final Bundle BUNDLE =
      new Bundle(List.of(), Doc.parse("button#buy 'Buy'"), null, Delta.EMPTY);

  private AttemptStress() {}

  /** An agent that waits for nothing; it counts how often it was asked and called off. */
  private static final class Agent implements Asking {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger calledOff = new AtomicInteger();

    @Override
    public String name() {
      return "agent";
    }

    @Override
    public Runnable ask(
        Bundle bundle, BiConsumer<? super @Nullable List<Answer>, @Nullable Throwable> end) {
      asked.incrementAndGet();
      return calledOff::incrementAndGet;
    }
  }

  /** What both tests have in common. */
  private static class Call {
    final Agent agent = new Agent();
    final AtomicInteger ends = new AtomicInteger();
    final Attempt attempt =
        new Attempt(agent, BUNDLE, 0, 0, Long.MAX_VALUE, ended -> ends.incrementAndGet());
    boolean hasCancelled;
  }

  /** The answer comes from a thread of the agent's. */
  @JCStressTest
  @Outcome(id = "1, false, false", expect = Expect.ACCEPTABLE, desc = "The answer came first.")
  @Outcome(id = "0, true, true", expect = Expect.ACCEPTABLE, desc = "It was cancelled first.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "It ended twice, or never.")
  @State
  public static class EndAgainstCancel extends Call {
    @Actor
    public void answer() {
      attempt.end(List.of(), null);
    }

    @Actor
    public void cancel() {
      hasCancelled = attempt.cancel();
    }

    @Arbiter
    public void look(IZZ_Result result) {
      result.r1 = ends.get();
      result.r2 = hasCancelled;
      result.r3 = attempt.isCancelled();
    }
  }

  /** An answer and its double, or an answer and a failure. */
  @JCStressTest
  @Outcome(id = "1, true", expect = Expect.ACCEPTABLE, desc = "One came first, whole.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "It ended twice, or by half.")
  @State
  public static class EndAgainstEnd extends Call {
    @Actor
    public void answer() {
      attempt.end(List.of(), null);
    }

    @Actor
    public void fail() {
      attempt.end(null, new IllegalStateException("failed"));
    }

    @Arbiter
    public void look(IZ_Result result) {
      result.r1 = ends.get();
      result.r2 = (attempt.answers() == null) != (attempt.failure() == null);
    }
  }

  /** The agent is being asked: if it was, and nobody wants it any longer, it is called off. */
  @JCStressTest
  @Outcome(id = "0, true, true", expect = Expect.ACCEPTABLE, desc = "Never asked, or called off.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "The agent goes on for nobody.")
  @State
  public static class AskAgainstCancel extends Call {
    @Actor
    public void ask() {
      attempt.task().run();
      // The interrupt is meant for the agent, and comes before the task is over.
      Thread.interrupted();
    }

    @Actor
    public void cancel() {
      hasCancelled = attempt.cancel();
      if (hasCancelled) {
        attempt.cancelStage();
      }
    }

    @Arbiter
    public void look(IZZ_Result result) {
      result.r1 = ends.get();
      result.r2 = hasCancelled;
      result.r3 = agent.calledOff.get() >= agent.asked.get();
    }
  }
}
