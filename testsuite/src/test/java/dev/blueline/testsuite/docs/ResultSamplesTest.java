package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the sample of docs/3-results.md does when it is run. */
class ResultSamplesTest {
  private final Session session =
      BlueprintEngine.create()
          .open(Doc.parse("card#promo[0 0 300 100] text#banner[0 110 300 40] 'Sale'"));

  @Tag("SES-10")
  @Test
  void plan_ofTheGuide_isDoneInItsName() {
    CommandResult result = ResultSamples.plan(session);

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.changedComponents()).containsExactly("promo", "banner");
    assertThat(session.history().last().label()).isEqualTo("end of the sale");
    assertThat(session.undo("calendar").status()).isEqualTo(Status.APPLIED);
  }

  /** What a step reads and writes is found out, so two that contradict one another are. */
  @Tag("SES-10")
  @Test
  void execute_stepsOfAProgramThatContradictOneAnother_areAConflict() {
    Plan plan = Plan.of("two colours", List.of(painted(1, "#FF0000"), painted(2, "#0000FF")));

    assertThat(session.execute(plan).status()).isEqualTo(Status.CONFLICTED);
  }

  private Step painted(int index, String colour) {
    return Step.of(
        index,
        Intent.MODIFY_COLOR,
        List.of("promo"),
        new Parameters.Paint(ColourProperty.BACKGROUND, colour),
        session.blueprint());
  }
}
