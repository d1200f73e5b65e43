package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
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
}
