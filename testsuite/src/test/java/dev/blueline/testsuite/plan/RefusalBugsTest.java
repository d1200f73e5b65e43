package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.collect.LazyList;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What refusals cost that nobody asks for what would work instead. */
@Tag("API-13")
class RefusalBugsTest {
  private static final Blueprint BASE =
      Doc.parse("text#a[0 0 100 60]{bg_color=#FFF} 'x' text#b[0 60 100 60]{bg_color=#FFF} 'y'");

  private final AtomicInteger clockReads = new AtomicInteger();
  private final BlueprintEngine engine =
      BlueprintEngine.create(EngineOptions.builder().clock(clockReads::incrementAndGet).build());

  /** A log, a set or a comparison of results ran hundreds of commands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make a 5000px tall",
        "set the text color of a to #FFFFFF",
        "make the txt bold",
        "hide the text"
      })
  void equalsHashCodeAndToString_tryNoSuggestion(String command) {
    List<Refusal> refusals = engine.run(BASE, command).errors();
    List<Refusal> again = engine.run(BASE, command).errors();
    int before = clockReads.get();

    assertThat(refusals.equals(again)).isTrue();
    assertThat(refusals.hashCode()).isEqualTo(again.hashCode());
    assertThat(refusals.toString()).isEqualTo(again.toString()).contains("message=");

    assertThat(clockReads).hasValue(before);
    assertThat(refusals.get(0).suggestions()).isNotEmpty();
    assertThat(clockReads).as("trying them looks at the clock").hasValueGreaterThan(before);
  }

  @Test
  void equals_isOfAllButCandidatesAndSuggestions() {
    Refusal refusal =
        new Refusal(RefusalCode.CONFLICT, "no", 1, new Span(0, 4), List.of("a"), List.of("b"));

    assertThat(refusal)
        .isEqualTo(refusal.withSuggestions(List.of()))
        .hasSameHashCodeAs(refusal.withSuggestions(List.of()))
        .isNotEqualTo(
            new Refusal(RefusalCode.EMPTY_COMMAND, "no", 1, new Span(0, 4), List.of(), List.of()))
        .isNotEqualTo(
            new Refusal(RefusalCode.CONFLICT, "not", 1, new Span(0, 4), List.of(), List.of()))
        .isNotEqualTo(
            new Refusal(RefusalCode.CONFLICT, "no", 2, new Span(0, 4), List.of(), List.of()))
        .isNotEqualTo(
            new Refusal(RefusalCode.CONFLICT, "no", 1, new Span(0, 5), List.of(), List.of()))
        .isNotEqualTo(new Refusal(RefusalCode.CONFLICT, "no", 1, null, List.of(), List.of()))
        .isNotEqualTo("no");
  }

  /** Whoever made it went on with its lists. */
  @Tag("SER-24")
  @Test
  void lists_thatChangeLater_areCopied() {
    List<String> list = new ArrayList<>(List.of("a"));
    Refusal refusal = new Refusal(RefusalCode.CONFLICT, "no", 1, null, list, list);
    ClauseExplanation clause = new ClauseExplanation("a", new Span(0, 1), "a", list, list);
    list.clear();

    assertThat(refusal.candidates()).containsExactly("a").isUnmodifiable();
    assertThat(refusal.suggestions()).containsExactly("a").isUnmodifiable();
    assertThat(clause.targets()).containsExactly("a").isUnmodifiable();
    assertThat(clause.because()).containsExactly("a").isUnmodifiable();
  }

  /** What is found when it is first read is not looked for to be copied. */
  @Test
  void lists_foundWhenRead_areNotRead() {
    List<String> lazy = LazyList.of(() -> List.of("n" + clockReads.incrementAndGet()));

    Refusal refusal = new Refusal(RefusalCode.CONFLICT, "no", 1, null, lazy, lazy);

    assertThat(clockReads).hasValue(0);
    assertThat(refusal.withSuggestions(List.of()).candidates()).containsExactly("n1");
  }
}
