package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Design tokens in both dialects, as they come and as they are written. */
@DisplayName(
    "tokens: \"colours valid, `base_spacing` a number from 0 to 64 (not a multiple of 8 warns),"
        + " `border_radius` a CSS length\" (error)")
class TokensLimitsTest {

  private static void require(String name, String value, String expected) {
    String json = "{\"" + name + "\":" + value.replace('\'', '"') + "}";
    Inspection.require("tokens", Dialect.BOTH, "@tokens=`" + json + "` text#a", expected);
    requireWritten(name, value, expected);
  }

  private static void requireWritten(String name, String value, String expected) {
    String outcome =
        switch (expected) {
          case "fine" -> "applied";
          case "warning -" -> "applied warns tokens";
          default -> "rolled_back tokens";
        };
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("@tokens=`{\"other\":1}` text#a", schema);
      assertThat(desk.write("@tokens." + name + "=" + value)).as("%s", schema).isEqualTo(outcome);
    }
  }

  @Tag("VER-27")
  @ParameterizedTest(name = "base_spacing {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0 | fine",
        "0.0 | fine",
        "8 | fine",
        "8.0 | fine",
        "16 | fine",
        "24 | fine",
        "56 | fine",
        "64 | fine",
        "64.0 | fine",
        "6.4e1 | fine",
        "8e-9 | fine",
        "9e-9 | warning -",
        "0.01 | warning -",
        "4 | warning -",
        "7.99 | warning -",
        "8.01 | warning -",
        "12 | warning -",
        "20 | warning -",
        "63.99 | warning -",
        "64.01 | error -",
        "65 | error -",
        "72 | error -",
        "1e308 | error -",
        "-0.01 | error -",
        "-1 | error -",
        "-8 | error -",
        "'8' | error -",
        "'8px' | error -",
        "null | error -",
        "true | error -",
        "[8] | error -",
        "{} | error -"
      })
  void baseSpacing_onBothSides_isJudged(String value, String expected) {
    require("base_spacing", value, expected);
  }

  @Tag("VER-27")
  @ParameterizedTest(name = "border_radius {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'0' | fine",
        "'0px' | fine",
        "'8px' | fine",
        "'8.5px' | fine",
        "'0.5em' | fine",
        "'1rem' | fine",
        "'2vw' | fine",
        "'2vh' | fine",
        "'3pt' | fine",
        "'1cm' | fine",
        "'1in' | fine",
        "'1ch' | fine",
        "'11111111111111111111111111111111111111px' | fine",
        "'8foo' | error -",
        "'8deg' | error -",
        "'8s' | error -",
        "'px' | error -",
        "'px8' | error -",
        "'eight px' | error -",
        "'8px 4px' | error -",
        "'8 px' | error -",
        "'#8px' | error -",
        "'red' | error -",
        "'' | error -",
        "null | error -",
        "false | error -",
        "['8px'] | error -",
        "{} | error -"
      })
  void borderRadius_ofEachForm_isJudged(String value, String expected) {
    require("border_radius", value, expected);
  }

  @Tag("VER-27")
  @ParameterizedTest(name = "primary_color {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'#123' | fine",
        "'#1234' | fine",
        "'#123456' | fine",
        "'#12345678' | fine",
        "'red' | fine",
        "'rgb(1, 2, 3)' | fine",
        "'rgba(1, 2, 3, 0.4)' | fine",
        "'hsl(1, 2%, 3%)' | fine",
        "'hsla(1, 2%, 3%, 0.4)' | fine",
        "'#12' | error -",
        "'#12345' | error -",
        "'#1234567' | error -",
        "'#12345G' | error -",
        "'reddish' | error -",
        "'' | error -",
        "7 | error -",
        "true | error -",
        "null | error -",
        "[] | error -"
      })
  void colour_ofAToken_isJudged(String value, String expected) {
    require("primary_color", value, expected);
    requireNamed("{'brand':" + value + "}", expected);
  }

  private static void requireNamed(String colours, String expected) {
    String json = "{\"colors\":" + colours.replace('\'', '"') + "}";
    Inspection.require("tokens", Dialect.BOTH, "@tokens=`" + json + "` text#a", expected);
    requireWritten("colors", colours, expected);
  }

  @ParameterizedTest(name = "several: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | fine",
        "{'base_spacing':12,'border_radius':'8px','primary_color':'#123'} | warning -",
        "{'base_spacing':65,'border_radius':'8','primary_color':'#12'} | error -, error -, error -",
        "{'base_spacing':12,'border_radius':'8'} | error -, warning -",
        "{'colors':{'a':'#12','b':'#123','c':'x'}} | error -, error -",
        "{'a_color':'#12','b_color':'x'} | error -, error -"
      })
  void tokens_together_areJudgedOneByOne(String tokens, String expected) {
    String json = tokens.replace('\'', '"');
    Inspection.require("tokens", Dialect.BOTH, "@tokens=`" + json + "` text#a", expected);
  }
}
