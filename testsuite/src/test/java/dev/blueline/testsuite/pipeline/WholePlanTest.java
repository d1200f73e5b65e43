package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Plan;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan is done whole or not at all, also where a command is done in part. */
class WholePlanTest {
  private static final Blueprint PAGE =
      Doc.parse("card#a_1[0 0 300 100] card#b_1[0 200 300 100] card#c_1[0 400 300 100]");
  private static final String COMMAND = "make a_1 navy and move b_1 150px up";

  @Tag("SES-10")
  @Test
  void execute_planWithPartialApplication_isWholeOrNotAtAll() {
    BlueprintEngine engine =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build());
    Plan plan = engine.run(PAGE, COMMAND).plan();
    assertThat(engine.open(PAGE).execute(COMMAND).status()).isEqualTo(Status.PARTIAL);

    Session session = engine.open(PAGE);
    CommandResult result = session.execute(plan);

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(session.blueprint()).isSameAs(PAGE);
  }
}
