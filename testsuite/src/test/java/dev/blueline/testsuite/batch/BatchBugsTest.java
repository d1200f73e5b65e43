package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Violation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches that do not hold what is promised of them. */
class BatchBugsTest {
  private static final Blueprint BASE =
      Doc.parse(
          "header#head[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 120 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " footer#foot[0 400 375 100]");

  private static final BlueprintEngine WHOLE = Setup.BUILT_IN.get(0).engine();
  private static final BlueprintEngine PARTIAL = Setup.BUILT_IN.get(1).engine();
  private static final BlueprintEngine FOREIGN = Setup.FOREIGN.get(0).engine();

  private static BatchResult run(BlueprintEngine engine, BatchOptions options, String... commands) {
    return engine.open(BASE).executeBatch(List.of(commands), options);
  }

  /** "Everything about a command is in its result": also of one that was done in part. */
  @Test
  void bestEffort_commandDoneInPart_tellsWhatItDid() {
    String[] commands = {"delete the header", "make buy red and hide the header"};
    CommandResult alone = Row.of(PARTIAL, new Batch(BASE, List.of(commands))).results().get(1);

    BatchResult result = run(PARTIAL, BatchOptions.bestEffort(), commands);

    CommandResult second = result.results().get(1);
    EditLaws.assertSame(second.blueprint(), alone.blueprint());
    assertThat(second.delta()).isEqualTo(alone.delta());
    EditLaws.assertSame(second.blueprint(), result.blueprint());
  }

  /** What a batch ends in is the same whoever is asked for edits. */
  @Tag("BATCH-16")
  @Test
  void atomic_failureAheadOfAConflict_endsTheSameWithAnyAgent() {
    String[] commands = {"delete the header", "make the sidebar red", "make the header red"};

    BatchResult builtIn = run(WHOLE, BatchOptions.atomic(), commands);
    BatchResult foreign = run(FOREIGN, BatchOptions.atomic(), commands);

    assertThat(foreign.status()).isEqualTo(builtIn.status());
    assertThat(foreign.results())
        .extracting(CommandResult::status)
        .isEqualTo(builtIn.results().stream().map(CommandResult::status).toList());
  }

  /** "Predicted conflicts are reported before anything runs", here of one command with itself. */
  @Test
  void atomic_commandAgainstItself_isAConflictBeforeAnAgentIsCalled() {
    BatchResult result = run(FOREIGN, BatchOptions.atomic(), "hide sell", "make buy red and blue");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.agentCalls()).isZero();
  }

  /** {@code CommandResult.errors()}: "what was refused, and why"; with any agent the same. */
  @Test
  void atomic_conflict_tellsOfEachCommandWhyItIsNotDone() {
    String[] commands = {"delete the header", "make the header red"};

    for (BlueprintEngine engine : List.of(FOREIGN, WHOLE)) {
      BatchResult result = run(engine, BatchOptions.atomic(), commands);
      assertThat(result.results()).noneMatch(one -> one.errors().isEmpty());
    }
  }

  /** {@code CommandResult.blueprint()}: "the document afterwards", here the one at version 0. */
  @Tag("BATCH-5")
  @Test
  void atomic_rolledBack_resultsHoldTheDocumentThatIsThereAfterwards() {
    BatchResult result =
        run(WHOLE, BatchOptions.atomic(), "make buy red", "hide sell", "make the sidebar red");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results()).allMatch(one -> one.version() == 0);
    assertThat(result.results()).extracting(CommandResult::hash).containsOnly(BASE.hash());
  }

  /** {@code BatchResult.blueprint()}: "the very same where nothing changed". */
  @Tag("BATCH-14")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anyBatch_thatTakesItselfBack_leavesTheVerySameDocument(boolean isAtomic) {
    BatchResult result = run(WHOLE, new BatchOptions(isAtomic), "make buy red", "make buy #1D3557");

    assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
    assertThat(result.blueprint()).isSameAs(BASE);
  }

  /** Two wrote the button, and both wrote it before the last. */
  @Tag("BATCH-6")
  @Test
  void atomic_warningOfWhatTwoCommandsWrote_isTheLaterOnes() {
    BatchResult result =
        run(
            WHOLE,
            BatchOptions.atomic(),
            "set the text color of buy to #777777",
            "set the text color of buy to #767676",
            "hide sell");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.results().get(0).warnings()).isEmpty();
    assertThat(result.results().get(1).warnings()).extracting(Violation::component).contains("buy");
    assertThat(result.results().get(2).warnings()).isEmpty();
  }

  /** "Conflicted where one command of an atomic batch needs what another takes away." */
  @Tag("BATCH-7")
  @Test
  void atomic_placeNextToWhatIsTakenAway_isAConflict() {
    BatchResult result =
        run(WHOLE, BatchOptions.atomic(), "delete the header", "move buy above the header");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.results().get(1).errors().get(0).code()).isEqualTo(RefusalCode.CONFLICT);
  }

  /** "Conflicted where one command of an atomic batch needs what another takes away." */
  @Test
  void atomic_editOfWhatWasAddedAndTakenAway_isAConflict() {
    BatchResult result =
        run(
            WHOLE,
            BatchOptions.atomic(),
            "add a button called more below sell",
            "delete more",
            "make more red");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.results().get(2).errors().get(0).code()).isEqualTo(RefusalCode.CONFLICT);
  }

  /** A document that is read can be refused an edit, but not by what failed inside. */
  @ParameterizedTest
  @ValueSource(strings = {"make c navy", "make c bold", "hide c"})
  void anyCommand_onAStyleThatIsNoObject_failsForAReason(String command) {
    for (String style : List.of("42", "null", "\"bold\"")) {
      CommandResult result = WHOLE.run(Doc.parse("card#c@visual=`" + style + "`"), command);

      assertThat(result.errors())
          .as(result.toJson())
          .noneMatch(error -> error.code() == RefusalCode.INTERNAL_ERROR);
    }
  }
}
