package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.rules.Wcag.Light;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast against the formula of W3C. */
@DisplayName(
    "contrast: \"WCAG 2.2 contrast of text on its background below 4.5:1 (3:1 from 24 px, or 18.66"
        + " px bold); 1:1 is an error\" (warning)")
class ContrastLimitsTest {

  /** Those of the first lines are published; the test computes all of them itself. */
  @Tag("VER-22")
  @ParameterizedTest(name = "{0} on {1} is {2}:1")
  @CsvSource({
    "#767676, #FFFFFF, 4.54",
    "#777777, #FFFFFF, 4.48",
    "#FF0000, #FFFFFF, 4.00",
    "#0000FF, #FFFFFF, 8.59",
    "#008000, #FFFFFF, 5.14",
    "#000000, #FFFFFF, 21.00",
    "#949494, #FFFFFF, 3.03",
    "#595959, #FFFFFF, 7.00",
    "#FFFF00, #000000, 19.56",
    "#00FF00, #FFFFFF, 1.37",
    "#FF00FF, #FFFFFF, 3.14",
    "#00FFFF, #FFFFFF, 1.25",
    "#FFFF00, #FFFFFF, 1.07",
    "#FF0000, #000000, 5.25",
    "#0000FF, #000000, 2.44",
    "#00FF00, #000000, 15.30"
  })
  void ratio_ofPublishedPairs_isAsPublished(String ink, String ground, double published) {
    assertThat(Wcag.ratio(ink, ground)).isCloseTo(published, within(0.00501));
    requireAsW3c(ink, ground, "", 4.5);
    requireAsW3c(ground, ink, "", 4.5);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "#959595, #FFFFFF",
    "#757575, #FFFFFF",
    "#787878, #FFFFFF",
    "#808080, #FFFFFF",
    "#C0C0C0, #FFFFFF",
    "#FEFEFE, #FFFFFF",
    "#FFFFFE, #FFFFFF",
    "#800000, #FFFFFF",
    "#808000, #FFFFFF",
    "#800080, #FFFFFF",
    "#008080, #FFFFFF",
    "#000080, #FFFFFF",
    "#E63946, #FFFFFF",
    "#1D3557, #F1FAEE",
    "#457B9D, #F1FAEE",
    "#A8DADC, #1D3557",
    "#E63946, #1D3557",
    "#FFA500, #FFFFFF",
    "#FFA500, #000000",
    "#663399, #FFFFFF",
    "#663399, #000000",
    "#6495ED, #191970",
    "#FF6347, #FFFFFF",
    "#2E8B57, #FFFFFF",
    "#0A0A0A, #000000",
    "#0B0B0B, #000000",
    "#010101, #000000",
    "#7F7F7F, #808080",
    "#123456, #654321",
    "#777777, #000000",
    "#767676, #000000",
    "#5E5E5E, #000000",
    "#757575, #000000",
    "#D2691E, #FFF8DC"
  })
  void ratio_ofOtherPairs_isThatOfTheFormula(String ink, String ground) {
    requireAsW3c(ink, ground, "", 4.5);
    requireAsW3c(ink, ground, "font_size=24", 3);
    requireAsW3c(ground, ink, "font_size=18.66 font_weight=700", 3);
  }

  /** Requires a warning below the limit, with the ratio to two decimals, and nothing from it on. */
  private static void requireAsW3c(String ink, String ground, String style, double limit) {
    double ratio = Wcag.ratio(ink, ground);
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      List<Violation> found = found(ink, ground, style, schema);
      String expected = ink.equals(ground) ? "error a" : ratio < limit ? "warning a" : "fine";
      assertThat(Inspection.words(found))
          .as("%s on %s is %s:1 in %s", ink, ground, ratio, schema)
          .isEqualTo(expected);
      if (expected.equals("warning a")) {
        String spelled = String.format(Locale.ROOT, "%.2f:1", Math.min(ratio, limit - 0.00501));
        assertThat(found.get(0).message()).contains(spelled);
      }
    }
  }

  private static List<Violation> found(
      String ink, String ground, String style, BlueprintSchema schema) {
    String colours = "bg_color=" + ground + " text_color=" + ink + " ";
    return Inspection.report(
        "contrast", Doc.parse("text#a{" + colours + style + "} 'Hello'", schema));
  }

  private static final List<String> STYLES =
      List.of(
          "",
          "font_size=23.99",
          "font_size='23.99px'",
          "font_size=18.65 font_weight=700",
          "font_size=18.66 font_weight=400",
          "font_size=24",
          "font_size='24px'",
          "font_size='18.66px' font_weight=bold");

  private static final int SMALL_STYLES = 5;

  @Property(tries = 2000, seed = "20240611")
  void contrast_ofAnyColours_isThatOfTheFormula(@ForAll long seed) {
    Random random = new Random(seed);
    int base = random.nextInt(0x1000000);
    boolean same = random.nextInt(20) == 0;
    int other = same ? base : random.nextInt(0x1000000);
    int style = random.nextInt(STYLES.size());

    requireAsW3c(hex(other), hex(base), STYLES.get(style), style < SMALL_STYLES ? 4.5 : 3);
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06X", rgb);
  }

  /** #949494 on white is 3.03:1: enough for large text alone. */
  @Tag("VER-22")
  @ParameterizedTest(name = "\"3:1 from 24 px, or 18.66 px bold\": {0} {1} => {2}")
  @CsvSource({
    "'', '', warning a",
    "16, '', warning a",
    "23.99, '', warning a",
    "23.999, 400, warning a",
    "24, '', fine",
    "24.0, normal, fine",
    "72, '', fine",
    "18.65, 700, warning a",
    "18.65, bold, warning a",
    "18.66, 700, fine",
    "18.66, bold, fine",
    "18.66, 900, fine",
    "18.66, 1000, fine",
    "18.66, normal, warning a",
    "18.66, 400, warning a",
    "18.66, 600, warning a",
    "23.99, 600, warning a",
    "23.99, 700, fine",
    "18, bold, warning a",
    "'', bold, warning a"
  })
  void limit_bySizeAndWeight_isJudged(String size, String weight, String expected) {
    String bold = weight == null || weight.isEmpty() ? "" : " font_weight=" + weight;
    String number = size.isEmpty() ? "" : "font_size=" + size;
    String text = size.isEmpty() ? "" : "font_size='" + size + "px'";
    for (String style : List.of(number + bold, text + bold)) {
      String document = "text#a{bg_color=#FFFFFF text_color=#949494 " + style + "} 'Hello'";
      Inspection.require("contrast", Dialect.BOTH, document, expected);
    }
  }

  @Tag("VER-23")
  @ParameterizedTest(name = "\"1:1 is an error\": {0} on {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "#E63946 | #e63946",
        "#FFF | white",
        "#000 | rgb(0, 0, 0)",
        "#008000 | hsl(120, 100%, 25%)",
        "{primary_color} | #E63946",
        "brand | {brand}",
        "#E63946FF | primary",
        "rgba(1, 2, 3, 0) | #123456",
        "#12345600 | #FFFFFF",
        "transparent | #000000"
      })
  void sameColour_inAnySpelling_isAnError(String ink, String ground) {
    String document =
        "@tokens=`{\"primary_color\":\"#E63946\",\"colors\":{\"brand\":\"#123\"}}` "
            + "section#s{bg_color='%s'}(text#a{text_color='%s' font_size=%s} 'Hello')";
    Inspection.require("contrast", Dialect.BOTH, document.formatted(ground, ink, 16), "error a");
    Inspection.require("contrast", Dialect.BOTH, document.formatted(ground, ink, 72), "error a");
  }

  /**
   * What lies on what, by the formula of simple alpha; far enough from the limit for any rounding.
   */
  @Tag("VER-24")
  @ParameterizedTest(name = "{0} on {1} on {2} on {3} => {4}")
  @CsvSource({
    "#000000, #FFFFFF 0.50, #000000 0.50, #FFFFFF, fine",
    "#FFFFFF, #FFFFFF 0.50, #000000 0.50, #FFFFFF, warning a",
    "#FFFFFF, #000000 0.80, #FFFFFF 1.00, #FFFFFF, fine",
    "#FFFFFF, #000000 0.40, #FFFFFF 1.00, #000000, warning a",
    "#FFFFFF, #000000 0.40, #FFFFFF 0.10, #000000, fine",
    "#FFFF00, #0000FF 0.25, #FF0000 0.25, #000000, fine",
    "#FFFF00, #0000FF 0.25, #FF0000 0.25, #FFFFFF, warning a",
    "#777777, #FFFFFF 0.90, #000000 0.20, #FFFFFF, warning a",
    "#333333, #FFFFFF 0.90, #000000 0.20, #FFFFFF, fine",
    "#E63946, #1D3557 0.60, #F1FAEE 0.60, #FFFFFF, warning a"
  })
  void background_ofTranslucentLayers_isComposed(
      String ink, String near, String middle, String far, String expected) {
    Light seen =
        layer(near).over(layer(middle).over(Light.of(far), opacity(middle)), opacity(near));
    double ratio = Wcag.ratio(Light.of(ink), seen);
    assertThat(ratio < 4.5 ? "warning a" : "fine").as("%s:1", ratio).isEqualTo(expected);
    assertThat(Math.abs(ratio - 4.5)).isGreaterThan(0.1);

    for (boolean asHex : new boolean[] {true, false}) {
      String document =
          "section#p{bg_color=%s}(list#q{bg_color='%s'}(card#r(text#a{bg_color='%s' text_color=%s} 'x')))"
              .formatted(far, spelled(middle, asHex), spelled(near, asHex), ink);
      Inspection.require("contrast", Dialect.BOTH, document, expected);
    }
  }

  private static Light layer(String text) {
    return Light.of(text);
  }

  private static double opacity(String layer) {
    return Double.parseDouble(layer.substring(layer.indexOf(' ') + 1));
  }

  private static String spelled(String layer, boolean asHex) {
    Light colour = layer(layer);
    double opacity = opacity(layer);
    return asHex
        ? layer.substring(0, 7) + String.format(Locale.ROOT, "%02X", Math.round(opacity * 255))
        : String.format(
            Locale.ROOT,
            "rgba(%.0f, %.0f, %.0f, %s)",
            colour.red(),
            colour.green(),
            colour.blue(),
            opacity);
  }

  @ParameterizedTest(name = "translucent text: {0} at {1} on {2} => {3}")
  @CsvSource({
    "#000000, 0.50, #FFFFFF, warning a",
    "#000000, 0.75, #FFFFFF, fine",
    "#FFFFFF, 0.30, #000000, warning a",
    "#FFFFFF, 0.60, #000000, fine",
    "#0000FF, 0.50, #FFFFFF, warning a"
  })
  void ink_thatIsTranslucent_isComposed(
      String ink, double opacity, String ground, String expected) {
    double ratio = Wcag.ratio(Light.of(ink).over(Light.of(ground), opacity), Light.of(ground));
    assertThat(ratio < 4.5 ? "warning a" : "fine").as("%s:1", ratio).isEqualTo(expected);

    String hex = spelled(ink + " " + opacity, true);
    String document = "text#a{bg_color=" + ground + " text_color=" + hex + "} 'Hello'";
    Inspection.require("contrast", Dialect.BOTH, document, expected);
  }

  @Tag("VER-5")
  @ParameterizedTest(name = "a warning refuses nothing, 1:1 is refused: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.text_color='#767676' | applied",
        "a.text_color='#777777' | applied warns contrast",
        "a.text_color='#FEFEFE' | applied warns contrast",
        "a.text_color='#FFFFFF' | rolled_back contrast",
        "a.text_color='{ground_color}' | rolled_back contrast",
        "s.bg_color='#000000' | rolled_back contrast",
        "s.bg_color='#000001' | applied warns contrast palette",
        "s.bg_color='{ink_color}' | rolled_back contrast",
        "@tokens.ground_color='#000000' | rolled_back contrast",
        "@tokens.ground_color='#757575' | applied",
        "@tokens.ground_color='#747474' | applied warns contrast"
      })
  void write_upToTheSameColour_isHeldToIt(String write, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk =
          Desk.of(
              "@tokens=`{\"ground_color\":\"#FFFFFF\",\"ink_color\":\"#000000\"}` "
                  + "section#s{bg_color='{ground_color}'}(text#a{text_color='#000000'} 'Hello')",
              schema);
      assertThat(withoutPalette(desk.write(write)))
          .as("%s", schema)
          .isEqualTo(withoutPalette(outcome));
    }
  }

  private static String withoutPalette(String outcome) {
    return outcome.replace(" palette", "").replaceAll(" warns$", "");
  }
}
