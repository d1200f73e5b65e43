package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.plan.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an agent says that does not fit: refused, asked again, and forgotten. */
@Timeout(60)
class LyingAgentTest {
  static Stream<Arguments> lies() {
    return Stream.concat(AnswerLies.all(), EditLies.all())
        .flatMap(lie -> Arrays.stream(Way.values()).map(way -> Arguments.of(lie, way)));
  }

  @Tag("AGENT-9")
  @Tag("AGENT-12")
  @Tag("AGENT-14")
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("lies")
  void execute_answeredByALie_isRefusedAndTheNextCommandWorks(Lie lie, Way way) {
    Liar liar = Liar.always(lie.saying());
    Trial trial = new Trial(way.options(liar).agentRetries(1));

    CommandResult result = trial.refused(lie.command(), lie.code());

    assertThat(result.errors().get(0).step()).isEqualTo(1);
    assertThat(result.errors().get(0).span()).isEqualTo(result.steps().get(0).span());
    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(2);
    liar.stop();
    trial.requireNextCommandWorks();
  }

  /** "Changes its mind": the design has "a bounded retry each". */
  @Tag("AGENT-16")
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("lies")
  void execute_answeredByALieAndThenTheTruth_isAsIfTheLieWasNeverTold(Lie lie, Way way) {
    Liar liar = Liar.once(lie.saying());
    Trial trial = new Trial(way.options(liar).agentRetries(1));

    CommandResult result = trial.applied(lie.command());

    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(2);
    trial.requireNextCommandWorks();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("lies")
  void execute_answeredByALieWithoutRetries_isRefusedAndWorksWhenRepeated(Lie lie, Way way) {
    Liar liar = Liar.once(lie.saying());
    Trial trial = new Trial(way.options(liar).agentRetries(0));

    CommandResult result = trial.refused(lie.command(), lie.code());

    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(1);
    assertThat(trial.applied(lie.command()).agentCalls()).isEqualTo(1);
    trial.requireNextCommandWorks();
  }

  /** "A bounded retry each": as often as the options say, and no more. */
  @Tag("AGENT-15")
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 100})
  void execute_answeredByLiesAlone_asksAsOftenAsTheOptionsSay(int retries) {
    Liar liar = Liar.always(bundle -> null);
    Trial trial = new Trial(Way.BLOCKING.options(liar).agentRetries(retries));

    CommandResult result = trial.refused("make buy red", RefusalCode.AGENT_FAILED);

    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(retries + 1);
  }

  /** Of several bundles each is asked for again by itself; those that were answered are not. */
  @Tag("AGENT-15")
  @Test
  void execute_whereOneBundleFailsOnce_asksForThatOneAgain() {
    Set<Integer> failed = ConcurrentHashMap.newKeySet();
    Liar agent = Liar.always(bundle -> failOnce(bundle, failed));
    Trial trial = new Trial(Way.BLOCKING.options(agent).bundleLimit(1), Cards.of(4));

    CommandResult result = trial.applied(Cards.each(4, "make T red", " and "));

    assertThat(failed).containsExactly(3);
    assertThat(result.agentCalls()).isEqualTo(agent.calls()).isEqualTo(5);
  }

  private static List<Answer> failOnce(Bundle bundle, Set<Integer> failed) {
    int step = bundle.steps().get(0).index();
    if (step == 3 && failed.add(step)) {
      throw new IllegalStateException("once");
    }
    return Bundling.builtIn(bundle);
  }
}
