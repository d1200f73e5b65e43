package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents are read whose style is no object; what writes into it is refused with a reason, and is
 * no fault of the engine. Found by arbitrary commands on wild documents.
 */
@ExtendWith(Quiet.class)
class StyleBugsTest {
  private static final String COMMAND = "make card_1 bold";

  private static Blueprint documentWithStyle(String json) {
    return Doc.ofJson(
        "{\"components\":[{\"id\":\"card_1\",\"type\":\"card\",\"visual\":" + json + "}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "42", "[]", "\"bold\""})
  void execute_styleThatIsNoObject_isNoInternalError(String style) {
    CommandResult result = BlueprintEngine.create().run(documentWithStyle(style), COMMAND);

    assertThat(result.errors()).noneMatch(error -> error.code() == RefusalCode.INTERNAL_ERROR);
  }

  /** A colour with spaces in it is one colour: it is replaced, and not added to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make the border of card_1 red    | 1px solid #FF0000
          make the border of card_1 darker | 1px solid #AAADB3
          """)
  void execute_borderOfAColourWithSpaces_keepsItsForm(String command, String border) {
    Blueprint document = documentWithStyle("{\"border\":\"1px solid rgb(210, 212, 215)\"}");

    CommandResult result = BlueprintEngine.create().run(document, command);

    assertThat(result.blueprint().component("card_1").styleText("border")).isEqualTo(border);
  }

  /** "The number of calls never shows in the result", nor by whom the built-in agent is called. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "42", "[]", "\"bold\""})
  void execute_styleThatIsNoObject_isNoFailureOfTheAgent(String style) {
    EngineOptions options =
        EngineOptions.builder().agent(new BuiltInAgent()).executor(Runnable::run).build();

    CommandResult result = BlueprintEngine.create(options).run(documentWithStyle(style), COMMAND);

    assertThat(result.errors()).noneMatch(error -> error.code() == RefusalCode.AGENT_FAILED);
  }
}
