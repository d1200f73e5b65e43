package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A command of fifty steps does what fifty commands do. */
@Tag("SES-5")
class FiftyStepsTest {
  private static final int COMPONENTS = 100;
  private static final int STEPS = 50;

  private final BlueprintEngine engine = BlueprintEngine.create();

  /** A column of cards, each as wide as the page. */
  private static Blueprint column() {
    StringBuilder doc = new StringBuilder();
    for (int i = 0; i < COMPONENTS; i++) {
      doc.append("card#card_").append(i).append("[0 ").append(100 * i).append(" 300 80]");
      doc.append("{bg_color=#FFFFFF opacity=1} ");
    }
    return Doc.parse(doc.toString());
  }

  /** Sizes that push others down, colours, opacities, hiding, and again on the same cards. */
  private static List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      String card = "card_" + 7 * i % COMPONENTS;
      switch (i % 5) {
        case 0 -> clauses.add("make " + card + " bigger");
        case 1 -> clauses.add("change the color of " + card + " to #" + (100000 + i));
        case 2 -> clauses.add("set the opacity of " + card + " to 0." + (1 + i % 9));
        case 3 -> clauses.add("hide " + card);
        default -> clauses.add("make card_0 " + (90 + i) + "px tall");
      }
    }
    return clauses;
  }

  @Test
  void execute_ofFiftySteps_equalsFiftyCommands() {
    Blueprint base = column();
    Session oneByOne = engine.open(base);
    for (String clause : clauses()) {
      assertThat(oneByOne.execute(clause).status()).isEqualTo(Status.APPLIED);
    }

    Session session = engine.open(base);
    CommandResult result = session.execute(String.join(", then ", clauses()));

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.steps()).hasSize(STEPS).allMatch((Step step) -> result.hasChanged(step));
    assertThat(engine.write(session.blueprint())).isEqualTo(engine.write(oneByOne.blueprint()));
    session.undo();
    assertThat(engine.write(session.blueprint())).isEqualTo(engine.write(base));
  }
}
