package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.EngineOptions.Builder;
import dev.blueline.agent.EditAgent;
import dev.blueline.edit.History;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "Throws IllegalArgumentException for a value out of range, NullPointerException for null." */
class EngineOptionsTest {
  private final Builder builder = EngineOptions.builder();

  static Stream<Consumer<Builder>> outOfRange() {
    return Stream.of(
        Builder::schemas,
        b -> b.cacheSize(-1),
        b -> b.confidenceThreshold(-0.01),
        b -> b.confidenceThreshold(1.01),
        b -> b.confidenceThreshold(Double.NaN),
        b -> b.history(-1, 0),
        b -> b.history(0, -1),
        b -> b.documentLimits(0, 1, 1),
        b -> b.documentLimits(1, 0, 1),
        b -> b.documentLimits(1, Integer.MAX_VALUE, 1),
        b -> b.documentLimits(1, 1, 0),
        b -> b.documentLimits(1, 1, 4_000_001),
        b -> b.bundleLimit(0),
        b -> b.agentTimeout(Duration.ZERO),
        b -> b.agentTimeout(Duration.ofDays(1).plusNanos(1)),
        b -> b.agentRetries(-1),
        b -> b.agentRetries(101),
        b -> b.batchThreads(0),
        b -> b.batchThreads(1025));
  }

  @Tag("API-3")
  @ParameterizedTest
  @MethodSource("outOfRange")
  void set_valueOutOfRange_isRefused(Consumer<Builder> setter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setter.accept(builder))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
  }

  static Stream<Consumer<Builder>> nulls() {
    return Stream.of(
        b -> b.validators(null),
        b -> b.agentTimeout(null),
        b -> b.clock(null),
        b -> b.stageListener(null),
        b -> b.metricsListener(null),
        b -> b.agent((EditAgent) null),
        b -> b.executor(null),
        b -> b.policy(null),
        b -> b.budget(null),
        b -> b.hooks(null),
        b -> b.probe(null));
  }

  @Tag("API-3")
  @ParameterizedTest
  @MethodSource("nulls")
  void set_null_isRefused(Consumer<Builder> setter) {
    assertThatNullPointerException().isThrownBy(() -> setter.accept(builder));
  }

  @Tag("API-4")
  @Test
  void set_valuesAtTheEndsOfTheirRanges_areTaken() {
    EngineOptions options =
        builder
            .cacheSize(0)
            .confidenceThreshold(1)
            .history(0, 0)
            .documentLimits(1, 1, 4_000_000)
            .bundleLimit(1)
            .agentTimeout(Duration.ofDays(1))
            .agentRetries(100)
            .batchThreads(1024)
            .build();

    assertThat(BlueprintEngine.create(options).cacheStatistics().hits()).isZero();
  }

  @Tag("HIST-18")
  @Test
  void history_byDefault_hasAThousandEntriesAnd16MiB() {
    assertThat(BlueprintEngine.create().open(Doc.parse("text#a")).history().bounds())
        .isEqualTo(new History.Bounds(1000, 16L << 20));
  }

  @Tag("API-15")
  @Test
  void documentLimits_pastThem_refuseWithBudgetExceeded() {
    BlueprintEngine two = BlueprintEngine.create(builder.documentLimits(1000, 512, 2).build());
    BlueprintEngine flat = BlueprintEngine.create(builder.documentLimits(1000, 3, 100).build());
    CommandResult more = two.run(Doc.parse("text#a card#b"), "duplicate a");
    CommandResult deeper = flat.run(Doc.parse("card#b(card#c)"), "add a text to c");

    for (CommandResult result : List.of(more, deeper)) {
      assertThat(result.errors())
          .as(result.toJson())
          .extracting(error -> error.code())
          .containsExactly(RefusalCode.BUDGET_EXCEEDED);
      assertThat(result.blueprint()).isSameAs(result.before());
    }
  }
}
