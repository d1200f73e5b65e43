package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.BUDGET_EXCEEDED;
import static dev.blueline.plan.RefusalCode.VERIFICATION_FAILED;
import static dev.blueline.testsuite.agents.EditLies.BLUE;
import static dev.blueline.testsuite.agents.EditLies.COLOUR;
import static dev.blueline.testsuite.agents.EditLies.button;
import static dev.blueline.testsuite.agents.EditLies.num;
import static dev.blueline.testsuite.agents.Lie.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.testsuite.agents.Way.Saying;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that fit the question, and still meet the rules, the budget or the agent's own limits.
 */
@Timeout(60)
class LimitedAgentTest {
  private static final Path TEXT = Path.of("text");
  private static final JsonString BUY = JsonString.of("Buy");

  static Stream<Arguments> ruleBreakers() {
    return Stream.of(
            broken("no colour", "make buy red", set("buy", COLOUR, BLUE, JsonString.of("bleu"))),
            broken("a number as colour", "make buy red", set("buy", COLOUR, BLUE, num(42))),
            broken("null as colour", "make buy red", set("buy", COLOUR, BLUE, JsonNull.NULL)),
            broken("a low font", "set the font size of buy to 20", font(num(1))),
            broken("a long text", "rename buy to Go", set("buy", TEXT, BUY, text(10_001))),
            broken("a wide box", "make buy wider", box("buy", "2", 350, 5_000)),
            broken("on another", "move sell 3px down", box("sell", "1", 200, 130)),
            broken("off the screen", "move sell 3px down", box("sell", "1", 200, -130)),
            broken("an unknown type", EditLies.ADD, insert("type", JsonString.of("weird"))),
            broken("a malformed child", EditLies.ADD, insert("children", JsonArray.of(num(1)))))
        .flatMap(lie -> Arrays.stream(Way.values()).map(way -> Arguments.of(lie, way)));
  }

  private static Lie broken(String name, String command, Edit... edits) {
    Delta delta = Delta.of(List.of(edits));
    return new Lie(name, command, VERIFICATION_FAILED, bundle -> Lie.done(bundle, delta));
  }

  private static Edit font(JsonValue size) {
    return new Edit.SetField("buy", Path.of("visual", "font_size"), null, size, 2);
  }

  private static JsonString text(int length) {
    return JsonString.of("x".repeat(length));
  }

  private static Edit box(String id, String index, long from, long to) {
    return set(id, Path.of("bbox", index), num(from), num(to));
  }

  private static Edit insert(String name, JsonValue value) {
    return new Edit.Insert(button("button_1").with(name, value), null, 3);
  }

  /** "An agent's edits ... verified like any other"; the same answer would not do the next time. */
  @Tag("AGENT-17")
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ruleBreakers")
  void execute_answeredByWhatBreaksARule_isRolledBackAndNotRepeated(Lie lie, Way way) {
    Liar liar = Liar.always(lie.saying());
    Trial trial = new Trial(way.options(liar).agentRetries(3));

    CommandResult result = trial.refused(lie.command(), VERIFICATION_FAILED);

    assertThat(result.blocking()).isNotEmpty();
    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(1);
    liar.stop();
    trial.requireNextCommandWorks();
  }

  /** "Budgets ...: past one, the command is refused with code budget_exceeded." */
  private static Trial limited(CommandBudget budget, Saying lie) {
    return new Trial(Way.BLOCKING.options(Liar.once(lie)).budget(budget).bundleLimit(2));
  }

  @Tag("AGENT-18")
  @Test
  void execute_answeredByTooManyEdits_isRefused() {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      JsonString value = JsonString.of("" + i);
      edits.add(set("buy", TEXT, i == 0 ? BUY : JsonString.of("" + (i - 1)), value));
    }
    Delta delta = Delta.of(edits);
    Trial trial = limited(CommandBudget.DEFAULT.withEdits(100), bundle -> Lie.done(bundle, delta));

    trial.refused("rename buy to Go", BUDGET_EXCEEDED);
    trial.requireNextCommandWorks();
  }

  @Tag("AGENT-18")
  @Test
  void execute_answeredByAHugeValue_isRefused() {
    Delta delta = Delta.of(List.of(set("buy", TEXT, BUY, text(50_000))));
    Trial trial =
        limited(CommandBudget.DEFAULT.withBytes(50_000), bundle -> Lie.done(bundle, delta));

    trial.refused("rename buy to Go", BUDGET_EXCEEDED);
    trial.requireNextCommandWorks();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "3, true"})
  void execute_ofTwoCalls_needsABudgetOfTwo(int budget, boolean isEnough) {
    Trial trial = limited(CommandBudget.DEFAULT.withAgentCalls(budget), Bundling::builtIn);
    String command = "make buy red and hide sell and hide title_1";

    if (isEnough) {
      assertThat(trial.applied(command).agentCalls()).isEqualTo(2);
    } else {
      assertThat(trial.refused(command, BUDGET_EXCEEDED).agentCalls()).isEqualTo(1);
    }
    trial.requireNextCommandWorks();
  }

  /** {@code CommandBudget}: "calls of an agent, repeated ones included". */
  @Test
  void execute_thatWouldBeAskedAgain_needsABudgetForIt() {
    Trial trial = limited(CommandBudget.DEFAULT.withAgentCalls(1), bundle -> null);

    assertThat(trial.refused("make buy red", BUDGET_EXCEEDED).agentCalls()).isEqualTo(1);
    trial.requireNextCommandWorks();
  }

  @Test
  void execute_byAnAgentThatTakesAllTheTime_isRefusedAndTheAgentInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Begun begun = new Begun();
    Liar liar = Liar.once(begun.telling(bundle -> hang(interrupted)));
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(liar)
                .executor(begun)
                .budget(CommandBudget.DEFAULT.withWallNanos(500_000_000)));

    trial.refused("make buy red", BUDGET_EXCEEDED);

    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(liar.calls()).isEqualTo(1);
  }

  private static List<Answer> hang(CountDownLatch interrupted) {
    try {
      assertThat(new CountDownLatch(1).await(30, TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return null;
  }

  private static List<Answer> refusingTheSecond(Bundle bundle, Refusal refusal) {
    List<Answer> answers = new ArrayList<>(Bundling.builtIn(bundle));
    answers.replaceAll(
        answer -> answer.step() == 2 ? new Answer(2, answer.delta(), List.of(), refusal) : answer);
    return answers;
  }

  /** {@code Answer}: "why it cannot be done". What an agent refuses, it is not asked again. */
  @Tag("AGENT-19")
  @ParameterizedTest
  @EnumSource
  void execute_refusedByTheAgent_endsWithItsCodeAtTheStep(RefusalCode code) {
    Refusal refusal = new Refusal(code, "I won't", 77, new Span(300, 900), List.of("x"), List.of());
    Liar liar = Liar.always(bundle -> refusingTheSecond(bundle, refusal));
    Trial trial = new Trial(Way.LATER.options(liar).agentRetries(3));

    CommandResult result = trial.refused("make buy red and hide sell", code);

    assertThat(result.errors().get(0).message()).isEqualTo("I won't");
    assertThat(result.errors().get(0).step()).isEqualTo(2);
    assertThat(result.errors().get(0).span()).isEqualTo(result.steps().get(1).span());
    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(1);
    liar.stop();
    trial.requireNextCommandWorks();
  }

  @Tag("AGENT-19")
  @Test
  void execute_correctedByTheAgent_tellsWhatWasDone() {
    Correction correction = new Correction("rounded", "made it whole", List.of("buy"));
    Trial trial =
        new Trial(
            Way.BLOCKING.options(
                bundle -> {
                  Answer plain = Bundling.builtIn(bundle).get(0);
                  return List.of(Answer.done(1, plain.delta(), List.of(correction)));
                }));

    CommandResult result = trial.session.execute("make buy red");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.corrections()).containsExactly(correction);
    assertThat(result.toJson()).contains("made it whole");
  }
}
