package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.model.Colour;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours as CSS Color Module Level 4 spells them. */
class ColourTest {

  /** Section 6.1, in its order. */
  private static final String CSS_NAMES =
      """
      aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
      blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
      crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki
      darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
      darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
      dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite
      gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
      lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
      lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
      lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
      magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
      mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream
      mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
      palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
      powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown
      seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen
      steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow
      yellowgreen\
      """;

  private static final List<String> NAMES = Arrays.asList(CSS_NAMES.split("\\s+"));

  @Tag("CMD-36")
  @Test
  void parse_everyCssName_isAnOpaqueColour() {
    assertThat(NAMES).hasSize(148).doesNotHaveDuplicates();
    assertThat(NAMES)
        .allSatisfy(name -> assertThat(Colour.parse(name)).as(name).isNotNull())
        .allSatisfy(name -> assertThat(Colour.parse(name).alpha()).as(name).isEqualTo(255));
  }

  /** Grey and gray, aqua and cyan, fuchsia and magenta: nine pairs, and no others. */
  @Test
  void parse_everyCssName_hasItsOwnColourButForNinePairs() {
    assertThat(NAMES.stream().map(Colour::parse).distinct()).hasSize(148 - 9);
    assertThat(NAMES)
        .filteredOn(name -> name.contains("grey"))
        .hasSize(7)
        .allSatisfy(
            name ->
                assertThat(Colour.parse(name))
                    .isEqualTo(Colour.parse(name.replace("grey", "gray"))));
  }

  @Test
  void parse_cssNameInUpperCase_isTheSame() {
    assertThat(NAMES)
        .allSatisfy(
            name ->
                assertThat(Colour.parse(name.toUpperCase(Locale.ROOT)))
                    .isEqualTo(Colour.parse(name)));
  }

  @Tag("CMD-36")
  @ParameterizedTest
  @CsvSource({
    "red, #FF0000",
    "rebeccapurple, #663399",
    "cornflowerblue, #6495ED",
    "peru, #CD853F",
    "#f00, #FF0000",
    "#F00A, #FF0000AA",
    "#e63946, #E63946",
    "#E63946FF, #E63946",
    "#00000000, #00000000",
    "'rgb(230, 57, 70)', #E63946",
    "'RGB(230,57,70)', #E63946",
    "rgb(230 57 70), #E63946",
    "rgb(230 57 70 / 50%), #E6394680",
    "'rgba(230, 57, 70, 0.5)', #E6394680",
    "'rgba(0,0,0,0)', #00000000",
    "rgb(100% 0% 50%), #FF0080",
    "'rgb(300, -20, 0)', #FF0000",
    "'rgb(12.4, 12.5, 12.6)', #0C0D0D",
    "'hsl(0, 100%, 50%)', #FF0000",
    "hsl(120deg 100% 25%), #008000",
    "hsl(240 100% 50%), #0000FF",
    "'hsla(240, 100%, 50%, .25)', #0000FF40",
    "hsl(-120 100% 50%), #0000FF",
    "hsl(480 100% 50%), #00FF00",
    "hsl(0 0% 50%), #808080",
    "hsl(270 50% 40%), #663399"
  })
  void parse_anyForm_isStoredAsHex(String text, String hex) {
    assertThat(Colour.parse(text)).isNotNull();
    assertThat(Colour.parse(text).toHex()).isEqualTo(hex);
  }

  /** The last ones have digits and letters that only look, or fold, like those of CSS. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "#f",
        "#ff",
        "#fffff",
        "#fffffff",
        "#fffffffff",
        "#ggg",
        "# fff",
        "reddish",
        " red",
        "transparentish",
        "rgb",
        "rgb()",
        "rgb(1,2)",
        "rgb(1,2,3,4,5)",
        "rgb(a,b,c)",
        "rgb(1,2,3",
        "rgb 1,2,3)",
        "(1,2,3)",
        ")",
        "()",
        "hsl(red,1%,1%)",
        "rgb(1%%,2,3)",
        "rgb(--1,2,3)",
        "rgb(NaN,0,0)",
        "rgb(1e1,0,0)x",
        "#\u0661\u0662\u0663",
        "#\uff11\uff12\uff13",
        "pin\u212a",
        "\uff52ed"
      })
  void parse_noColour_isNull(String text) {
    assertThat(Colour.parse(text)).isNull();
  }

  @Property(tries = 1000)
  void toHex_ofAnyColour_isReadBack(@ForAll int rgba) {
    Colour colour = new Colour(rgba);
    assertThat(Colour.parse(colour.toHex())).isEqualTo(colour);
    assertThat(Colour.parse(colour.toHex().toLowerCase(Locale.ROOT))).isEqualTo(colour);
    assertThat(colour.toHex()).matches("#([0-9A-F]{6}|[0-9A-F]{8})");
  }

  @Property(tries = 1000)
  void rgb_ofAnyColour_isReadBack(@ForAll int rgb) {
    Colour colour = new Colour(rgb | 0xFF);
    String arguments = colour.red() + " " + colour.green() + " " + colour.blue();
    assertThat(Colour.parse("rgb(" + arguments + ")")).isEqualTo(colour);
    assertThat(Colour.parse("rgba(" + arguments.replace(' ', ',') + ",1)")).isEqualTo(colour);
  }

  @Property(tries = 1000)
  void ofHsl_ofAnyColoursOwnParts_isTheColour(@ForAll int rgba) {
    Colour colour = new Colour(rgba);
    assertThat(colour.hue()).isGreaterThanOrEqualTo(0).isLessThan(360);
    assertThat(colour.saturation()).isBetween(0.0, 1.0);
    assertThat(colour.lightness()).isBetween(0.0, 1.0);
    assertThat(Colour.ofHsl(colour.hue(), colour.saturation(), colour.lightness(), colour.alpha()))
        .isEqualTo(colour);
  }

  @Property(tries = 1000)
  void withLightnessMoved_byPoints_movesLightnessAlone(@ForAll int rgba) {
    Colour colour = new Colour(rgba);
    Colour lighter = colour.withLightnessMoved(10);
    assertThat(lighter.lightness())
        .isCloseTo(Math.min(1, colour.lightness() + 0.1), within(1 / 255.0));
    assertThat(lighter.alpha()).isEqualTo(colour.alpha());
    assertThat(colour.withLightnessMoved(100)).isEqualTo(white(colour.alpha()));
  }

  private static Colour white(int alpha) {
    return Colour.ofChannels(255, 255, 255, alpha);
  }
}
