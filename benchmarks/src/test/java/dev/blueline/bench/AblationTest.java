package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.bench.Ablation.Output;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is left out, the same comes out. */
class AblationTest {
  private static final Optimization[] ALL = Optimization.values();

  static Stream<Set<Optimization>> variants() {
    Stream<Set<Optimization>> single = Arrays.stream(ALL).map(Set::of);
    return Stream.concat(Stream.of(Set.of(), Set.of(ALL)), single);
  }

  private static Ablation open(Optimization... without) {
    return Ablation.open(100, 2, 0, without);
  }

  private static Ablation open(Set<Optimization> without) {
    return open(without.toArray(Optimization[]::new));
  }

  @ParameterizedTest
  @CsvSource({"10, 50", "100, 2"})
  void execute_withoutAny_givesTheSame(int components, int steps) {
    for (Optimization optimization : ALL) {
      Ablation all = Ablation.open(components, steps, 0);
      Ablation variant = Ablation.open(components, steps, 0, optimization);

      assertThatCode(() -> variant.requireSameAs(all)).doesNotThrowAnyException();
      variant.requireApplied();
    }
  }

  @ParameterizedTest
  @EnumSource
  void execute_agentOfOneMilli_givesTheSame(Optimization without) {
    try (Ablation variant = Ablation.open(10, 10, 1, without)) {
      assertThatCode(() -> variant.requireSameAs(Ablation.open(10, 10, 0)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void requireSameAs_otherCommands_throws() {
    assertThatIllegalStateException()
        .isThrownBy(() -> open().requireSameAs(Ablation.open(100, 10, 0)));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void before_anyVariant_isTheDocumentBeforeTheLastCommand(Set<Optimization> without) {
    Ablation ablation = open(without);
    ablation.execute();
    Output last = ablation.execute();

    assertThat(ablation.before()).isEqualTo(last.result().before());
    assertThat(ablation.before()).isNotEqualTo(last.result().blueprint());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void lastStory_anyVariant_isTheTrace(Set<Optimization> without) {
    Ablation ablation = open(without);

    Output output = ablation.execute();

    assertThat(ablation.lastStory().lines()).isEqualTo(output.result().trace());
  }

  @Test
  void execute_bundles_decideHowOftenAnAgentIsAsked() {
    try (Ablation bundling = Ablation.open(100, 10, 1);
        Ablation oneByOne = Ablation.open(100, 10, 1, Optimization.AGENT_BUNDLES)) {
      assertThat(bundling.execute().result().agentCalls()).isEqualTo(1);
      assertThat(oneByOne.execute().result().agentCalls()).isEqualTo(10);
    }
  }

  @Test
  void execute_warmed_knowsTheWords() {
    Ablation all = open();
    Ablation reading = open(Optimization.INTENT_CACHE);
    all.warm();
    reading.warm();

    assertThat(all.execute().result().isCacheHit()).isTrue();
    assertThat(reading.execute().result().isCacheHit()).isFalse();
  }

  @Test
  void execute_withoutFragments_givesOnePiece() {
    assertThat(open(Optimization.FRAGMENTS).execute().document()).hasSize(1);
    assertThat(open().execute().document()).hasSizeGreaterThan(1);
  }
}
