package dev.blueline.testsuite.execute;

import static dev.blueline.testsuite.execute.Policies.BASE;
import static dev.blueline.testsuite.execute.Policies.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
import dev.blueline.edit.JsonPatch;
import dev.blueline.observe.Probe.Point;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Budgets: steps, edits, result bytes, agent calls and wall time per command; past one, the
 * command is refused with code budget_exceeded and nothing is changed."
 */
@ExtendWith(Quiet.class)
@Timeout(60)
class BudgetTest {
  private static final String TWO = "hide buy and make sell bold";

  private static EngineOptions.Builder options(UnaryOperator<CommandBudget> change) {
    return EngineOptions.builder().budget(change.apply(CommandBudget.DEFAULT));
  }

  private static Session session(EngineOptions.Builder options) {
    return BlueprintEngine.create(options.build()).open(BASE);
  }

  private static Session session(UnaryOperator<CommandBudget> change) {
    return session(options(change));
  }

  private static void requireApplied(CommandResult result) {
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
  }

  private static void requireExceeded(CommandResult result, Session session) {
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.REJECTED);
    assertThat(result.errors())
        .as(result.toJson())
        .extracting(error -> error.code().text())
        .containsExactly("budget_exceeded");
    assertThat(result.blueprint()).isSameAs(BASE);
    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
    assertThat(session.history().entries()).isEmpty();
  }

  /** Exactly so much passes; one less allowed, and it does not; nor in a preview. */
  private static void requireLimit(String command, long used, LongFunction<CommandBudget> limit) {
    requireApplied(session(b -> limit.apply(used)).execute(command));
    Session less = session(b -> limit.apply(used - 1));
    requireExceeded(less.preview(command), less);
    requireExceeded(less.execute(command), less);
    requireExceeded(less.execute(BlueprintEngine.create().run(BASE, command).plan()), less);
  }

  @Tag("AGENT-40")
  @Test
  void steps_oneTooMany_isExceeded() {
    requireLimit(TWO, 2, n -> CommandBudget.DEFAULT.withSteps((int) n));
    requireLimit(
        "hide buy, hide sell, then make the note bold and hide the footer",
        4,
        n -> CommandBudget.DEFAULT.withSteps((int) n));
  }

  /** "Edits it makes, those that make room included." */
  @Tag("AGENT-40")
  @Tag("AGENT-42")
  @ParameterizedTest
  @ValueSource(strings = {TWO, "make buy 60px taller", "delete sell and hide buy", "duplicate buy"})
  void edits_oneTooMany_isExceeded(String command) {
    int edits = BlueprintEngine.create().run(BASE, command).delta().size();

    assertThat(edits).isGreaterThan(1);
    requireLimit(command, edits, n -> CommandBudget.DEFAULT.withEdits((int) n));
  }

  @Tag("AGENT-40")
  @ParameterizedTest
  @ValueSource(strings = {TWO, "make buy 60px taller", "delete sell", "set buy text to \"Hello\""})
  void bytes_oneTooMany_isExceeded(String command) {
    int bytes = BlueprintEngine.create().run(BASE, command).delta().sizeBytes();

    requireLimit(command, bytes, CommandBudget.DEFAULT::withBytes);
  }

  @Tag("AGENT-42")
  @Test
  void patch_pastEditsOrBytes_isExceeded() {
    JsonPatch patch =
        patch(
            "[{'op':'replace','path':'/components/1/text','value':'Now'},"
                + "{'op':'remove','path':'/components/4'}]");
    int bytes = BlueprintEngine.create().open(BASE).apply(patch).delta().sizeBytes();

    requireApplied(session(b -> b.withEdits(2).withBytes(bytes)).apply(patch));
    Session edits = session(b -> b.withEdits(1));
    requireExceeded(edits.apply(patch), edits);
    Session size = session(b -> b.withBytes(bytes - 1));
    requireExceeded(size.apply(patch), size);
  }

  /** Fails at some calls, and does the rest well. */
  private record Agent(Nth nth) implements EditAgent {
    @Override
    public String name() {
      return "counted";
    }

    @Override
    public List<Answer> edit(Bundle bundle) {
      nth.call();
      return new BuiltInAgent().edit(bundle);
    }
  }

  private static Session withAgent(Nth nth, int calls) {
    return session(
        options(b -> b.withAgentCalls(calls))
            .agent(new Agent(nth))
            .bundleLimit(1)
            .executor(Runnable::run));
  }

  @Test
  void agentCalls_oneTooMany_isExceeded() {
    Nth exact = Nth.never();
    CommandResult result = withAgent(exact, 2).execute(TWO);
    requireApplied(result);
    assertThat(result.agentCalls()).isEqualTo(2).isEqualTo(exact.calls());

    Nth fewer = Nth.never();
    Session session = withAgent(fewer, 1);
    requireExceeded(session.execute(TWO), session);
    assertThat(fewer.calls()).isEqualTo(1);
  }

  /** "Calls of an agent, repeated ones included." */
  @Tag("AGENT-42")
  @Test
  void agentCalls_repeatedOnes_count() {
    requireApplied(withAgent(Nth.once(1), 3).execute(TWO));
    Nth nth = Nth.once(2);
    Session session = withAgent(nth, 2);

    requireExceeded(session.execute(TWO), session);

    assertThat(nth.calls()).isEqualTo(2);
  }

  @Tag("AGENT-43")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = "COMMIT.*")
  void wallNanos_pastItAtAnyPoint_isExceeded(Point point) {
    requireApplied(clocked(point, 999).execute("hide buy"));
    Session late = clocked(point, 1001);
    requireExceeded(late.preview("hide buy"), late);
    requireExceeded(late.execute("hide buy"), late);
  }

  /** "Time from its start to its commit." */
  @Tag("AGENT-43")
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "COMMIT.*")
  void wallNanos_pastItInTheCommit_doesNotCount(Point point) {
    requireApplied(clocked(point, 1_000_000).execute("hide buy"));
  }

  private static EngineOptions.Builder clockedOptions(Point point, long jump) {
    JumpingClock clock = new JumpingClock(point, jump);
    return options(b -> b.withWallNanos(1000)).clock(clock).probe(clock);
  }

  private static Session clocked(Point point, long jump) {
    return session(clockedOptions(point, jump));
  }

  @Test
  void wallNanos_ofAPatch_isExceeded() {
    JsonPatch patch = patch("[{'op':'replace','path':'/components/1/text','value':'Now'}]");
    requireApplied(clocked(Point.VERIFY_BEGIN, 999).apply(patch));
    Session late = clocked(Point.VERIFY_BEGIN, 1001);

    CommandResult result = late.apply(patch);
    requireExceeded(result, late);
    assertThat(result.errors().get(0).message())
        .isEqualTo("it takes longer than the 0.000001 s that are allowed");
  }

  /** "Looked at between stages and while it waits for an agent." */
  @Test
  void wallNanos_passingWhileAnAgentAnswers_isExceeded() {
    JumpingClock clock = new JumpingClock(null, 1001);
    Session session =
        session(
            options(b -> b.withWallNanos(1000))
                .clock(clock)
                .agent(jumping(clock))
                .executor(Runnable::run)
                .agentRetries(3));

    requireExceeded(session.execute("hide buy"), session);
  }

  private static EditAgent jumping(JumpingClock clock) {
    return new EditAgent() {
      @Override
      public String name() {
        return "jumping";
      }

      @Override
      public List<Answer> edit(Bundle bundle) {
        clock.jump();
        return new BuiltInAgent().edit(bundle);
      }
    };
  }

  @Tag("AGENT-43")
  @Test
  void wallNanos_endingWhileAnAgentHangs_isExceeded() {
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
    Session session = session(options(b -> b.withWallNanos(20_000_000)).agent(hanging));

    CommandResult result = session.execute("hide buy");
    requireExceeded(result, session);
    assertThat(result.errors().get(0).message())
        .isEqualTo("it takes longer than the 0.02 s that are allowed");
  }

  /** "Per command": those of a batch have one each. */
  @Tag("BATCH-18")
  @Test
  void executeBatch_eachCommandWithinItsBudget_isApplied() {
    List<String> commands = List.of("hide buy", "make sell bold", "hide note");
    for (BatchOptions how : List.of(BatchOptions.atomic(), BatchOptions.bestEffort())) {
      assertThat(session(b -> b.withSteps(1).withEdits(1)).executeBatch(commands, how).status())
          .isEqualTo(Status.APPLIED);
      assertThat(clocked(Point.EXECUTE_BEGIN, 600).executeBatch(commands, how).status())
          .isEqualTo(Status.APPLIED);
      assertThat(withAgent(Nth.never(), 1).executeBatch(commands, how).status())
          .isEqualTo(Status.APPLIED);
    }
  }

  @Tag("BATCH-18")
  @ParameterizedTest
  @ValueSource(strings = {"steps", "edits", "agent calls"})
  void executeBatch_bestEffort_leavesOutWhatTakesTooMuch(String what) {
    Session session = limited(what);

    BatchResult result =
        session.executeBatch(List.of("hide note", TWO, "hide footer_1"), BatchOptions.bestEffort());

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.results().get(1).errors().get(0).code())
        .isEqualTo(RefusalCode.BUDGET_EXCEEDED);
    assertThat(session.blueprint().component("footer_1").isHidden()).isTrue();
    assertThat(session.blueprint().json("buy")).isEqualTo(BASE.json("buy"));
    assertThat(session.blueprint().json("sell")).isEqualTo(BASE.json("sell"));
  }

  @Tag("BATCH-18")
  @ParameterizedTest
  @ValueSource(strings = {"steps", "edits", "agent calls"})
  void executeBatch_atomic_isTakenBackForWhatTakesTooMuch(String what) {
    Session session = limited(what);

    BatchResult result =
        session.executeBatch(List.of("hide note", TWO, "hide footer_1"), BatchOptions.atomic());

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results().get(1).errors().get(0).code())
        .isEqualTo(RefusalCode.BUDGET_EXCEEDED);
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  private static Session limited(String what) {
    return switch (what) {
      case "steps" -> session(b -> b.withSteps(1));
      case "edits" -> session(b -> b.withEdits(1));
      default -> withAgent(Nth.never(), 1);
    };
  }

  @Tag("AGENT-44")
  @Test
  void partialApplication_ofTooManySteps_isRefusedWhole() {
    Session session = session(options(b -> b.withSteps(2)).partialApplication(true));

    requireExceeded(session.execute("hide buy, hide sell and hide note"), session);

    requireApplied(session.execute("hide buy and hide sell"));
  }

  @Test
  void exceeded_thenTheNextCommand_works() {
    Session session = session(b -> b.withSteps(1));
    session.execute(TWO);

    requireApplied(session.execute("make buy bold"));
    assertThat(session.execute("hide it").changedComponents()).containsExactly("buy");
  }

  @Tag("API-3")
  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void withAnything_notPositive_isRefused(int bad) {
    CommandBudget budget = CommandBudget.DEFAULT;
    assertThatIllegalArgumentException().isThrownBy(() -> budget.withSteps(bad));
    assertThatIllegalArgumentException().isThrownBy(() -> budget.withEdits(bad));
    assertThatIllegalArgumentException().isThrownBy(() -> budget.withBytes(bad));
    assertThatIllegalArgumentException().isThrownBy(() -> budget.withAgentCalls(bad));
    assertThatIllegalArgumentException().isThrownBy(() -> budget.withWallNanos(bad));
    assertThatNullPointerException().isThrownBy(() -> EngineOptions.builder().budget(null));
  }

  /** "10,000 steps, 1,000,000 edits, 256 MiB, 1,000 calls, a minute." */
  @Tag("AGENT-41")
  @Test
  void defaults_areThoseThatAreDocumented() {
    assertThat(CommandBudget.DEFAULT)
        .isEqualTo(new CommandBudget(10_000, 1_000_000, 268_435_456L, 1_000, 60_000_000_000L));
    requireApplied(
        session(b -> new CommandBudget(1, 1, Long.MAX_VALUE, 1, Long.MAX_VALUE))
            .execute("hide buy"));
  }
}
