package dev.blueline.agent.builtin;

import static dev.blueline.execute.Page.card;
import static dev.blueline.plan.RefusalCode.INVALID_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.execute.Page;
import dev.blueline.execute.Trial;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Path;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Amount.Kind;
import dev.blueline.plan.Parameters.TokenColour;
import dev.blueline.plan.Parameters.TokenLength;
import dev.blueline.plan.Parameters.TokenShade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEditorTest {
  private static final Path PRIMARY = Path.of("tokens", "primary_color");

  private final Blueprint base =
      Page.with(
          "'tokens':{'primary_color':'#800000','accent_color':'{primary_color}','bad_color':'x',"
              + "'colors':{'brand':'navy'},'base_spacing':16.0,'border_radius':'8px','bare':'10',"
              + "'rem':'1rem','font_scale':{'h1':'28px','body':14}},",
          card("a", "0,0,9,9"));

  private Trial edit(Parameters parameters) {
    return Trial.run(base, Intent.MODIFY_TOKEN, parameters);
  }

  private static String token(Trial trial, String... path) {
    return trial.blueprint().documentField(Path.of("tokens").child(path[0])).toString();
  }

  @Test
  void paint_token_writesItAndNoComponent() {
    Trial trial = edit(new TokenColour(PRIMARY, "#112233"));

    assertThat(token(trial, "primary_color")).isEqualTo("\"#112233\"");
    assertThat(trial.execution().delta().size()).isEqualTo(1);
  }

  @Test
  void paint_missingToken_addsIt() {
    Trial named = edit(new TokenColour(Path.of("tokens", "colors", "new"), "#112233"));
    assertThat(token(named, "colors")).isEqualTo("{\"brand\":\"navy\",\"new\":\"#112233\"}");

    Trial first =
        Trial.run(
            Page.ofJson("{'components':[]}"), Intent.MODIFY_TOKEN, new TokenColour(PRIMARY, "#1"));
    assertThat(first.blueprint().toJson().toString())
        .isEqualTo("{\"components\":[],\"tokens\":{\"primary_color\":\"#1\"}}");
  }

  @Test
  void paint_whereNothingCanBe_isRefused() {
    edit(new TokenColour(Path.of("tokens", "bare", "x"), "#112233"))
        .assertRefused(INVALID_VALUE, "the document has no place for 'tokens.bare.x'");
  }

  @Test
  void shade_token_movesItsLightness() {
    assertThat(token(edit(new TokenShade(PRIMARY, 15)), "primary_color")).isEqualTo("\"#CD0000\"");
    assertThat(token(edit(new TokenShade(Path.of("tokens", "accent_color"), -30)), "accent_color"))
        .isEqualTo("\"#000000\"");
    assertThat(token(edit(new TokenShade(Path.of("tokens", "colors", "brand"), -30)), "colors"))
        .isEqualTo("{\"brand\":\"#000000\"}");
  }

  @Test
  void shade_whatIsNoColour_isRefused() {
    for (String key : List.of("bad_color", "missing", "base_spacing")) {
      edit(new TokenShade(Path.of("tokens", key), 15))
          .assertRefused(INVALID_VALUE, "'" + key + "' is no colour to make lighter or darker");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "base_spacing, TO, 24, 24",
    "base_spacing, BY, -4, 12",
    "base_spacing, PERCENT, 20, 19",
    "base_spacing, TO, 0, 0",
    "border_radius, TO, 12, \"12px\"",
    "border_radius, BY, 4, \"12px\"",
    "border_radius, PERCENT, -20, \"6px\"",
    "border_radius, PERCENT, -100, \"0px\"",
    "bare, BY, 2, \"12\"",
    "rem, TO, 16, \"16px\"",
    "new, TO, 16, \"16px\""
  })
  void resize_token_keepsItsSpelling(String key, Kind kind, double value, String expected) {
    Amount amount = new Amount(kind, value);

    Trial trial = edit(new TokenLength(List.of(Path.of("tokens", key)), amount));

    assertThat(token(trial, key)).isEqualTo(expected);
  }

  @Test
  void resize_newSpacing_isANumber() {
    TokenLength spacing =
        new TokenLength(List.of(Path.of("tokens", "base_spacing")), new Amount(Kind.TO, 8));

    Trial trial = Trial.run(Page.of(), Intent.MODIFY_TOKEN, spacing);

    assertThat(token(trial, "base_spacing")).isEqualTo("8");
  }

  @Test
  void resize_severalTokens_changesEach() {
    List<Path> scale =
        List.of(Path.of("tokens", "font_scale", "h1"), Path.of("tokens", "font_scale", "body"));

    Trial trial = edit(new TokenLength(scale, new Amount(Kind.PERCENT, 25)));

    assertThat(token(trial, "font_scale")).isEqualTo("{\"h1\":\"35px\",\"body\":18}");
  }

  @Test
  void resize_toWhatItIs_changesNothing() {
    edit(new TokenLength(List.of(Path.of("tokens", "base_spacing")), new Amount(Kind.TO, 16)))
        .assertChangesNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "rem, BY, 2, 'rem' has no length to start from",
    "missing, PERCENT, 20, 'missing' has no length to start from",
    "border_radius, BY, -9, 'border_radius' cannot be negative: -1px",
    "base_spacing, TO, -1, 'base_spacing' cannot be negative: -1px"
  })
  void resize_whatCannotBe_isRefused(String key, Kind kind, double value, String rest) {
    TokenLength length = new TokenLength(List.of(Path.of("tokens", key)), new Amount(kind, value));

    edit(length).assertRefused(INVALID_VALUE, rest);
  }
}
