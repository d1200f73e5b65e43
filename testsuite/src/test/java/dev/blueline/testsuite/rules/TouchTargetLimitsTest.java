package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How high something to tap must be. */
@DisplayName("touch target: \"role cta or type button, cta: height of at least 44\" (error)")
class TouchTargetLimitsTest {
  private static final List<String> ENOUGH = List.of("44", "44.0", "44.001", "45", "600");
  private static final List<String> TOO_LITTLE = List.of("43.999", "43", "20", "1", "0.001");

  static Stream<Arguments> heights() {
    return Kit.TYPES.stream()
        .flatMap(
            type ->
                Stream.of("", ".cta", ".content")
                    .map(
                        role -> {
                          boolean tapped = Kit.TO_TAP.contains(type) || role.equals(".cta");
                          return Arguments.of(type + "#a" + role, tapped ? "error a" : "fine");
                        }));
  }

  @Tag("VER-18")
  @ParameterizedTest(name = "{0} below 44 => {1}")
  @MethodSource("heights")
  void height_onBothSides_isJudged(String component, String expected) {
    for (String height : TOO_LITTLE) {
      require(component, height, expected);
    }
    for (String height : ENOUGH) {
      require(component, height, "fine");
    }
  }

  private static void require(String component, String height, String expected) {
    String box = component + "[0 0 100 " + height + "]";
    Inspection.require("touch_target", Dialect.STOREFRONT, box, expected);
    String number = component + "{height=" + height + "}";
    Inspection.require("touch_target", Dialect.BOTH, number, expected);
    String text = component + "{height='" + height + "px'}";
    Inspection.require("touch_target", Dialect.BOTH, text, expected);
  }

  @ParameterizedTest(name = "{0}: {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BOTH | button#a | fine",
        "BOTH | text#a.cta | fine",
        "BOTH | button#a{width=10} | fine",
        "BOTH | button#a{height=auto} | fine",
        "BOTH | button#a{height=2em} | fine",
        "BOTH | button#a{height='50%'} | fine",
        "BOTH | button#a{height=0} | error a",
        "BOTH | button#a{height=-1} | error a",
        "BOTH | button#a{visible=false height=43} | error a",
        "BOTH | Button#a{height=43} | fine",
        "BOTH | text#a.CTA{height=43} | fine",
        "BOTH | section#s(list#l(button#a{height=43} link#b.cta{height=43})) | error a, error b",
        "STOREFRONT | button#a[0 0 10 44] | fine",
        "STOREFRONT | button#a[0 956 100 44] | fine",
        "STOREFRONT | button#a[0 957 100 43] | error a",
        "CORNERS | button#a[0 100 10 144] | fine",
        "CORNERS | button#a[0 100 10 143.999] | error a",
        "WEB | button#a @bbox=`[0,0,10,10]` | fine"
      })
  void height_orNone_isJudged(Dialect dialect, String document, String expected) {
    Inspection.require("touch_target", dialect, document, expected);
  }

  @Tag("VER-18")
  @ParameterizedTest(name = "a height that is written: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "button#a{height=60} | a.height=44 | applied",
        "button#a{height=60} | a.height=43 | rolled_back touch_target",
        "button#a{height='60px'} | a.height='44px' | applied",
        "button#a{height='60px'} | a.height='43.999px' | rolled_back touch_target",
        "link#a{height=60} | a.height=43 | applied",
        "link#a.cta{height=60} | a.height=43 | rolled_back touch_target",
        "button#a{color=#000} | a.height=43 | rolled_back touch_target",
        "button#a{color=#000} | a.height=44 | applied"
      })
  void height_thatIsWritten_isHeldToIt(String document, String write, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      assertThat(Desk.of(document, schema).write(write)).as("%s", schema).isEqualTo(outcome);
    }
  }
}
