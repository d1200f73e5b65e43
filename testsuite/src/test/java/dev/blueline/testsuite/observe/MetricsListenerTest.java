package dev.blueline.testsuite.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Explanation;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.observe.AgentSample.End;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import dev.blueline.testsuite.fixture.Doc;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "Is told what every command came to, every stage took and every call of an agent brought." */
class MetricsListenerTest {
  private static final Blueprint DOCUMENT =
      Doc.parse(
          "header#header_1.hero[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 140 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 240 350 60]{bg_color=#1D3557 height=60} 'Sell'");

  private final Heard heard = new Heard();

  private Session open(EngineOptions.Builder options) {
    BlueprintEngine engine = BlueprintEngine.create(options.metricsListener(heard).build());
    return engine.open(DOCUMENT);
  }

  private Session open() {
    return open(EngineOptions.builder());
  }

  @Tag("OBS-1")
  @Test
  void command_applied_isToldInTheWordsOfItsResult() {
    CommandResult result = open().execute("make buy bold, then hide sell");

    CommandSample sample = heard.only();
    assertThat(sample.command()).isEqualTo("make buy bold, then hide sell");
    assertThat(sample.status()).isEqualTo(result.status().text()).isEqualTo("applied");
    assertThat(sample.intents()).containsExactly("modify_style", "set_visibility");
    assertThat(sample.refusals()).isEmpty();
    assertThat(sample.edits()).isEqualTo(result.delta().size()).isEqualTo(2);
    assertThat(sample.isCacheHit()).isFalse();
    assertThat(sample.agentCalls()).isEqualTo(1);
    assertThat(heard.stages).containsExactly(Stage.DECOMPOSE, Stage.EXECUTE, Stage.VERIFY);
  }

  @Tag("OBS-2")
  @Test
  void command_refused_isToldWithItsCodesAndNoEdits() {
    Session session = open();

    CommandResult result = session.execute("make the sidebar bigger");

    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(heard.only().status()).isEqualTo("rejected");
    assertThat(heard.only().refusals()).containsExactly("target_not_found");
    assertThat(heard.only().edits()).isZero();
  }

  @Tag("OBS-1")
  @Test
  void status_ofEverySample_isOneThatResultsHave() {
    Session session = open();
    List<String> commands =
        List.of("make buy bold", "make buy bold", "make the sidebar bigger", "hide buy, show buy");

    List<String> statuses =
        commands.stream().map(command -> session.execute(command).status().text()).toList();

    assertThat(heard.commands).extracting(CommandSample::status).isEqualTo(statuses);
    assertThat(statuses).contains("applied", "no_change", "rejected", "conflicted");
  }

  @Test
  void words_thatAreKnown_areAHit() {
    Session session = open();

    session.execute("hide buy");
    session.execute("hide buy");

    assertThat(heard.commands).extracting(CommandSample::isCacheHit).containsExactly(false, true);
  }

  @Test
  void corrections_ofAMisspeltCommand_areCounted() {
    CommandResult result = open().execute("make buy blod");

    assertThat(heard.only().corrections()).isEqualTo(result.corrections().size()).isPositive();
  }

  @Tag("OBS-1")
  @Tag("OBS-3")
  @Test
  void preview_isTold_andReadingItsPatchTellsTheFourthStage() {
    CommandResult result = open().preview("hide buy");
    assertThat(heard.stages).doesNotContain(Stage.SERIALIZE);

    result.patch();
    result.patch();

    assertThat(heard.only().status()).isEqualTo("applied");
    assertThat(heard.stages).containsOnlyOnce(Stage.SERIALIZE);
  }

  /** Only what it shows was asked for, and the patch is none of it. */
  @Tag("OBS-3")
  @Test
  void explanation_asJson_tellsNoFourthStage() {
    Explanation explanation = open().explain("hide buy");

    JsonObject shown = explanation.toJsonObject();

    assertThat(IntStream.range(0, shown.size()).mapToObj(shown::name))
        .containsExactly(
            "command",
            "reading",
            "clauses",
            "status",
            "confidence",
            "changes",
            "corrections",
            "warnings",
            "errors");
    assertThat(shown.text("status")).isEqualTo("applied");
    assertThat(heard.stages).doesNotContain(Stage.SERIALIZE);
  }

  @Tag("OBS-1")
  @Test
  void batch_isToldCommandByCommand() {
    open().executeBatch(List.of("hide buy", "hide sell"), BatchOptions.bestEffort());

    assertThat(heard.commands)
        .extracting(CommandSample::command)
        .containsExactly("hide buy", "hide sell");
  }

  @Tag("OBS-4")
  @Test
  void undoRedoAndPatches_areNoCommands() {
    Session session = open();
    CommandResult hidden = session.execute("hide buy");
    session.undo();
    session.redo();
    session.undo();
    session.apply(hidden.patch());

    assertThat(heard.commands).hasSize(1);
  }

  @Tag("OBS-4")
  @Test
  void suggestions_thatAreTriedOut_areNotTold() {
    CommandResult result = open().execute("set the header text color to #E63946");

    assertThat(result.errors().get(0).suggestions()).isNotEmpty();
    assertThat(heard.commands).hasSize(1);
  }

  @Tag("OBS-5")
  @Test
  void agent_thatAnswers_isToldWithItsSteps() {
    Session session = open(EngineOptions.builder().agent(new BuiltInAgent()));

    session.execute("make buy bold, then make sell bold");

    assertThat(heard.calls).hasSize(1);
    assertThat(heard.calls.get(0).end()).isEqualTo(End.ANSWERED);
    assertThat(heard.calls.get(0).steps()).isEqualTo(2);
    assertThat(heard.calls.get(0).agent()).isEqualTo(new BuiltInAgent().name());
    assertThat(heard.only().agentCalls()).isEqualTo(1);
  }

  /** What an agent does with a bundle. */
  private interface Work {
    List<Answer> edit(Bundle bundle) throws Exception;
  }

  private static EditAgent agent(Work work) {
    return new EditAgent() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public List<Answer> edit(Bundle bundle) throws Exception {
        return work.edit(bundle);
      }
    };
  }

  @Tag("OBS-5")
  @Test
  void agent_thatThrows_isToldAtEachTry() {
    EditAgent failing =
        agent(
            bundle -> {
              throw new IllegalStateException("no");
            });
    Session session = open(EngineOptions.builder().agent(failing).agentRetries(2));

    session.execute("make buy bold");

    assertThat(heard.calls).extracting("end").containsExactly(End.FAILED, End.FAILED, End.FAILED);
  }

  @Tag("OBS-5")
  @Test
  void agent_thatHangs_isToldAsLate() {
    CountDownLatch never = new CountDownLatch(1);
    EditAgent hanging =
        agent(
            bundle -> {
              never.await();
              return List.of();
            });
    EngineOptions.Builder options =
        EngineOptions.builder().agent(hanging).agentTimeout(Duration.ofMillis(20)).agentRetries(0);

    open(options).execute("make buy bold");

    assertThat(heard.calls).extracting("end").containsExactly(End.LATE);
  }

  @Tag("OBS-6")
  @Test
  void listener_thatThrows_takesNothingDown() {
    MetricsListener throwing =
        new MetricsListener() {
          @Override
          public void ended(Stage stage, long nanos) {
            throw new IllegalStateException("stage");
          }

          @Override
          public void ended(CommandSample command) {
            throw new StackOverflowError("command");
          }
        };
    EngineOptions options = EngineOptions.builder().metricsListener(throwing).build();

    CommandResult result = BlueprintEngine.create(options).open(DOCUMENT).execute("hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.patch().operations()).hasSize(1);
  }
}
