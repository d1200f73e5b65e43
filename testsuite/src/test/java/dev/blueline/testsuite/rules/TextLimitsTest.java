package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of texts, in characters as people count them: Unicode code points. */
@DisplayName("text: \"longer than 100 characters warns, over 10,000 is an error\"")
class TextLimitsTest {
  private static final List<String> CHARACTERS =
      List.of("x", " ", "\n", "\u00e9", "\u6f22", "\ud83d\ude00", "\ud835\udd38", "\u0301");

  static Stream<Arguments> lengths() {
    return CHARACTERS.stream()
        .flatMap(
            character ->
                Stream.of(
                    Arguments.of(0, character, "fine"),
                    Arguments.of(1, character, "fine"),
                    Arguments.of(99, character, "fine"),
                    Arguments.of(100, character, "fine"),
                    Arguments.of(101, character, "warning a"),
                    Arguments.of(9_999, character, "warning a"),
                    Arguments.of(10_000, character, "warning a"),
                    Arguments.of(10_001, character, "error a"),
                    Arguments.of(30_000, character, "error a")));
  }

  @Tag("VER-26")
  @ParameterizedTest(name = "{0} times ''{1}'' => {2}")
  @MethodSource("lengths")
  void text_ofALength_isJudged(int length, String character, String expected) {
    String text = character.repeat(length);
    Inspection.require("text", Dialect.BOTH, "text#a '" + text + "'", expected);
  }

  @Tag("VER-26")
  @ParameterizedTest(name = "{0} times ''{1}'' written => {2}")
  @MethodSource("lengths")
  void text_thatIsWritten_isRefusedOverTheGreaterLimit(
      int length, String character, String expected) {
    String outcome =
        switch (expected) {
          case "fine" -> "applied";
          case "warning a" -> "applied warns text";
          default -> "rolled_back text";
        };
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("text#a 'other'", schema);
      String json = character.replace("\n", "\\n").repeat(length);
      assertThat(desk.write("a.text='" + json + "'")).as("%s", schema).isEqualTo(outcome);
    }
  }

  static List<String> types() {
    return Kit.TYPES;
  }

  /** "Key of its text (`text`, `props.content`, `props.label`, by type)." */
  @ParameterizedTest(name = "the text of a {0}")
  @MethodSource("types")
  void text_ofEachType_isFound(String type) {
    Inspection.require("text", Dialect.BOTH, type + "#a '" + "x".repeat(100) + "'", "fine");
    Inspection.require("text", Dialect.BOTH, type + "#a '" + "x".repeat(101) + "'", "warning a");
  }

  @Tag("DOC-14")
  @ParameterizedTest(name = "in web: {0}")
  @ValueSource(strings = {"button", "cta", "link", "label", "input"})
  void text_ofALabel_isItsLabel(String type) {
    assertThat(web(type, "label")).isEqualTo("warning a");
    assertThat(web("paragraph", "content")).isEqualTo("warning a");
    assertThat(web("paragraph", "label")).isEqualTo("fine");
    assertThat(web(type, "note")).isEqualTo("fine");
  }

  private static String web(String type, String key) {
    String props = "`{\"" + key + "\":\"" + "x".repeat(101) + "\"}`";
    Blueprint blueprint = Doc.parse(type + "#a @props=" + props, BlueprintSchema.web());
    return Inspection.words(Inspection.report("text", blueprint));
  }

  @ParameterizedTest(name = "a text that is none: {0}")
  @ValueSource(strings = {"7", "null", "[\"x\"]", "{\"x\":1}", "true"})
  void text_thatIsNone_isFine(String value) {
    Inspection.require("text", Dialect.STOREFRONT, "text#a @text=`" + value + "`", "fine");
    Inspection.require("text", Dialect.WEB, "text#a @props=`{\"content\":" + value + "}`", "fine");
    Inspection.require("text", Dialect.WEB, "text#a @props=`" + value + "`", "fine");
  }
}
