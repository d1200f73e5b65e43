package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.AGENT_TIMED_OUT;
import static dev.blueline.plan.RefusalCode.BUDGET_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.plan.CommandBudget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers behind their time-out that counted: they came on the thread that would have waited. */
@Timeout(60)
class LateAnswersBugsTest {
  private static final Duration TIMEOUT = Duration.ofMillis(300);

  private final AtomicLong nanos = new AtomicLong();

  /** An agent that takes so long, on the calling thread. */
  private EngineOptions.Builder agentTaking(Duration time) {
    Way.Saying slow =
        bundle -> {
          nanos.addAndGet(time.toNanos());
          return Bundling.builtIn(bundle);
        };
    return Way.BLOCKING
        .options(slow)
        .executor(Runnable::run)
        .clock(nanos::get)
        .agentTimeout(TIMEOUT)
        .agentRetries(1);
  }

  @Tag("AGENT-10")
  @Test
  void execute_answeredTooLateOnTheCallingThread_isRefused() {
    Trial trial = new Trial(agentTaking(TIMEOUT.plusNanos(1)));
    CommandResult result = trial.refused("make buy red", AGENT_TIMED_OUT);
    assertThat(result.agentCalls()).isEqualTo(2);
  }

  @Test
  void execute_answeredBehindTheWholeBudget_isRefusedAsThat() {
    CommandBudget budget = CommandBudget.DEFAULT.withWallNanos(TIMEOUT.toNanos() / 2);
    Trial trial = new Trial(agentTaking(TIMEOUT).budget(budget));
    trial.refused("make buy red", BUDGET_EXCEEDED);
  }

  /** Each by itself is in time; that they ran one after another is no fault of theirs. */
  @Test
  void execute_manyAnsweredInTimeOneAfterAnother_isApplied() {
    Trial trial = new Trial(agentTaking(TIMEOUT).bundleLimit(1), Cards.of(5));
    CommandResult result = trial.applied(Cards.each(5, "hide T", " and "));
    assertThat(result.agentCalls()).isEqualTo(5);
  }

  @Test
  void execute_lateOnceOnTheCallingThread_takesTheSecondAnswer() {
    long[] takes = {TIMEOUT.toNanos() + 1};
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(bundle -> answer(bundle, takes))
                .executor(Runnable::run)
                .clock(nanos::get)
                .agentTimeout(TIMEOUT)
                .agentRetries(1));
    assertThat(trial.applied("make buy red").agentCalls()).isEqualTo(2);
  }

  private List<Answer> answer(Bundle bundle, long[] takes) {
    nanos.addAndGet(takes[0]);
    takes[0] = 0;
    return Bundling.builtIn(bundle);
  }
}
