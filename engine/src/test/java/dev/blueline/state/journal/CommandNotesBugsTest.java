package dev.blueline.state.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bugs of what is noted of commands on their way, each by its name. */
class CommandNotesBugsTest {
  private static final Blueprint EMPTY =
      Blueprint.of(JsonObject.EMPTY, BlueprintSchema.storefront(), 1);

  private static String keyOf(Parameters parameters) {
    Step step =
        new Step(
            2,
            Intent.EDIT_TEXT,
            List.of("two"),
            parameters,
            "and two too",
            new Span(0, 0),
            1,
            false,
            Footprint.builder().build());
    return CommandNotes.keyOf(new Bundle(List.of(step), EMPTY, null, Delta.EMPTY));
  }

  /** The same words may take what they mean from those before: the answer was another step's. */
  @Tag("STATE-17")
  @Test
  void keyOf_stepsThatDifferInNothingButTheirParameters_differ() {
    assertThat(keyOf(new Parameters.Text("Buy")))
        .isEqualTo(keyOf(new Parameters.Text("Buy")))
        .isNotEqualTo(keyOf(new Parameters.Text("Sell")));
  }
}
