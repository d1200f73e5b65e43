package dev.blueline.agent.builtin;

import static dev.blueline.plan.RefusalCode.INVALID_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.execute.Page;
import dev.blueline.execute.Trial;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Amount.Kind;
import dev.blueline.plan.Parameters.StyleFlag;
import dev.blueline.plan.Parameters.StyleNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleEditorTest {

  private static Trial style(String visual, Parameters parameters) {
    String component = "{'id':'a','type':'card','visual':{" + visual + "}}";
    return Trial.run(Page.of(component), Intent.MODIFY_STYLE, parameters, "a");
  }

  private static Trial opacity(String visual, Kind kind, double value) {
    return style(visual, new StyleNumber("opacity", new Amount(kind, value)));
  }

  private static String visual(Trial trial) {
    String json = trial.component("a").fields().get("visual").toString().replace('"', '\'');
    return json.substring(1, json.length() - 1);
  }

  @Test
  void flag_isWrittenAsTrueOrFalse() {
    assertThat(visual(style("", new StyleFlag("disabled", true)))).isEqualTo("'disabled':true");
    assertThat(visual(style("'disabled':'no'", new StyleFlag("disabled", false))))
        .isEqualTo("'disabled':false");
    style("'disabled':true", new StyleFlag("disabled", true)).assertChangesNothing();
  }

  @Test
  void flag_inTheWebDialect_isSpelledItsWay() {
    var base = Page.ofJson("{'elements':[{'id':'a','type':'card'}]}", BlueprintSchema.web());

    Trial trial = Trial.run(base, Intent.SET_PROPERTY, new StyleFlag("read_only", true), "a");

    assertThat(trial.json("a")).isEqualTo("{'id':'a','type':'card','style':{'readOnly':true}}");
  }

  @ParameterizedTest
  @CsvSource({
    "'opacity':0.5, TO, 0.25, 'opacity':0.25",
    "'opacity':0.5, BY, 0.2, 'opacity':0.7",
    "'opacity':0.5, BY, 0.6, 'opacity':1",
    "'opacity':0.5, BY, -0.6, 'opacity':0",
    "'opacity':0.5, PERCENT, 50, 'opacity':0.75",
    "'opacity':'0.5', PERCENT, -50, 'opacity':'0.25'",
    "'opacity':0.3, BY, 0.3333333, 'opacity':0.6333",
    "'opacity':'half', TO, 0.5, 'opacity':'0.5'",
    "'', PERCENT, -50, 'opacity':0.5",
    "'', TO, 1, 'opacity':1",
    "'', TO, 5, 'opacity':1"
  })
  void opacity_obeysAmountsBetweenNothingAndAll(
      String present, Kind kind, double value, String expected) {
    assertThat(visual(opacity(present.equals("''") ? "" : present, kind, value)))
        .isEqualTo(expected);
  }

  @Test
  void opacity_thatIsSoAlready_keepsItsSpelling() {
    opacity("'opacity':0.50", Kind.TO, 0.5).assertChangesNothing();
  }

  @Test
  void opacity_thatCannotBeRead_isRefusedForRelativeAmounts() {
    opacity("'opacity':'half'", Kind.BY, 0.1)
        .assertRefused(INVALID_VALUE, "'a' has no opacity to start from");
  }

  @ParameterizedTest
  @CsvSource({
    "line_height, '', 1.5, 'line_height':1.5",
    "line_height, 'line_height':'20px', 23.6, 'line_height':'24px'",
    "z_index, 'z_index':3, -1, 'z_index':-1",
    "zoom, 'zoom':1.0, 1.25, 'zoom':1.25",
    "zoom, 'zoom':'2', 1.25, 'zoom':'1.25'",
    "letter_spacing, '', 1.5, 'letter_spacing':2"
  })
  void number_thatIsNoLength_hasNoUnitAndIsNotRounded(
      String key, String present, double value, String expected) {
    StyleNumber number = new StyleNumber(key, new Amount(Kind.TO, value));

    assertThat(visual(style(present.equals("''") ? "" : present, number))).isEqualTo(expected);
  }

  @Test
  void length_belowZero_isRefused() {
    style("'padding':8", new StyleNumber("padding", new Amount(Kind.BY, -9)))
        .assertRefused(INVALID_VALUE, "the padding of 'a' cannot be negative: -1px");
    style("", new StyleNumber("padding", new Amount(Kind.TO, -4)))
        .assertRefused(INVALID_VALUE, "the padding of 'a' cannot be negative: -4px");
  }

  @Test
  void length_relative_isRoundedHalfUpAndSpelledAsBefore() {
    assertThat(visual(style("'padding':'10px'", new StyleNumber("padding", percent(25)))))
        .isEqualTo("'padding':'13px'");
    assertThat(visual(style("'padding':10", new StyleNumber("padding", percent(-100)))))
        .isEqualTo("'padding':0");
    style("", new StyleNumber("padding", percent(20)))
        .assertRefused(INVALID_VALUE, "'a' has no padding to start from");
  }

  private static Amount percent(double value) {
    return new Amount(Kind.PERCENT, value);
  }
}
