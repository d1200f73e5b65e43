package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are read all the same, on which the built-in agent throws. */
class BuiltInAgentBugsTest {
  private final Blueprint odd =
      Doc.ofJson(
          "{\"components\":[{\"id\":\"a\",\"type\":\"card\",\"visual\":\"none\"},"
              + "{\"id\":\"b\",\"type\":\"card\"}]}");

  @ParameterizedTest
  @ValueSource(strings = {"make a bold", "make a red", "hide a", "set the font size of a to 20"})
  void run_ofAStyleThatIsNoObject_isRefusedAndNoFaultOfOurs(String command) {
    CommandResult result = BlueprintEngine.create().run(odd, command);

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.INVALID_VALUE);
    assertThat(result.errors().get(0).step()).isEqualTo(1);
  }

  @Test
  void run_inPartOfAStyleThatIsNoObject_doesTheRest() {
    EngineOptions options = EngineOptions.builder().partialApplication(true).build();

    CommandResult result =
        BlueprintEngine.create(options).run(odd, "hide b, make a bold and make b italic");

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.changedComponents()).containsExactly("b");
  }

  @Test
  void run_ofAnAdditionToADocumentWithoutAList_isRefusedAndNoFaultOfOurs() {
    CommandResult result =
        BlueprintEngine.create().run(Doc.ofJson("{\"screen_id\":\"x\"}"), "add a card");

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.INVALID_VALUE);
  }

  /** It was rounded down to 43 px, which made it worse, and so was rolled back. */
  @Tag("CMD-44")
  @ParameterizedTest
  @ValueSource(strings = {"43.6", "43", "30"})
  void makeSmaller_ofWhatIsTooLowToTap_leavesItAndSaysSo(String height) {
    Blueprint low = button(height);

    CommandResult result = BlueprintEngine.create().run(low, "make buy smaller");

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.NO_CHANGE);
    assertThat(result.blueprint()).isSameAs(low);
    assertThat(result.corrections())
        .extracting(Correction::message)
        .containsExactly("'buy' is already below the 44px that a finger needs");
  }

  @Tag("CMD-44")
  @Test
  void makeSmaller_ofWhatIsJustHighEnoughToTap_saysWhereItStops() {
    CommandResult result = BlueprintEngine.create().run(button("44"), "make buy smaller");

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.NO_CHANGE);
    assertThat(result.corrections())
        .extracting(Correction::message)
        .containsExactly("'buy' stops at the 44px that a finger needs");
  }

  private static Blueprint button(String height) {
    return Doc.ofJson(
        "{\"components\":[{\"id\":\"buy\",\"type\":\"button\",\"text\":\"Buy\",\"bbox\":[16,112,100,"
            + height
            + "]}]}");
  }
}
