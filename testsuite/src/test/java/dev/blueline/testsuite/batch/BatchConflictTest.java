package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one command of a batch takes away and a later one is about: "predicted conflicts are
 * reported before anything runs".
 */
class BatchConflictTest {
  private static final Blueprint BASE =
      Doc.parse(
          "header#header_1[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " container#grid[0 110 375 300]("
              + "card#card_1[0 110 375 100](button#buy[12 120 350 60]{height=60} 'Buy')"
              + " button#sell[12 220 350 60]{bg_color=#1D3557 height=60} 'Sell')"
              + " footer#footer_1[0 420 375 100]");

  /** Counts its calls, and does what the built-in agent does. */
  private static final class Counter implements EditAgent {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public String name() {
      return "counter";
    }

    @Override
    public List<Answer> edit(Bundle bundle) throws Exception {
      calls.incrementAndGet();
      return Setup.DELEGATE.edit(bundle);
    }
  }

  /** Who is asked for edits. */
  enum Agent {
    BUILT_IN,
    FOREIGN
  }

  private final Counter counter = new Counter();

  private Session open(Agent agent) {
    EngineOptions.Builder options = EngineOptions.builder();
    if (agent == Agent.FOREIGN) {
      options.agent(counter);
    }
    return BlueprintEngine.create(options.build()).open(BASE);
  }

  private static BatchResult atomic(Session session, String... commands) {
    return session.executeBatch(List.of(commands), BatchOptions.atomic());
  }

  private static BatchResult bestEffort(Session session, String... commands) {
    return session.executeBatch(List.of(commands), BatchOptions.bestEffort());
  }

  private static void requireConflict(CommandResult result, String component, String earlier) {
    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.CONFLICT);
    assertThat(result.errors().get(0).candidates()).containsExactly(component);
    assertThat(result.errors().get(0).message()).contains(earlier).contains(component);
    assertThat(result.delta().isEmpty()).isTrue();
  }

  @Tag("BATCH-7")
  @ParameterizedTest
  @EnumSource
  void atomic_editOfWhatIsTakenAway_isAConflict(Agent agent) {
    Session session = open(agent);

    BatchResult result = atomic(session, "hide sell", "delete the header", "make the header red");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    requireConflict(result.results().get(2), "header_1", "delete the header");
    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
    assertThat(session.history().entries()).isEmpty();
  }

  /** "Predicted conflicts are reported before anything runs." */
  @Tag("BATCH-7")
  @Test
  void atomic_withAForeignAgent_neverCallsItForAConflict() {
    BatchResult result =
        atomic(open(Agent.FOREIGN), "hide sell", "delete the header", "make the header red");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.agentCalls()).isZero();
    assertThat(counter.calls).hasValue(0);
  }

  @Tag("BATCH-13")
  @ParameterizedTest
  @EnumSource
  void atomic_batchWithAConflict_takesTheOthersBack(Agent agent) {
    BatchResult result = atomic(open(agent), "delete sell", "make sell red", "hide buy");

    assertThat(result.results())
        .extracting(CommandResult::status)
        .containsExactly(Status.ROLLED_BACK, Status.CONFLICTED, Status.ROLLED_BACK);
    assertThat(result.results())
        .extracting(CommandResult::command)
        .containsExactly("delete sell", "make sell red", "hide buy");
    assertThat(result.results()).allMatch(one -> one.delta().isEmpty() && one.version() == 0);
    assertThat(result.results()).allMatch(one -> one.changes().isEmpty());
    assertThat(result.blueprint()).isSameAs(result.before()).isSameAs(BASE);
  }

  /** "A failed command is reported, the rest applies, as if run one after another." */
  @ParameterizedTest
  @EnumSource
  void bestEffort_editOfWhatIsTakenAway_isAConflictAndTheRestApplies(Agent agent) {
    Session session = open(agent);

    BatchResult result = bestEffort(session, "delete the header", "make the header red", "hide it");

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.results().get(0).status()).isEqualTo(Status.APPLIED);
    requireConflict(result.results().get(1), "header_1", "delete the header");
    assertThat(session.blueprint().contains("header_1")).isFalse();
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(BASE.hash());
  }

  @Tag("BATCH-7")
  @ParameterizedTest
  @EnumSource
  void atomic_editOfAChildWhoseParentIsTakenAway_isAConflict(Agent agent) {
    BatchResult result = atomic(open(agent), "delete card_1", "make buy red");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    requireConflict(result.results().get(1), "buy", "delete card_1");
  }

  @ParameterizedTest
  @EnumSource
  void atomic_secondRemoval_isAConflict(Agent agent) {
    BatchResult result = atomic(open(agent), "delete the header", "delete the header");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    requireConflict(result.results().get(1), "header_1", "delete the header");
  }

  @ParameterizedTest
  @EnumSource
  void atomic_commandAgainstItself_isAConflict(Agent agent) {
    BatchResult result = atomic(open(agent), "hide sell", "make buy red and blue");

    assertThat(result.status()).isEqualTo(Status.CONFLICTED);
    assertThat(result.results().get(1).errors().get(0).code()).isEqualTo(RefusalCode.CONFLICT);
  }

  /** The same as in a row: what is there again can be edited again. */
  @Tag("BATCH-8")
  @ParameterizedTest
  @EnumSource
  void anyBatch_editOfAnIdThatIsThereAgain_isNoConflict(Agent agent) {
    requireAsInARow(
        agent,
        "delete header_1",
        "add a header called header_1 above the grid",
        "make header_1 red");
    requireAsInARow(
        agent, "delete the header", "add a header above the grid", "make the header red");
    requireAsInARow(
        agent,
        "delete card_1",
        "add a button called buy above sell",
        "set the text of buy to \"New\"");
  }

  @Tag("BATCH-8")
  @ParameterizedTest
  @EnumSource
  void anyBatch_editOfWhatWasAdded_isNoConflict(Agent agent) {
    requireAsInARow(
        agent, "add a button called more below sell", "make more red", "delete more", "hide sell");
    requireAsInARow(agent, "duplicate sell", "delete sell", "make sell_2 red");
  }

  @ParameterizedTest
  @EnumSource
  void anyBatch_editOfWhoIsLeft_isNoConflict(Agent agent) {
    requireAsInARow(agent, "delete buy", "make the button red");
    requireAsInARow(agent, "delete buy", "hide all buttons");
  }

  /** Moved is not taken away. */
  @Tag("BATCH-8")
  @ParameterizedTest
  @EnumSource
  void anyBatch_editOfWhatWasMoved_isNoConflict(Agent agent) {
    requireAsInARow(
        agent, "move the footer to the top", "move it down", "make the footer bold", "hide buy");
  }

  private void requireAsInARow(Agent agent, String... commands) {
    Row row = Row.of(BlueprintEngine.create(), new Batch(BASE, List.of(commands)));
    assertThat(row.isSuccess()).isTrue();
    for (boolean isAtomic : new boolean[] {true, false}) {
      BatchResult result = open(agent).executeBatch(List.of(commands), new BatchOptions(isAtomic));
      assertThat(result.status()).isEqualTo(Status.APPLIED);
      EditLaws.assertSame(result.blueprint(), row.after());
    }
  }

  /** A text that is gone was not taken away with its component: nobody is called so any more. */
  @ParameterizedTest
  @EnumSource
  void anyBatch_editByATextThatIsGone_isNotFound(Agent agent) {
    String[] commands = {"rename buy to Purchase", "make the \"Buy\" button red"};

    for (BatchResult result :
        List.of(atomic(open(agent), commands), bestEffort(open(agent), commands))) {
      CommandResult last = result.results().get(1);
      assertThat(last.status()).isEqualTo(Status.REJECTED);
      assertThat(last.errors().get(0).code()).isEqualTo(RefusalCode.TARGET_NOT_FOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyBatch_editByATextThatIsNew_isDone(Agent agent) {
    requireAsInARow(agent, "rename buy to Purchase", "make the \"Purchase\" button red");
  }

  @ParameterizedTest
  @EnumSource
  void anyBatch_editOfWhatNeverWas_isNotFound(Agent agent) {
    BatchResult result = atomic(open(agent), "delete the header", "make the sidebar red");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results().get(1).status()).isEqualTo(Status.REJECTED);
    assertThat(result.results().get(1).errors().get(0).code())
        .isEqualTo(RefusalCode.TARGET_NOT_FOUND);
  }

  /** "Verified once, as a whole, like a transaction with deferred constraints." */
  @Tag("BATCH-3")
  @ParameterizedTest
  @EnumSource
  void atomic_ruleBrokenInBetween_isNoFailure(Agent agent) {
    BatchResult result =
        atomic(open(agent), "make sell 9000px wide", "hide buy", "make sell 340px wide");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.results()).allMatch(one -> one.status() == Status.APPLIED);
  }

  @Tag("BATCH-4")
  @ParameterizedTest
  @EnumSource
  void atomic_ruleBrokenAtTheEnd_namesTheCommandThatBreaksIt(Agent agent) {
    Session session = open(agent);

    BatchResult result = atomic(session, "hide buy", "make sell 9000px wide", "hide the footer");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results()).allMatch(one -> one.status() == Status.ROLLED_BACK);
    CommandResult culprit = result.results().get(1);
    assertThat(culprit.errors().get(0).code()).isEqualTo(RefusalCode.VERIFICATION_FAILED);
    assertThat(culprit.blocking()).isNotEmpty();
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  @Tag("BATCH-14")
  @ParameterizedTest
  @EnumSource
  void anyBatch_ofNoCommands_isNoChange(Agent agent) {
    for (BatchResult result : List.of(atomic(open(agent)), bestEffort(open(agent)))) {
      assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
      assertThat(result.results()).isEmpty();
      assertThat(result.blueprint()).isSameAs(BASE);
      assertThat(result.patch().isEmpty()).isTrue();
    }
  }
}
