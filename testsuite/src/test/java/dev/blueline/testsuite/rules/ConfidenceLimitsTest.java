package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure somebody was of a component. */
@DisplayName("confidence: \"0 to 1\" (error)")
class ConfidenceLimitsTest {

  @Tag("VER-28")
  @ParameterizedTest(name = "{0} is within 0 to 1")
  @ValueSource(strings = {"0", "1", "0.5", "0.0", "1.0", "-0", "1e-300", "0.9999999999", "10e-1"})
  void confidence_within_isFine(String value) {
    Inspection.require("confidence", Dialect.BOTH, "text#a @confidence=`" + value + "`", "fine");
    requireAdded(value, "applied");
  }

  @Tag("VER-28")
  @ParameterizedTest(name = "{0} is not within 0 to 1")
  @ValueSource(
      strings = {
        "-0.01",
        "1.01",
        "-1e-300",
        "1.0000000001",
        "2",
        "100",
        "-1",
        "1e308",
        "-1e308",
        "\"0.5\"",
        "\"\"",
        "true",
        "[]",
        "[0.5]",
        "{}"
      })
  void confidence_outside_isAnError(String value) {
    Inspection.require("confidence", Dialect.BOTH, "text#a @confidence=`" + value + "`", "error a");
    requireAdded(value, "rolled_back confidence");
  }

  private static void requireAdded(String value, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      String component = "text#n @confidence=`" + value + "`";
      assertThat(Desk.of("text#a", schema).add(null, Doc.component(component, schema)))
          .as("%s", schema)
          .isEqualTo(outcome);
    }
  }

  @Test
  void confidence_none_isFine() {
    Inspection.require("confidence", Dialect.BOTH, "text#a section#b(text#c)", "fine");
  }

  @Test
  void confidence_ofEach_isLookedAt() {
    Inspection.require(
        "confidence",
        Dialect.BOTH,
        "text#a @confidence=1 section#b(text#c @confidence=2 text#d @confidence=0) @confidence=3",
        "error b, error c");
  }

  /** "They are reported when it is opened, and block nothing." */
  @Test
  void confidence_wrongAlready_blocksNothing() {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      assertThat(Desk.of("text#a @confidence=2", schema).write("a.note=1")).isEqualTo("applied");
    }
  }
}
