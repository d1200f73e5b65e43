package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.plan.Refusal;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * "They stay those of this result's own versions, whatever happened to the session since": what is
 * made when it is read says the same, however late that is.
 */
@Tag("SER-24")
class LateReadingTest {
  private static final List<String> COMMANDS =
      List.of(
          "make the button red",
          "make the buton buy red",
          "make the header 2000px tall",
          "rename buy to \"Sold\"",
          "delete the shop",
          "make sell 10px tall",
          "make buy bigger, then make the sale smaller",
          "delete sell",
          "make the button bold",
          "move the footer above the header",
          "make the headr and the fotter blue",
          "add a button called more below buy",
          "make more invisible to everyone");

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint base =
      Doc.parse(
          "header#header_1.hero[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 120 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " footer#footer_1[0 400 375 100]");

  @Tag("DET-9")
  @Tag("DET-13")
  @Test
  void toJson_readAfterLaterCommands_isAsIfReadAtOnce() {
    Session early = engine.open(base);
    Session late = engine.open(base);
    List<JsonObject> atOnce = new ArrayList<>();
    List<CommandResult> kept = new ArrayList<>();
    for (String command : COMMANDS) {
      atOnce.add(withoutCost(early.execute(command)));
      kept.add(late.execute(command));
    }
    late.undo();

    assertThat(kept).extracting(LateReadingTest::withoutCost).isEqualTo(atOnce);
    List<Refusal> errors = kept.stream().flatMap(result -> result.errors().stream()).toList();
    assertThat(errors).anyMatch(error -> !error.suggestions().isEmpty());
    assertThat(errors).anyMatch(error -> !error.candidates().isEmpty());
  }

  private static JsonObject withoutCost(CommandResult result) {
    JsonObject json = result.toJsonObject();
    for (String name : List.of("timings", "cache", "agent_calls")) {
      json = json.without(json.indexOf(name));
    }
    return json;
  }
}
