package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.CommitEvent;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.EditPolicy;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * "Automatic where unambiguous and allowed by the options": when commands are repaired, and how.
 */
class RepairOptionTest {
  private static final Blueprint BASE =
      Doc.parse(
          "text#a[0 0 100 60]{bg_color=#FFFFFF text_color=#000000} 'x'"
              + " text#b[0 100 100 60]{font_size=8} 'y' card#c[0 200 100 60] card#d[0 260 100 60]");

  private final BlueprintEngine plain = BlueprintEngine.create();
  private final BlueprintEngine repairing =
      BlueprintEngine.create(EngineOptions.builder().repair(true).build());

  @Tag("VER-43")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make a 10px tall | size | make a 20px tall",
        "make a 900px wide | bounds | make a 500px wide",
        "move a 450px right | bounds | put a at 400, 0",
        "set the font size of a to 80 | font_size | set the font size of a to 72",
        "set the text color of a to white | contrast | set the text color of a to #767676",
        "move c 30px down | overlap | move c 30px down, then put d at 0, 290"
      })
  void execute_breakingARule_isAsIfItHadBeenKept(String command, String rule, String kept) {
    CommandResult result = repairing.run(BASE, command);

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.corrections().get(0).kind()).isEqualTo(rule);
    EditLaws.assertSame(result.blueprint(), plain.run(BASE, kept).blueprint());
    assertThat(plain.run(BASE, command).status()).isEqualTo(Status.ROLLED_BACK);
  }

  /** Who keeps the rules sees no difference. */
  @ParameterizedTest
  @CsvSource({
    "make a red",
    "make a bold",
    "set the text color of a to #777777",
    "set the font size of b to 9",
    "hide c",
    "delete d",
    "make nobody red"
  })
  void execute_introducingNoError_isAsWithout(String command) {
    CommandResult result = repairing.run(BASE, command);
    CommandResult expected = plain.run(BASE, command);

    assertThat(result.status()).isEqualTo(expected.status());
    assertThat(result.corrections()).isEqualTo(expected.corrections());
    EditLaws.assertSame(result.blueprint(), expected.blueprint());
  }

  /** "Errors that a command would introduce", and no others. */
  @Tag("VER-43")
  @Test
  void execute_repaired_leavesOlderErrorsAlone() {
    CommandResult result = repairing.run(BASE, "make a 900px wide and make it bold");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.changedComponents()).containsExactly("a");
    assertThat(Errors.of(repairing, result.blueprint()))
        .extracting(Violation::component)
        .containsExactly("b");
  }

  @Test
  void execute_repaired_isOneThingToUndo() {
    Session session = repairing.open(BASE);
    session.execute("set the text color of a to white and make a 900px wide");

    assertThat(session.history().entries()).hasSize(1);
    assertThat(session.version()).isEqualTo(1);
    session.undo();
    EditLaws.assertSame(session.blueprint(), BASE);
    session.redo();
    assertThat(Errors.introduced(plain, BASE, session.blueprint())).isEmpty();
  }

  /** "An atomic batch is never repaired." */
  @Tag("VER-43")
  @Tag("BATCH-19")
  @Test
  void executeBatch_atomic_isNeverRepaired() {
    Session session = repairing.open(BASE);
    BatchResult result =
        session.executeBatch(List.of("make a bold", "make a 900px wide"), BatchOptions.atomic());

    assertThat(result.results()).noneMatch(each -> each.status() == Status.APPLIED);
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  @Tag("BATCH-19")
  @Test
  void executeBatch_bestEffort_isRepairedOneByOne() {
    Session session = repairing.open(BASE);
    BatchResult result =
        session.executeBatch(
            List.of("make a 900px wide", "make it bold"), BatchOptions.bestEffort());

    assertThat(result.results()).allMatch(each -> each.status() == Status.APPLIED);
    assertThat(result.results().get(0).corrections())
        .extracting(Correction::kind)
        .containsExactly("bounds");
    assertThat(session.history().entries()).hasSize(1);
  }

  /** Whoever made the edits. */
  @Test
  void execute_byAnotherAgent_isRepairedToo() {
    EngineOptions options = EngineOptions.builder().repair(true).agent(new BuiltInAgent()).build();
    try (BlueprintEngine engine = BlueprintEngine.create(options)) {
      CommandResult result = engine.run(BASE, "make a 900px wide");

      EditLaws.assertSame(result.blueprint(), repairing.run(BASE, "make a 900px wide").blueprint());
      assertThat(result.corrections()).hasSize(1);
    }
  }

  @Test
  void preview_repaired_commitsNothing() {
    Session session = repairing.open(BASE);

    assertThat(session.preview("make a 900px wide").status()).isEqualTo(Status.APPLIED);
    assertThat(session.explain("make a 900px wide").toJsonObject().toString()).contains("bounds");
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  /** "Allowed by the options": who may not move one is not moved, and the command is refused. */
  @Test
  void execute_repairThatIsDenied_isRolledBack() {
    Session session = repairing.open(BASE, EditPolicy.builder().freeze("d").build());
    CommandResult result = session.execute("move c 30px down");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  @Test
  void repair_commit_isToldOnce() {
    Session session = plain.open(BASE);
    List<CommitEvent> events = new ArrayList<>();
    session.onCommit(events::add);

    session.repair();
    session.repair();

    assertThat(events).singleElement().matches(event -> event.origin().equals(Session.USER));
    assertThat(events.get(0).after()).isSameAs(session.blueprint());
  }

  /** What "it" stands for is as before. */
  @Test
  void repair_betweenCommands_leavesPronounsAlone() {
    Session session = plain.open(BASE);
    session.execute("make a bold");
    session.repair();

    assertThat(session.execute("make it italic").changedComponents()).containsExactly("a");
  }

  @Tag("VER-36")
  @Test
  void repair_amongOtherThings_isUndoneByItself() {
    Session session = plain.open(BASE);
    session.execute("make a bold");
    String bold = EditLaws.text(session.blueprint());
    session.repair();
    session.undo();

    assertThat(EditLaws.text(session.blueprint())).isEqualTo(bold);
    session.undo();
    EditLaws.assertSame(session.blueprint(), BASE);
  }

  @Tag("VER-44")
  @Test
  void execute_withoutTheOption_suggestsTheCommandAndItsRepair() {
    CommandResult result = plain.run(BASE, "move c 30px down");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.errors().get(0).suggestions())
        .contains("move c 30px down, then put d at 0, 290");
  }
}
