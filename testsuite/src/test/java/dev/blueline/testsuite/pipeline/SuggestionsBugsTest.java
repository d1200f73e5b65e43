package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.CommandBudget;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.rules.OwnRule;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Suggestions that are looked for as long as it takes: each try had a budget of its own, and one
 * result makes hundreds. Here time passes when a rule is asked, and not else.
 */
@Tag("AGENT-43")
class SuggestionsBugsTest {
  private static final int QUESTIONS_IN_TIME = 6;

  /** So many are changed by one try, and each is asked about before and after. */
  private static final int MOST_A_TRY = 4;

  private static final Blueprint BASE =
      Doc.parse(
          IntStream.rangeClosed('a', 'p')
              .mapToObj(id -> (char) id)
              .map(id -> "text#" + id + "[" + 200 * (id - 'a') + " 0 100 60]{bg_color=#FFF} 'x'")
              .collect(Collectors.joining(" ")));

  private final AtomicInteger questions = new AtomicInteger();

  /** A rule that finds nothing, and takes its time for it. */
  private final Validator slow =
      OwnRule.of(
          Severity.WARNING,
          Scope.FIELDS,
          (blueprint, component) -> {
            questions.incrementAndGet();
            return 0;
          });

  private BlueprintEngine engine(long wallNanos) {
    List<Validator> rules = new ArrayList<>(BuiltInValidators.all());
    rules.add(slow);
    return BlueprintEngine.create(
        EngineOptions.builder()
            .validators(rules)
            .clock(questions::get)
            .budget(CommandBudget.DEFAULT.withWallNanos(wallNanos))
            .build());
  }

  private int questionsToRead(CommandResult result) {
    int before = questions.get();
    result.toJson();
    return questions.get() - before;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make a 5000px tall",
        "set the text color of a to #FFFFFF",
        "make a 5000px tall, make b 5000px tall",
        "make the text bold"
      })
  void suggestions_ofAResult_takeTheTimeOfOneCommand(String command) {
    CommandResult patient = engine(1_000_000).run(BASE, command);
    assertThat(questionsToRead(patient)).isGreaterThan(QUESTIONS_IN_TIME + MOST_A_TRY);

    CommandResult result = engine(QUESTIONS_IN_TIME).run(BASE, command);

    assertThat(questionsToRead(result))
        .isBetween(QUESTIONS_IN_TIME + 1, QUESTIONS_IN_TIME + MOST_A_TRY);
  }

  /** The furthest that was found to be allowed when time was up. */
  @Test
  void suggestions_thatTimeDoesNotSufficeFor_areWhatWasFound() {
    String command = "make a 5000px tall";
    BlueprintEngine engine = engine(QUESTIONS_IN_TIME);

    List<String> found = engine.run(BASE, command).errors().get(0).suggestions();

    assertThat(found).hasSize(1).doesNotContain("make a 600px tall");
    assertThat(engine.run(BASE, found.get(0)).status()).isEqualTo(Status.APPLIED);
  }
}
