package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.decompose.Decomposer;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long commands that once cost the square of their length, each by the name of what went wrong.
 * What they allocate is held by the tests of what is hostile.
 */
@Tag("CMD-78")
class LongCommandBugsTest {
  private static final int MOST_CHANGES = 32;
  private static final int MOST_TOLD = 8;

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint page =
      engine.read(
          """
          {"components":[{"id":"header_1","type":"header","text":"Shop","bbox":[0,0,375,80]},
          {"id":"button_1","type":"button","text":"Buy","bbox":[16,112,100,48]}]}""");

  private CommandResult run(String command) {
    return engine.run(page, command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"red ", "bigger ", "rgb(1,2,3) "})
  void clauseOfThousandsOfChanges_isNotRepeatedByEach(String change) {
    String command = "make the header " + change.repeat(60_000 / change.length());
    CommandResult result = run(command);
    assertThat(result.errors()).extracting(Refusal::code).containsExactly(RefusalCode.TOO_LARGE);
    assertThat(result.errors().get(0).span()).isNotNull();
    assertThat(result.steps()).isEmpty();
    assertThat(result.toJson()).hasSizeLessThan(command.length() + 2_000);
  }

  @Test
  void clauseOfTooManyChanges_isTheFirstThatIsRefused() {
    String much = "make the header " + "red ".repeat(MOST_CHANGES);
    assertThat(run(much).status()).isEqualTo(Status.APPLIED);
    assertThat(run(much).steps()).hasSize(MOST_CHANGES);
    CommandResult more = run("hide the button, then " + much + "red");
    assertThat(more.status()).isEqualTo(Status.REJECTED);
    assertThat(more.blueprint()).isSameAs(page);
    assertThat(more.errors().get(0).step()).isEqualTo(2);
  }

  @Test
  void clauseThatConflictsWithHundreds_isNotRepeatedByEach() {
    String command =
        "make the header" + " ".repeat(30_000) + "red" + " and the header blue".repeat(900);
    CommandResult result = run(command);
    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.errors()).hasSize(900);
    assertThat(result.errors().get(899).message())
        .startsWith("\"make the header  ")
        .endsWith("…\" and \"the header blue\" cannot both be done to 'header_1'");
    assertThat(result.toJson()).hasSizeLessThan(30 * command.length());
  }

  /** Each suggestion is the whole command, run once more. */
  @Tag("CMD-76")
  @Test
  void suggestions_ofHundredsOfConflicts_areThoseOfTheFirst() {
    CommandResult result = run("make the header red" + " and the header blue".repeat(20));
    assertThat(result.errors()).hasSize(20);
    assertThat(result.errors().subList(0, MOST_TOLD))
        .allMatch(error -> error.suggestions().contains("make the header red"));
    assertThat(result.errors().subList(MOST_TOLD, 20))
        .allMatch(error -> error.suggestions().isEmpty());
  }

  @Tag("CMD-86")
  @Test
  void wordsThatAreRunTogether_areStillParted() {
    String id = "a_component_with_a_name_of_forty_letters";
    Blueprint named = engine.read("{\"components\":[{\"id\":\"" + id + "\",\"type\":\"card\"}]}");
    CommandResult parted = engine.run(named, "hide" + id);
    assertThat(parted.status()).as(parted.toJson()).isEqualTo(Status.APPLIED);
  }

  /** Forty commands of 4 MiB, each refused, stayed in memory for as long as the engine. */
  @Test
  void read_ofCommandsThatAreTooLarge_keptThem() {
    Decomposer decomposer = new Decomposer(16);
    String large = "hide the button ".repeat(4_097);

    decomposer.decompose(large, page, List.of());
    decomposer.readAhead(List.of(large, "hide the header"));

    assertThat(decomposer.hottest(16)).noneMatch(large::equals).hasSize(1);
  }
}
