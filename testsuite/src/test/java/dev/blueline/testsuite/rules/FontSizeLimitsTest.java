package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How large letters may be. */
@DisplayName("font size: \"12 to 72 px\" (error)")
class FontSizeLimitsTest {

  @Tag("VER-19")
  @ParameterizedTest(name = "{0} px => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | fine",
        "12.0 | fine",
        "12.001 | fine",
        "16 | fine",
        "71.999 | fine",
        "72 | fine",
        "72.00 | fine",
        "11.99 | error a",
        "11.999999 | error a",
        "11 | error a",
        "1 | error a",
        "0 | error a",
        "-12 | error a",
        "72.01 | error a",
        "72.000001 | error a",
        "73 | error a",
        "1000 | error a"
      })
  void fontSize_asNumberOrText_isJudged(String size, String expected) {
    Inspection.require("font_size", Dialect.BOTH, "text#a{font_size=" + size + "}", expected);
    String text = "text#a{font_size='" + size + "px'}";
    Inspection.require("font_size", Dialect.BOTH, text, expected);
    String outcome = expected.equals("fine") ? "applied" : "rolled_back font_size";
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("text#a{font_size=20}", schema);
      assertThat(desk.write("a.font_size='" + size + "px'")).as("%s", schema).isEqualTo(outcome);
    }
  }

  @Tag("VER-17")
  @ParameterizedTest(name = "other units are not judged: {0}")
  @CsvSource({"1em", "0.1rem", "200%", "5pt", "90pt", "small", "xx-large", "100vw", "9ex", "clamp"})
  void fontSize_inOtherUnits_isNotJudged(String size) {
    Inspection.require("font_size", Dialect.BOTH, "text#a{font_size='" + size + "'}", "fine");
  }

  static Iterable<String> types() {
    return Kit.TYPES;
  }

  @ParameterizedTest(name = "of a {0}")
  @MethodSource("types")
  void fontSize_ofAnyType_isJudged(String type) {
    Inspection.require("font_size", Dialect.BOTH, type + "#a{font_size=11.99} 'x'", "error a");
    Inspection.require("font_size", Dialect.BOTH, type + "#a{font_size=12} 'x'", "fine");
    Inspection.require("font_size", Dialect.BOTH, type + "#a.decoration{font_size=73}", "error a");
  }

  @Tag("DOC-12")
  @Tag("DOC-13")
  @ParameterizedTest(name = "{0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BOTH | text#a | fine",
        "BOTH | text#a{height=5} | fine",
        "BOTH | text#a @font_size=5 | fine",
        "BOTH | section#s(text#a{font_size=5} text#b{font_size=72} text#c{font_size=99}) | error a, error c",
        "STOREFRONT | text#a @visual=`{\"font_size\":5}` | error a",
        "STOREFRONT | text#a @visual=`{\"fontSize\":5}` | fine",
        "STOREFRONT | text#a @style=`{\"font_size\":5}` | fine",
        "WEB | text#a @style=`{\"fontSize\":\"5px\"}` | error a",
        "WEB | text#a @style=`{\"font_size\":\"5px\"}` | fine",
        "WEB | text#a @visual=`{\"fontSize\":\"5px\"}` | fine"
      })
  void fontSize_whereTheDialectHasIt_isJudged(Dialect dialect, String document, String expected) {
    Inspection.require("font_size", dialect, document, expected);
  }
}
