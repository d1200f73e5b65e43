package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a box. */
@DisplayName("box: \"four finite numbers, width and height above 0\" (error)")
class BoxLimitsTest {

  @Tag("DOC-12")
  @Tag("DOC-13")
  @Tag("DOC-19")
  @Tag("VER-11")
  @ParameterizedTest(name = "{0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "STOREFRONT | text#a | fine",
        "STOREFRONT | text#a[0 0 1 1] | fine",
        "STOREFRONT | text#a[0 0 0.001 0.001] | fine",
        "STOREFRONT | text#a[0 0 1e-9 1e-9] | fine",
        "STOREFRONT | text#a[-10 -10.5 1e2 1.50] | fine",
        "STOREFRONT | text#a[0 0 1e300 1e300] | fine",
        "STOREFRONT | text#a[-1e300 -1e300 1 1] | fine",
        "STOREFRONT | text#a[0 0 0 10] | error a",
        "STOREFRONT | text#a[0 0 10 0] | error a",
        "STOREFRONT | text#a[0 0 10 0.0] | error a",
        "STOREFRONT | text#a[0 0 -0 10] | error a",
        "STOREFRONT | text#a[0 0 -0.001 10] | error a",
        "STOREFRONT | text#a[0 0 10 -1] | error a",
        "STOREFRONT | text#a[0 0 -10 -10] | error a",
        "STOREFRONT | text#a[] | error a",
        "STOREFRONT | text#a[10] | error a",
        "STOREFRONT | text#a[0 0 10] | error a",
        "STOREFRONT | text#a[0 0 10 10 10] | error a",
        "STOREFRONT | text#a[0 0 10 10 null] | error a",
        "STOREFRONT | text#a['0' 0 10 10] | error a",
        "STOREFRONT | text#a[0 '0' 10 10] | error a",
        "STOREFRONT | text#a[0 0 '10' 10] | error a",
        "STOREFRONT | text#a[0 0 10 '10px'] | error a",
        "STOREFRONT | text#a[null 0 10 10] | error a",
        "STOREFRONT | text#a[0 0 10 null] | error a",
        "STOREFRONT | text#a[0 0 true 10] | error a",
        "STOREFRONT | text#a[0 0 10 `[10]`] | error a",
        "STOREFRONT | text#a @bbox=7 | error a",
        "STOREFRONT | text#a @bbox='0 0 10 10' | error a",
        "STOREFRONT | text#a @bbox=false | error a",
        "STOREFRONT | text#a @bbox=`{\"x\":0,\"y\":0,\"width\":10,\"height\":10}` | error a",
        "STOREFRONT | text#a[0 0 0 1] section#b(text#c[1]) | error a, error c",
        "STOREFRONT | text#a{visible=false}[0 0 0 10] | error a",
        "STOREFRONT | text#a.overlay[0 0 0 10] | error a",
        "CORNERS | text#a[10 10 11 11] | fine",
        "CORNERS | text#a[10 10 10.001 10.001] | fine",
        "CORNERS | text#a[-20 -20 -10 -10] | fine",
        "CORNERS | text#a[10 10 10 20] | error a",
        "CORNERS | text#a[10 10 20 10] | error a",
        "CORNERS | text#a[10 10 9.999 20] | error a",
        "CORNERS | text#a[10 20 20 10] | error a",
        "CORNERS | text#a[10 10 5 5] | error a",
        "CORNERS | text#a[10 10 20] | error a",
        "WEB | text#a @bbox=`[0,0,0,0]` | fine",
        "WEB | text#a @bbox=7 | fine"
      })
  void box_inEachConvention_isJudged(Dialect dialect, String document, String expected) {
    Inspection.require("box", dialect, document, expected);
  }

  /** "Refused with an error that names line, column and JSON Pointer: `NaN` or infinity." */
  @Tag("DOC-32")
  @ParameterizedTest(name = "{0} is refused when read")
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "inf"})
  void box_ofNoNumber_isRefusedWhenRead(String number) {
    String json =
        "{\"components\":[{\"id\":\"a\",\"type\":\"text\",\"bbox\":[0,0," + number + ",10]}]}";

    assertThatThrownBy(() -> BlueprintEngine.create().read(json))
        .isInstanceOf(BlueprintFormatException.class);
  }

  @Tag("VER-11")
  @ParameterizedTest(name = "{0}: [0 0 10 10] becomes {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "STOREFRONT | [0,0,30,30] | applied",
        "STOREFRONT | [0,0,30,0] | rolled_back box",
        "STOREFRONT | [0,0,30] | rolled_back box",
        "STOREFRONT | [0,0,30,30,30] | rolled_back box",
        "STOREFRONT | [0,0,'30',30] | rolled_back box",
        "STOREFRONT | null | rolled_back box",
        "STOREFRONT | 7 | rolled_back box",
        "CORNERS | [100,100,130,130] | applied",
        "CORNERS | [100,100,100,130] | rolled_back box",
        "CORNERS | [100,100,99,99] | rolled_back box"
      })
  void box_thatIsWritten_isHeldToIt(Dialect dialect, String box, String outcome) {
    for (BlueprintSchema schema : dialect.schemas()) {
      assertThat(Desk.of("text#a[0 0 20 20]", schema).write("a.box=" + box)).isEqualTo(outcome);
    }
  }

  @ParameterizedTest(name = "what was wrong already: {0} becomes {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a{color=#000}[0 0 0 10] | a.box=[0,0,0,0] | applied",
        "text#a{color=#000}[0 0 0 10] | a.box=[0,0,20,20] | applied",
        "text#a{color=#000}[0 0 0 10] | a.color='#FFFFFF' | applied",
        "text#a{color=#000}[0 0 0 10] | a.box=7 | applied"
      })
  void box_wrongAlready_blocksNothing(String document, String write, String outcome) {
    assertThat(Desk.of(document, BlueprintSchema.storefront()).write(write)).isEqualTo(outcome);
  }
}
