package dev.blueline.testsuite.docs;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import java.util.List;

/** The sample of docs/3-results.md, as it stands there but for its indentation. */
final class ResultSamples {
  private ResultSamples() {}

  static CommandResult plan(Session session) {
    // tag::plan[]
    Step hide =
        Step.of(
            1,
            Intent.SET_VISIBILITY,
            List.of("promo", "banner"),
            Parameters.Visibility.HIDE,
            session.blueprint());
    CommandResult result = session.execute(Plan.of("end of the sale", List.of(hide)), "calendar");
    // end::plan[]
    return result;
  }
}
