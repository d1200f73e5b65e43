package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours that are the document's own, in the web's spelling too. */
@DisplayName("palette: \"a colour outside the tokens and black, white\" (warning)")
class PaletteLimitsTest {
  private static final String TOKENS =
      "@tokens=`{\"primary_color\":\"#E63946\",\"accent_color\":\"hsl(120, 100%, 25%)\","
          + "\"colors\":{\"brand\":\"rgb(10, 20, 30)\"}}` ";

  @Tag("VER-21")
  @ParameterizedTest(name = "{0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "#E63946 | fine",
        "rgb(230 57 70) | fine",
        "{primary_color} | fine",
        "primary | fine",
        "green | fine",
        "#008000 | fine",
        "hsl(120 100% 25%) | fine",
        "#0A141E | fine",
        "{brand} | fine",
        "black | fine",
        "#000 | fine",
        "#000000FF | fine",
        "rgb(0, 0, 0) | fine",
        "hsl(0, 0%, 0%) | fine",
        "white | fine",
        "#FFFF | fine",
        "rgb(100% 100% 100%) | fine",
        "#E63947 | warning a",
        "#E73946 | warning a",
        "#008001 | warning a",
        "#0A141F | warning a",
        "#010000 | warning a",
        "#FFFFFE | warning a",
        "red | warning a",
        "grey | warning a",
        "rgb(1, 1, 1) | warning a",
        "hsl(120, 100%, 26%) | warning a"
      })
  void colour_onBothSides_isJudged(String value, String expected) {
    for (String key : new String[] {"color", "bg_color", "border_color"}) {
      String document = TOKENS + "text#a{" + key + "='" + value + "'}";
      Inspection.require("palette", Dialect.BOTH, document, expected);
    }
    String storefront = TOKENS + "text#a{text_color='" + value + "'}";
    Inspection.require("palette", Dialect.STOREFRONT, storefront, expected);
  }

  @Tag("VER-5")
  @ParameterizedTest(name = "a warning refuses nothing: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "card#a{bg_color=#E63946} | a.bg_color='#123456' | applied warns palette",
        "card#a{bg_color=#123456} | a.bg_color='#654321' | applied warns palette",
        "card#a{bg_color=#123456} | a.note=1 | applied",
        "card#a{bg_color=#123456} | a.bg_color='#E63946' | applied",
        "card#a{bg_color=#E63946} | @tokens.primary_color='#123456' | applied warns palette",
        "card#a{bg_color='{primary_color}'} | @tokens.primary_color='#123456' | applied"
      })
  void write_ofAnotherColour_isWarnedOf(String document, String write, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of(TOKENS + document, schema);
      assertThat(desk.write(write)).as("%s", schema).isEqualTo(outcome);
    }
  }
}
