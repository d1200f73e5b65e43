package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Explanation;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to be immutable, and what its lists let happen. */
class ImmutableResultsBugsTest {
  private final Blueprint base = Doc.parse("button#buy[0 0 200 60] 'Buy' button#sell[0 60 200 60]");
  private final Session session = BlueprintEngine.create().open(base);

  private static void requireFixed(List<?> list) {
    assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static void requireFixed(CommandResult result) {
    requireFixed(result.changes());
    requireFixed(result.steps());
    requireFixed(result.corrections());
    requireFixed(result.warnings());
    requireFixed(result.blocking());
    requireFixed(result.failedValidators());
    requireFixed(result.notices());
    requireFixed(result.errors());
    requireFixed(result.trace());
    requireFixed(result.plan().steps());
    requireFixed(result.plan().refusals());
    requireFixed(result.plan().corrections());
    requireFixed(result.patch().operations());
  }

  @Test
  void result_ofAnyCommand_hasListsThatNobodyChanges() {
    for (String command : List.of("hide buy", "mkae buy bigger", "make nothing red", "show sell")) {
      requireFixed(session.execute(command));
    }
  }

  @Test
  void batchResult_ofAnyBatch_hasResultsThatNobodyChanges() {
    List<String> commands = List.of("hide buy", "make nothing red");

    requireFixed(session.executeBatch(commands, BatchOptions.bestEffort()).results());
    requireFixed(session.executeBatch(commands, BatchOptions.atomic()).results());
  }

  @Test
  void explanation_ofACommand_hasClausesThatNobodyChanges() {
    Explanation explanation = session.explain("hide buy and make sell red");

    requireFixed(explanation.clauses());
  }

  /** The list was the caller's own. */
  @Test
  void onCommit_listenerThatClearsTheResults_takesNothingFromTheCaller() {
    session.onCommit(event -> event.results().clear());

    BatchResult result = session.executeBatch(List.of("hide buy"), BatchOptions.atomic());

    assertThat(result.results()).hasSize(1);
  }

  @Test
  void plan_ofAListThatChangesLater_staysAsItWas() {
    Plan read = session.preview("hide buy").plan();
    List<Step> steps = new ArrayList<>(read.steps());
    Plan plan = Plan.of("by hand", steps);

    CommandResult result = session.execute(plan);
    steps.clear();

    assertThat(result.steps()).hasSize(1);
  }
}
