package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many calls commands take, and which steps go together. */
@Timeout(60)
class BundlesTest {
  private final List<Bundle> bundles = Collections.synchronizedList(new ArrayList<>());

  private Trial trial(int cards, int limit) {
    return new Trial(Way.BLOCKING.options(this::noted).bundleLimit(limit), Cards.of(cards));
  }

  private List<Answer> noted(Bundle bundle) {
    bundles.add(bundle);
    return Bundling.builtIn(bundle);
  }

  private static List<Integer> indexes(Bundle bundle) {
    return bundle.steps().stream().map(Step::index).toList();
  }

  /** "A 50-step command of independent steps is 50 / limit calls." */
  @Tag("AGENT-2")
  @ParameterizedTest
  @CsvSource({"1, 50", "2, 25", "7, 8", "10, 5", "49, 2", "50, 1", "51, 1", "1000, 1"})
  void execute_fiftyIndependentSteps_takesFiftyByTheLimit(int limit, int calls) {
    CommandResult result = trial(50, limit).applied(Cards.each(50, "make T red", ", then "));

    assertThat(result.steps()).hasSize(50);
    assertThat(result.agentCalls()).isEqualTo(calls);
    assertThat(bundles).hasSize(calls).allMatch(bundle -> bundle.steps().size() <= limit);
  }

  /** "Issued concurrently where bundles are independent": none ends before all have begun. */
  @Tag("AGENT-3")
  @ParameterizedTest
  @EnumSource(names = {"BLOCKING", "LATER"})
  void execute_fiftyIndependentSteps_isInFlightAllAtOnce(Way way) {
    CyclicBarrier all = new CyclicBarrier(5);
    Trial trial =
        new Trial(way.options(bundle -> together(all, bundle)).bundleLimit(10), Cards.of(50));

    CommandResult result = trial.session.execute(Cards.each(50, "make T red", " and "));

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.agentCalls()).isEqualTo(5);
  }

  private static List<Answer> together(CyclicBarrier all, Bundle bundle) throws Exception {
    all.await();
    return Bundling.builtIn(bundle);
  }

  /** "Bundle steps ... into agent calls, in step order, up to the agent's limit." */
  @Tag("AGENT-2")
  @Test
  void execute_fiftyIndependentSteps_keepsThemInOrder() {
    trial(50, 8).session.execute(Cards.each(50, "make T red", "; "));

    bundles.sort(Comparator.comparing(bundle -> bundle.steps().get(0).index()));
    assertThat(bundles.stream().map(BundlesTest::indexes).flatMap(List::stream))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    assertThat(bundles).extracting(bundle -> bundle.steps().size()).containsOnly(8, 2);
  }

  /** "Bundle steps that do not depend on one another." */
  @Tag("AGENT-4")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make c0 red, then make c0 navy",
        "make c0 red, then make c0 darker",
        "hide c0, then show c0",
        "make c0 bigger, then make c0 bigger",
        "rename c0 to \"A\", then replace \"A\" with \"B\" in c0",
        "move c0 4px down, then align c1 with c0",
        "make c0 10px taller, then swap c0 and c1",
        "move c0 down, then move c0 down",
        "hide c0, then move c1 to the top",
        "add a card, then move it 4px down",
        "add a card, then add a card",
        "duplicate c0, then make c0 red",
        "make c0 red, then duplicate c0",
        "make c0 red, then delete c0"
      })
  void execute_stepsOfWhichOneDependsOnTheOther_areAskedForInTwoCalls(String command) {
    CommandResult result = trial(3, 50).applied(command);

    assertThat(result.agentCalls()).isEqualTo(2);
    assertThat(indexes(bundles.get(0))).containsExactly(1);
    assertThat(indexes(bundles.get(1))).containsExactly(2);
  }

  /** What the first step does is there when the second is asked for. */
  @Tag("AGENT-4")
  @Test
  void execute_aStepThatDependsOnAnother_isAskedForOnWhatThatOneLeft() {
    trial(1, 50).session.execute("make c0 red, then make c0 darker");

    assertThat(bundles.get(0).blueprint().component("c0").style("bg_color")).isNull();
    assertThat(bundles.get(1).blueprint().component("c0").style("bg_color"))
        .hasToString("\"#FF0000\"");
  }

  /** "The number of calls": chains take as many rounds as they are long, whatever their number. */
  @ParameterizedTest
  @CsvSource({"50, 2", "10, 2", "5, 4", "1, 20"})
  void execute_chainsOfPairs_takesTwoRounds(int limit, int calls) {
    String pairs = Cards.each(10, "make T red, then make T darker", ", then ");

    CommandResult result = trial(10, limit).applied(pairs);

    assertThat(result.steps()).hasSize(20);
    assertThat(result.agentCalls()).isEqualTo(calls);
  }

  @Test
  void execute_aChainOfTwenty_takesTwentyCalls() {
    String chain = "make c0 red" + ", then make c0 darker, then make c0 lighter".repeat(10);

    CommandResult result = trial(1, 50).session.execute(chain);

    assertThat(result.steps()).hasSize(21);
    assertThat(result.agentCalls()).isEqualTo(21);
  }

  /** A step that waits holds up nobody who does not wait for it. */
  @Tag("AGENT-4")
  @Test
  void execute_aChainAmidIndependentSteps_leavesThemTogether() {
    trial(4, 50).session.execute("make c0 red, then make c0 darker, hide c1, hide c2 and hide c3");

    assertThat(bundles.stream().map(BundlesTest::indexes))
        .containsExactly(List.of(1, 3, 4, 5), List.of(2));
  }

  /** The brief: "bundles of an atomic and best-effort batch of five independent commands". */
  @Tag("BATCH-17")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void executeBatch_ofFiveIndependentCommands_isOneCall(boolean isAtomic) {
    Trial trial = trial(5, 50);

    BatchResult result =
        trial.session.executeBatch(
            List.of("make c0 red", "hide c1", "rename c2 to \"X\"", "make c3 bold", "hide c4"),
            new BatchOptions(isAtomic));

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.agentCalls()).isEqualTo(1);
    assertThat(indexes(bundles.get(0))).doesNotHaveDuplicates().hasSize(5);
    assertThat(bundles.get(0).steps().stream().map(step -> step.targets().get(0)))
        .containsExactly("c0", "c1", "c2", "c3", "c4");
  }

  @Tag("BATCH-17")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void executeBatch_ofFiveCommandsInAChain_isFiveCalls(boolean isAtomic) {
    Trial trial = trial(1, 50);

    BatchResult result =
        trial.session.executeBatch(
            List.of("make c0 red", "make it darker", "make it darker", "make it navy", "darken it"),
            new BatchOptions(isAtomic));

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.agentCalls()).isEqualTo(5);
    assertThat(bundles).allMatch(bundle -> bundle.steps().size() == 1);
  }

  @Tag("AGENT-8")
  @Test
  void execute_aCommandThatIsRefusedBeforeItRuns_callsNobody() {
    Trial trial = trial(3, 50);

    assertThat(trial.session.execute("make the sidebar red").agentCalls()).isZero();
    assertThat(trial.session.execute("make c0 red and blue").agentCalls()).isZero();
    assertThat(trial.session.undo().agentCalls()).isZero();
    assertThat(bundles).isEmpty();
  }

  /** {@code EngineOptions}: "The built-in agent has no limit." */
  @Tag("AGENT-1")
  @Test
  void execute_byTheBuiltInAgent_ignoresTheLimit() {
    Trial trial = new Trial(EngineOptions.builder().bundleLimit(1), Cards.of(50));

    assertThat(trial.session.execute(Cards.each(50, "hide T", " and ")).agentCalls()).isEqualTo(1);
  }
}
