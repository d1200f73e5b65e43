package dev.blueline.testsuite.execute;

import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.execute.Seam.Check;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** An agent, or the executor it is called on, may throw at any call. */
@ExtendWith(Quiet.class)
class AgentFaultsTest {
  private static final EngineOptions SOUND = agent(Nth.never(), 0, Runnable::run);

  private static EngineOptions agent(Nth nth, int retries, Executor executor) {
    return EngineOptions.builder()
        .agent(new FailingAgent(nth))
        .bundleLimit(1)
        .agentRetries(retries)
        .executor(executor)
        .build();
  }

  private record FailingAgent(Nth nth) implements EditAgent {
    @Override
    public String name() {
      return "failing";
    }

    @Override
    public List<Answer> edit(Bundle bundle) {
      nth.call();
      return new BuiltInAgent().edit(bundle);
    }
  }

  private static Executor rejecting(Nth nth) {
    return work -> {
      nth.call();
      work.run();
    };
  }

  private static Throwable exception() {
    return new IllegalStateException("a fault that is wanted");
  }

  /** "Each has a typed outcome and leaves the document as it was, and the next command works." */
  @ParameterizedTest
  @EnumSource(names = {"EXECUTE", "EXECUTE_PLAN", "PREVIEW", "RUN"})
  void agent_thatFailsFromAnyCallOn_isAFailedAgentAndNothingElse(Deed deed) {
    Seam seam = new Seam(deed, SOUND, nth -> agent(nth, 0, Runnable::run));
    for (Supplier<Throwable> fault :
        List.<Supplier<Throwable>>of(
            AgentFaultsTest::exception, StackOverflowError::new, AssertionError::new)) {
      seam.requireLaw(n -> Nth.from(n, fault), Check.failsWith(RefusalCode.AGENT_FAILED));
    }
  }

  /** "With a timeout and a bounded retry each." */
  @Tag("AGENT-16")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS + "|PATCH")
  void agent_thatThrowsOnce_isAskedAgainAndNothingShows(Deed deed) {
    new Seam(deed, SOUND, nth -> agent(nth, 1, Runnable::run))
        .requireLaw(Nth::once, Check.succeeds());
  }

  /** "A failed command is reported, the rest applies, as if run one after another." */
  @ParameterizedTest
  @EnumSource(names = {"BATCH_EACH", "BATCH_ATOMIC", "GROUP"})
  void agent_thatFailsFromAnyCallOn_failsWholeCommandsOnly(Deed deed) {
    new Seam(deed, SOUND, nth -> agent(nth, 0, Runnable::run))
        .requireLaw(
            n -> Nth.from(n, AgentFaultsTest::exception),
            Check.failsWith(RefusalCode.AGENT_FAILED));
  }

  @ParameterizedTest
  @EnumSource(names = {"EXECUTE", "EXECUTE_PLAN", "PREVIEW", "RUN"})
  void executor_thatRejectsFromAnyCallOn_isAFailedAgentAndNothingElse(Deed deed) {
    new Seam(deed, SOUND, nth -> agent(Nth.never(), 0, rejecting(nth)))
        .requireLaw(
            n -> Nth.from(n, AgentFaultsTest::exception),
            Check.failsWith(RefusalCode.AGENT_FAILED));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = Seam.STAGELESS + "|PATCH")
  void executor_thatRejectsOnce_isAskedAgainAndNothingShows(Deed deed) {
    new Seam(deed, SOUND, nth -> agent(Nth.never(), 1, rejecting(nth)))
        .requireLaw(Nth::once, Check.succeeds());
  }

  @ParameterizedTest
  @EnumSource(names = {"EXECUTE", "EXECUTE_PLAN", "PREVIEW", "RUN"})
  void clock_thatThrowsAmidTheCalls_isAnInternalErrorAndNothingElse(Deed deed) {
    new Seam(deed, SOUND, AgentFaultsTest::withClock)
        .requireLaw(Nth::once, Check.failsWith(RefusalCode.INTERNAL_ERROR));
  }

  private static EngineOptions withClock(Nth nth) {
    return EngineOptions.builder()
        .agent(new BuiltInAgent())
        .bundleLimit(1)
        .executor(Runnable::run)
        .clock(
            () -> {
              nth.call();
              return 0;
            })
        .build();
  }
}
