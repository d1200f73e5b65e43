package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.docs.AgentSamples.SmallChanges;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the samples of docs/4-agents.md do when they are run. */
class AgentSamplesTest {
  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint page =
      Doc.parse(
          "header#header[0 0 375 60] button#cta[16 80 200 48] title#title[16 140 300 40]"
              + " text#legal_notice[16 200 300 40] footer#footer[0 300 375 60]");

  private static void assertRefused(CommandResult result, RefusalCode code) {
    assertThat(result.errors()).extracting(Refusal::code).containsExactly(code);
    assertThat(result.blueprint()).isSameAs(result.before());
  }

  @Test
  void agent_ofTheGuide_paintsInOneCall() {
    try (BlueprintEngine painting = BlueprintEngine.create(AgentSamples.options(Runnable::run))) {
      Session session = painting.open(page);
      CommandResult result = session.execute("make the header red and the cta yellow");

      assertThat(result.status()).isEqualTo(Status.APPLIED);
      assertThat(result.agentCalls()).isEqualTo(1);
      assertThat(result.changes()).allMatch(change -> "\"#1D3557\"".equals("" + change.after()));
      assertRefused(session.execute("hide the footer"), RefusalCode.UNSUPPORTED);
    }
  }

  @Test
  void policy_ofTheGuide_deniesWhatItSays() {
    Session session = AgentSamples.policy(engine, page);

    assertRefused(session.execute("delete the footer"), RefusalCode.POLICY_DENIED);
    assertRefused(session.execute("make the legal notice bold"), RefusalCode.POLICY_DENIED);
    assertRefused(session.execute("move the footer to the top"), RefusalCode.POLICY_DENIED);
    assertThat(session.execute("make the title bold").status()).isEqualTo(Status.APPLIED);
  }

  @Test
  void budget_ofTheGuide_allowsFiftySteps() {
    Session session = BlueprintEngine.create(AgentSamples.budget()).open(page);
    String command = "make the cta wider, then make the cta narrower";

    assertThat(session.execute(command).status()).isNotEqualTo(Status.REJECTED);
    assertRefused(
        session.execute(command + (", then " + command).repeat(30)), RefusalCode.BUDGET_EXCEEDED);
  }

  @Test
  void hook_ofTheGuide_objectsToManyValues() {
    EngineOptions options = EngineOptions.builder().hooks(List.of(new SmallChanges())).build();
    Session session = BlueprintEngine.create(options).open(page);

    assertRefused(
        session.execute("make everything red, bold, and hide everything"),
        RefusalCode.POLICY_DENIED);
    assertThat(session.execute("make the title bold").status()).isEqualTo(Status.APPLIED);
  }

  @Test
  void batches_ofTheGuide_areApplied() {
    List<BatchResult> results =
        AgentSamples.batches(engine, engine.open(page), engine.open(page), engine.open(page));

    assertThat(results).extracting(BatchResult::status).containsOnly(Status.APPLIED);
  }
}
