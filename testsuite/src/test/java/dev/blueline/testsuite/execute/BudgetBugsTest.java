package dev.blueline.testsuite.execute;

import static dev.blueline.testsuite.execute.Policies.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Probe.Point;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets that let pass what is past them, or refuse what is not; found by these tests. */
@ExtendWith(Quiet.class)
@Timeout(60)
class BudgetBugsTest {
  private static final CommandBudget FREE = CommandBudget.DEFAULT;
  private static final long SECOND = 1_000_000_000;

  private static EngineOptions.Builder options(CommandBudget budget) {
    return EngineOptions.builder().budget(budget);
  }

  private static Session open(EngineOptions.Builder options) {
    return BlueprintEngine.create(options.build()).open(BASE);
  }

  private static EngineOptions.Builder clocked(Point point, long jump) {
    JumpingClock clock = new JumpingClock(point, jump);
    return options(FREE.withWallNanos(1000)).clock(clock).probe(clock);
  }

  private static void requireExceeded(CommandResult result) {
    assertThat(result.status().isSuccess()).as(result.toJson()).isFalse();
    assertThat(result.errors())
        .as(result.toJson())
        .anyMatch(error -> error.code() == RefusalCode.BUDGET_EXCEEDED);
  }

  /** "Past any of it the command is refused": just as much is not past it, as for all others. */
  @Tag("AGENT-40")
  @Test
  void wallNanos_exactlyUsedUp_isApplied() {
    assertThat(open(clocked(Point.EXECUTE_BEGIN, 1000)).execute("hide buy").status())
        .isEqualTo(Status.APPLIED);
  }

  /** "Wall time per command": one that is done in part has no more of it. */
  @Test
  void wallNanos_ofPartialApplication_isExceeded() {
    Session session = open(clocked(Point.EXECUTE_BEGIN, 1001).partialApplication(true));

    requireExceeded(session.execute("hide buy and hide sell"));
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  /** Runs six commands in one, step by step, and returns how many were begun. */
  private static int stepsBegun(CommandBudget budget) {
    JumpingClock clock = new JumpingClock(Point.STEP_BEGIN, 400);
    AtomicInteger begun = new AtomicInteger();
    Probe probe =
        point -> {
          clock.reached(point);
          begun.addAndGet(point == Point.STEP_BEGIN ? 1 : 0);
        };
    Session session = open(options(budget).clock(clock).probe(probe).partialApplication(true));

    requireExceeded(
        session.execute(
            "hide buy, hide sell, hide note, make buy bold, make sell bold and make note bold"));
    assertThat(session.blueprint()).isSameAs(BASE);
    return begun.get();
  }

  /** All steps were done, each by itself, before somebody looked at the clock. */
  @Tag("AGENT-44")
  @Test
  void wallNanos_ofPartialApplication_endThemWhereTheyAreUsedUp() {
    assertThat(stepsBegun(FREE.withWallNanos(1000))).isEqualTo(3);
  }

  @Tag("AGENT-44")
  @Test
  void edits_ofPartialApplication_endThemWhereTheyAreUsedUp() {
    assertThat(stepsBegun(FREE.withEdits(3))).isEqualTo(4);
  }

  /** "Edits it makes": those that a later step takes back were made, here as of all or nothing. */
  @Tag("AGENT-44")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void edits_thatALaterStepTakesBack_count(boolean isPartial) {
    Session session = open(options(FREE.withEdits(1)).partialApplication(isPartial));

    requireExceeded(session.execute("hide buy, then show buy"));
  }

  /** As above, one of an atomic batch. */
  @Test
  void wallNanos_ofACommandOfAnAtomicBatch_isExceeded() {
    Session session = open(clocked(Point.EXECUTE_BEGIN, 1001));

    BatchResult result =
        session.executeBatch(List.of("hide buy", "hide sell"), BatchOptions.atomic());

    requireExceeded(result.results().get(0));
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  /** "Edits it makes", all steps together. */
  @Tag("AGENT-44")
  @Test
  void edits_ofPartialApplication_areThoseOfAllSteps() {
    CommandResult result =
        open(options(FREE.withEdits(1)).partialApplication(true))
            .execute("hide buy, hide sell and hide note");

    assertThat(result.delta().size()).as(result.toJson()).isLessThanOrEqualTo(1);
    requireExceeded(result);
  }

  /** A list of boxes, each copy of which moves all that are below: 45,150 edits. */
  private static Blueprint pile() {
    StringBuilder buttons = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      buttons.append("button#b").append(i).append("[0 ").append(60 * i).append(" 200 44] ");
    }
    return Doc.parse(buttons.toString());
  }

  /** They are counted while they are made: else memory ends before they are. */
  @Tag("AGENT-44")
  @Test
  void edits_thatMakeRoomForManyCopies_endWhereTheBudgetDoes() {
    BlueprintEngine engine = BlueprintEngine.create(options(FREE.withEdits(1000)).build());

    CommandResult result = engine.run(pile(), "duplicate all buttons");

    requireExceeded(result);
    assertThat(result.errors().get(0).message()).contains("it takes 1001 edits");
  }

  /** Each look at the clock takes a nanosecond here; few are taken but for the edits. */
  @Tag("AGENT-40")
  @Test
  void wallNanos_ofManyEditsOfOneStep_areLookedAtMeanwhile() {
    AtomicLong nanos = new AtomicLong();
    BlueprintEngine engine =
        BlueprintEngine.create(
            options(FREE.withWallNanos(30)).clock(nanos::incrementAndGet).build());

    requireExceeded(engine.run(pile(), "duplicate all buttons"));
  }

  @Tag("AGENT-44")
  @Test
  void bytes_ofPartialApplication_areThoseOfAllSteps() {
    int bytes = BlueprintEngine.create().run(BASE, "hide buy").delta().sizeBytes();
    CommandResult result =
        open(options(FREE.withBytes(bytes)).partialApplication(true))
            .execute("hide buy, hide sell and hide note");

    assertThat(result.delta().sizeBytes()).as(result.toJson()).isLessThanOrEqualTo(bytes);
    requireExceeded(result);
  }

  /** "Calls of an agent": the built-in one edits in place, and is called once a command. */
  @Tag("AGENT-1")
  @Test
  void agentCalls_ofTheBuiltInAgent_areOneACommand() {
    CommandResult result =
        open(options(FREE.withAgentCalls(1))).execute("hide buy, then show buy, then hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.agentCalls()).isEqualTo(1);
  }

  /** "Looked at between stages": once it is over, nobody is asked any more. */
  @Test
  void wallNanos_usedUpBeforeAnAgentIsCalled_callsNone() {
    Nth calls = Nth.never();
    CommandResult result =
        open(clocked(Point.DECOMPOSE_END, 1001)
                .agent(
                    new EditAgent() {
                      @Override
                      public String name() {
                        return "counted";
                      }

                      @Override
                      public List<Answer> edit(Bundle bundle) {
                        calls.call();
                        return new BuiltInAgent().edit(bundle);
                      }
                    })
                .executor(Runnable::run))
            .execute("hide buy");

    requireExceeded(result);
    assertThat(calls.calls()).isZero();
  }

  /** An endless budget is no endless time-out: "with a timeout and a bounded retry each". */
  @Tag("AGENT-10")
  @Test
  @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
  void agentTimeout_withAllTheTimeThereIs_stillHolds() {
    CountDownLatch never = new CountDownLatch(1);
    EditAgent hanging =
        new EditAgent() {
          @Override
          public String name() {
            return "hanging";
          }

          @Override
          public List<Answer> edit(Bundle bundle) throws InterruptedException {
            never.await();
            return List.of();
          }
        };

    long start = System.nanoTime() - SECOND;
    CommandResult result =
        open(options(FREE.withWallNanos(Long.MAX_VALUE))
                .clock(() -> System.nanoTime() - start)
                .agent(hanging)
                .agentTimeout(Duration.ofMillis(20))
                .agentRetries(0))
            .execute("hide buy");

    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.AGENT_TIMED_OUT);
  }

  /** "Suggestions: commands that would work." */
  @Tag("API-14")
  @Test
  void suggestions_ofMoreStepsThanAreAllowed_areNotMade() {
    Session session = open(options(FREE.withSteps(1)));
    CommandResult refused = session.execute("make the button bold and hide note");

    assertThat(refused.status().isSuccess()).isFalse();
    for (String suggestion : refused.errors().get(0).suggestions()) {
      assertThat(open(options(FREE.withSteps(1))).execute(suggestion).status())
          .as(suggestion)
          .isEqualTo(Status.APPLIED);
    }
  }
}
