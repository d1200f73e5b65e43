package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours outside the document's own. */
class PaletteRuleTest {
  private static final String TOKENS =
      "@tokens=`{\"base_spacing\":16,\"primary_color\":\"#E63946\",\"colors\":{\"brand\":\"navy\",\"odd\":7}}` ";

  private static List<Violation> report(String component) {
    return Rules.report("palette", Doc.parse(TOKENS + component));
  }

  @Tag("VER-21")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bg_color=#E63946",
        "bg_color=#e63946",
        "bg_color='rgb(230, 57, 70)'",
        "bg_color='{primary_color}'",
        "bg_color=primary",
        "bg_color=brand",
        "bg_color=#000080",
        "bg_color=white",
        "bg_color=#000",
        "bg_color=#00000080",
        "bg_color=#E6394640",
        "bg_color=#12345600",
        "bg_color=transparent",
        "bg_color='no colour'",
        "border='1px solid #E63946'",
        "border='1px solid rgb(0, 0, 128)'",
        "border=none",
        "border=2"
      })
  void check_colourOfTheDocument_isFine(String style) {
    assertThat(report("text{" + style + "}")).isEmpty();
  }

  @Tag("VER-21")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bg_color=#E63947",
        "color=red",
        "text_color=#010101",
        "border_color=#FEFEFE",
        "border='1px solid #CCCCCC'",
        "border='rgb(1, 2, 3) 1px'",
        "border=red",
        "bg_color=#12345601"
      })
  void check_anotherColour_isWarnedOf(String style) {
    assertThat(report("text{" + style + "}"))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.severity()).isEqualTo(Severity.WARNING);
              assertThat(violation.subject()).isEqualTo(style.substring(0, style.indexOf('=')));
            });
  }

  @Test
  void check_web_namesTheTextsColourOnce() {
    Blueprint web = Doc.parse(TOKENS + "text{color=red bg_color=red}", BlueprintSchema.web());

    assertThat(Rules.report("palette", web))
        .extracting(Violation::subject)
        .containsExactly("color", "bg_color");
  }

  @Tag("VER-21")
  @ParameterizedTest
  @ValueSource(strings = {"", "@tokens=null ", "@tokens=`{\"colors\":{},\"base_spacing\":8}` "})
  void check_documentWithoutColours_hasNoPalette(String tokens) {
    assertThat(Rules.report("palette", Doc.parse(tokens + "text{bg_color=red}"))).isEmpty();
  }

  @Tag("VER-7")
  @Test
  void verify_tokensColour_asksThoseThatSpellIt() {
    Blueprint blueprint =
        Doc.parse(TOKENS + "text#a{bg_color=#E63946} text#b{bg_color=primary} text#c{color=navy}");

    Verification result =
        Rules.verify(
            "palette",
            blueprint,
            recorder ->
                recorder.setDocument(Path.of("tokens", "primary_color"), JsonString.of("teal")));

    assertThat(result.introduced()).extracting(Violation::component).containsExactly("a");
    assertThat(result.blocking()).isEmpty();
  }
}
