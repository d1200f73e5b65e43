package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Design tokens that can be used. */
class TokensRuleTest {

  private static List<Violation> report(String tokens) {
    return Rules.report("tokens", Doc.parse("@tokens=`" + tokens + "`"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{'primary_color':'#E63946','accent_color':'rgb(1 2 3)','x_color':'Red'}",
        "{'primary_color':'transparent'}",
        "{'colors':{'brand':'#FFF8','b':'hsl(120 50% 50%)'}}",
        "{'brand':'no colour','color':7,'color_of_money':'green, I guess'}",
        "{'base_spacing':0}",
        "{'base_spacing':8}",
        "{'base_spacing':16.0}",
        "{'base_spacing':64}",
        "{'border_radius':0}",
        "{'border_radius':8}",
        "{'border_radius':'0'}",
        "{'border_radius':'0.0'}",
        "{'border_radius':'8px'}",
        "{'border_radius':'+8PX'}",
        "{'border_radius':'.5rem'}",
        "{'border_radius':'1e1px'}",
        "{'border_radius':'50%'}",
        "{'border_radius':'2vmin'}"
      })
  void check_soundTokens_areFine(String tokens) {
    assertThat(report(tokens.replace('\'', '"'))).isEmpty();
  }

  @Tag("VER-27")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[1] | tokens",
        "'red' | tokens",
        "{'primary_color':'reddish'} | tokens.primary_color",
        "{'primary_color':null} | tokens.primary_color",
        "{'accent_color':'#GGG'} | tokens.accent_color",
        "{'accent_color':'{primary_color}'} | tokens.accent_color",
        "{'colors':[]} | tokens.colors",
        "{'colors':{'brand':'nope'}} | tokens.colors.brand",
        "{'colors':{'brand':{'500':'#FFF'}}} | tokens.colors.brand",
        "{'base_spacing':-1} | tokens.base_spacing below",
        "{'base_spacing':-0.5} | tokens.base_spacing below",
        "{'base_spacing':64.5} | tokens.base_spacing",
        "{'base_spacing':72} | tokens.base_spacing",
        "{'base_spacing':'16px'} | tokens.base_spacing",
        "{'base_spacing':1e400} | tokens.base_spacing",
        "{'border_radius':-1} | tokens.border_radius",
        "{'border_radius':1e400} | tokens.border_radius",
        "{'border_radius':true} | tokens.border_radius",
        "{'border_radius':'round'} | tokens.border_radius",
        "{'border_radius':'8'} | tokens.border_radius",
        "{'border_radius':'8 px'} | tokens.border_radius",
        "{'border_radius':'8.px'} | tokens.border_radius",
        "{'border_radius':'-8px'} | tokens.border_radius",
        "{'border_radius':'8pxx'} | tokens.border_radius",
        "{'border_radius':''} | tokens.border_radius"
      })
  void check_brokenToken_isAnError(String tokens, String subject) {
    assertThat(report(tokens.replace('\'', '"')))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.severity()).isEqualTo(Severity.ERROR);
              assertThat(violation.component()).isNull();
              assertThat(violation.subject()).isEqualTo(subject);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4", "7.5", "12", "63"})
  void check_spacingOffTheGrid_isWarnedOf(String spacing) {
    assertThat(report("{\"base_spacing\":" + spacing + "}"))
        .singleElement()
        .satisfies(violation -> assertThat(violation.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void check_lengthMadeToBacktrack_isAnswered() {
    assertThat(report("{\"border_radius\":\"" + "1".repeat(1_000_000) + "\"}")).hasSize(1);
  }

  /** "The violation in it may be larger or smaller by now", or gone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'border_radius':0} | tokens.border_radius",
        "{'border_radius':'round'} | tokens.border_radius",
        "{'base_spacing':8} | tokens.border_radius",
        "{'colors':{'brand':'#FFF'}} | tokens.colors.other",
        "{} | tokens.base_spacing below"
      })
  void repairs_whereNothingIsToMend_areNone(String tokens, String subject) {
    Blueprint blueprint = Doc.parse("@tokens=`" + tokens.replace('\'', '"') + "`");
    Violation violation = new Violation("tokens", Severity.ERROR, null, subject, 1, "of before");

    assertThat(Rules.rule("tokens").repairs(blueprint, violation)).isEmpty();
  }

  /** A rule of errors with a mild case: the mild one refuses nothing, and excuses nothing. */
  @Test
  void verify_spacing_isRefusedOnlyOutOfRange() {
    Blueprint sound = Doc.parse("@tokens=`{\"base_spacing\":16}`");
    assertThat(setSpacing(sound, "12").introduced()).hasSize(1);
    assertThat(setSpacing(sound, "12").blocking()).isEmpty();
    assertThat(setSpacing(sound, "65").blocking()).hasSize(1);

    Blueprint offGrid = Doc.parse("@tokens=`{\"base_spacing\":12}`");
    assertThat(setSpacing(offGrid, "65").blocking()).as("12 was off by more").hasSize(1);

    Blueprint tooLarge = Doc.parse("@tokens=`{\"base_spacing\":80}`");
    assertThat(setSpacing(tooLarge, "72").blocking()).isEmpty();
    assertThat(setSpacing(tooLarge, "88").blocking()).hasSize(1);
  }

  private static Verification setSpacing(Blueprint blueprint, String spacing) {
    return Rules.verify(
        "tokens",
        blueprint,
        recorder -> recorder.setDocument(Path.of("tokens", "base_spacing"), Doc.json(spacing)));
  }
}
