package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Change;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words in both dialects, and where what they say is written. */
class DialectTest {
  private static final String PAGE =
      "title#title_1{height=40} 'Hi' button#button_1{height='60px' bg_color=#000000} 'Buy'";

  private final BlueprintEngine engine = BlueprintEngine.create();

  private List<Change> changes(String command, BlueprintSchema schema) {
    CommandResult result = engine.run(Doc.parse(PAGE, schema), command);
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    return result.changes();
  }

  private void require(String command, BlueprintSchema schema, String path, String value) {
    assertThat(changes(command, schema))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.path()).isEqualTo(path);
              assertThat(change.after()).hasToString(value);
            });
  }

  @Tag("DOC-12")
  @Tag("DOC-17")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make button_1 navy | visual.bg_color | \"#000080\"",
        "make title_1 italic | visual.font_style | \"italic\"",
        "rename title_1 to Hello | text | \"Hello\"",
        "rename button_1 to Pay | text | \"Pay\""
      })
  void execute_inStorefront_writesItsPlaces(String command, String path, String value) {
    require(command, BlueprintSchema.storefront(), path, value);
  }

  @Tag("DOC-13")
  @Tag("DOC-17")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make button_1 navy | style.backgroundColor | \"#000080\"",
        "make title_1 italic | style.fontStyle | \"italic\"",
        "rename title_1 to Hello | props.content | \"Hello\"",
        "rename button_1 to Pay | props.label | \"Pay\""
      })
  void execute_inWeb_writesItsPlaces(String command, String path, String value) {
    require(command, BlueprintSchema.web(), path, value);
  }

  @Tag("DOC-15")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make title_1 bigger | height | 48",
        "set the height of title_1 to 50px | height | 50",
        "make button_1 bigger | height | \"72px\"",
        "set the height of button_1 to 50 | height | \"50px\""
      })
  void execute_onALength_keepsItsForm(String command, String key, String value) {
    require(command, BlueprintSchema.storefront(), "visual." + key, value);
    require(command, BlueprintSchema.web(), "style." + key, value);
  }

  @Tag("DOC-16")
  @ParameterizedTest
  @ValueSource(strings = {"set the padding of title_1 to 12", "set title_1 padding to 12px"})
  void execute_onALengthThatIsNotThere_writesThatOfTheDialect(String command) {
    require(command, BlueprintSchema.storefront(), "visual.padding", "12");
    require(command, BlueprintSchema.web(), "style.padding", "\"12px\"");
  }

  @Tag("DOC-18")
  @Test
  void schemas_builtIn_knowTheTypesAndRolesOfTheKit() {
    for (BlueprintSchema schema : List.of(BlueprintSchema.storefront(), BlueprintSchema.web())) {
      assertThat(schema.types()).hasSize(29).contains("header", "button", "spacer");
      assertThat(schema.roles()).hasSize(10).contains("hero", "cta", "overlay");
    }
  }
}
