package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonString;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a colour. */
@DisplayName(
    "colour: \"a hex colour of 3, 4, 6 or 8 digits, a CSS name, `rgb()`/`rgba()`, `hsl()`/`hsla()`,"
        + " or a token's name\" (error)")
class ColourLimitsTest {
  private static final List<String> KEYS =
      List.of("color", "text_color", "bg_color", "border_color");

  private static final String TOKENS =
      "@tokens=`{\"primary_color\":\"#E63946\",\"accent_color\":\"rgb(1 2 3)\","
          + "\"colors\":{\"brand\":\"navy\",\"Deep Sea\":\"#012\"},\"base_spacing\":8}` ";

  private static void require(String value, String expected) {
    for (String key : KEYS) {
      String document = TOKENS + "text#a{" + key + "=" + value + "}";
      Inspection.require("colour", Dialect.BOTH, document, expected);
    }
  }

  @Tag("VER-20")
  @ParameterizedTest(name = "\"a hex colour of 3, 4, 6 or 8 digits\": {0} => {1}")
  @CsvSource({
    "#000, fine",
    "#fFf, fine",
    "#1a2B, fine",
    "#0000, fine",
    "#012345, fine",
    "#abcdef, fine",
    "#ABCDEF, fine",
    "#01234567, fine",
    "#ABCDEF00, fine",
    "#, error a",
    "#0, error a",
    "#00, error a",
    "#00000, error a",
    "#0000000, error a",
    "#000000000, error a",
    "#0000000000000000000, error a",
    "#00G, error a",
    "#GGGGGG, error a",
    "#12345G, error a",
    "#-12, error a",
    "#+123, error a",
    "##123, error a",
    "#0x1, error a",
    "012345, error a",
    "0x012345, error a",
    "'\uff03123', error a",
    "'#\u0661\u0662\u0663', error a"
  })
  void hex_ofEachLength_isJudged(String value, String expected) {
    require("'" + value + "'", expected);
  }

  /** CSS Color Module Level 4, section 6.1. */
  static Stream<String> names() {
    return Kit.words(
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
        yellowgreen transparent\
        """)
        .stream();
  }

  @Tag("VER-20")
  @ParameterizedTest(name = "\"a CSS name\": {0}, and not {0}ish")
  @MethodSource("names")
  void name_ofCss_isFine(String name) {
    require("'" + name + "'", "fine");
    require(
        "'" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + "'",
        "fine");
    require("'" + name + "ish'", "error a");
    require("'" + name.substring(1) + name.charAt(0) + "'", "error a");
  }

  @Tag("VER-20")
  @ParameterizedTest(name = "\"`rgb()`/`rgba()`, `hsl()`/`hsla()`\": {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rgb(0, 0, 0) | fine",
        "rgb(255,255,255) | fine",
        "rgb(1 2 3) | fine",
        "rgb(1 2 3 / 50%) | fine",
        "rgb(1 2 3 / .5) | fine",
        "rgb(10%, 20%, 30%) | fine",
        "rgb(10%, 20%, 30%, 0.4) | fine",
        "RGB(1, 2, 3) | fine",
        "rgba(1, 2, 3, 0) | fine",
        "rgba(1, 2, 3, 1) | fine",
        "rgba(1, 2, 3, 50%) | fine",
        "rgba(1 2 3 / 0.5) | fine",
        "hsl(120, 100%, 50%) | fine",
        "hsl(120deg 100% 50%) | fine",
        "hsl(120 100% 50% / 0.25) | fine",
        "hsla(120, 100%, 50%, 0.25) | fine",
        "HSLA(120, 100%, 50%, 25%) | fine",
        "rgb( 1 , 2 , 3 ) | fine",
        "rgb(1 2 3/50%) | fine",
        "rgb | error a",
        "rgb() | error a",
        "rgb(1) | error a",
        "rgb(1, 2) | error a",
        "rgb(1, 2, 3, 0.4, 5) | error a",
        "rgb(1, 2, red) | error a",
        "rgb(1, 2, 3 | error a",
        "rgb 1, 2, 3 | error a",
        "rgb[1, 2, 3] | error a",
        "hsl(120, 100%) | error a",
        "hsl(1%, 2%, 3%) | error a",
        "hsl(green, 100%, 50%) | error a",
        "hsla(1, 2%, 3%, 4, 5) | error a",
        "cmyk(1, 2, 3, 4) | error a",
        "linear-gradient(red, blue) | error a",
        "url(x.png) | error a",
        "var(--brand) | error a",
        "rgb(NaN, 0, 0) | error a",
        "rgb(#F, 0, 0) | error a"
      })
  void function_ofCss_isJudged(String value, String expected) {
    require("'" + value + "'", expected);
  }

  @Tag("DOC-20")
  @ParameterizedTest(name = "\"a token's name\": {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "primary_color | fine",
        "{primary_color} | fine",
        "primary | fine",
        "{primary} | fine",
        "accent_color | fine",
        "brand | fine",
        "{brand} | fine",
        "Deep Sea | fine",
        "{Deep Sea} | fine",
        "secondary_color | error a",
        "{secondary_color} | error a",
        "secondary | error a",
        "{} | error a",
        "{primary_color | error a",
        "primary_color} | error a",
        "{{primary_color}} | error a",
        "base_spacing | error a",
        "{base_spacing} | error a",
        "colors | error a",
        "brandy | error a"
      })
  void token_ofTheDocument_isJudged(String value, String expected) {
    require("'" + value + "'", expected);
  }

  @Tag("VER-20")
  @ParameterizedTest(name = "no colour at all: {0}")
  @ValueSource(strings = {"7", "0", "true", "`[]`", "`[\"red\"]`", "`{}`", "''", "' '", "reddish"})
  void garbage_ofAnyKind_isAnError(String value) {
    require(value, "error a");
  }

  @ParameterizedTest(name = "a token that is gone: @tokens={0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'primary_color':'#000'} | applied",
        "{'colors':{'primary_color':'#000'}} | applied",
        "{} | rolled_back colour",
        "null | rolled_back colour",
        "{'accent_color':'#000'} | rolled_back colour"
      })
  void token_takenAway_leavesThoseWhoNameIt(String tokens, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of(TOKENS + "text#a{color='{primary_color}'}", schema);
      assertThat(desk.write("@tokens=" + tokens)).as("%s", schema).isEqualTo(outcome);
    }
  }

  @ParameterizedTest(name = "a colour that is written: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "#123456 | applied warns palette",
        "#E63946 | applied",
        "{primary_color} | applied",
        "#12345 | rolled_back colour",
        "{nobody} | rolled_back colour"
      })
  void colour_thatIsWritten_isHeldToIt(String value, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of(TOKENS + "card#a{bg_color=#FFF}", schema);
      assertThat(desk.write("a.bg_color='" + value + "'")).as("%s", schema).isEqualTo(outcome);
    }
  }

  @Tag("CMD-38")
  @ParameterizedTest(name = "\"stored as `#RRGGBB` or `#RRGGBBAA`, upper case\": {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "red | #FF0000",
        "RebeccaPurple | #663399",
        "#abc | #AABBCC",
        "#abcd | #AABBCCDD",
        "#abcdef | #ABCDEF",
        "#abcdef80 | #ABCDEF80",
        "#abcdefff | #ABCDEF",
        "rgb(1, 2, 255) | #0102FF",
        "rgba(1, 2, 255, 0.5) | #0102FF80",
        "hsl(120, 100%, 25%) | #008000",
        "hsla(240, 100%, 50%, 0.25) | #0000FF40",
        "brand | #000080"
      })
  void command_withAColour_storesItAsHex(String value, String stored) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of(TOKENS + "card#box_1{bg_color=#FFF}", schema);
      assertThat(desk.command("make box_1 " + value)).as("%s", schema).startsWith("applied");
      assertThat(desk.blueprint().component("box_1").style("bg_color"))
          .as("%s", schema)
          .isEqualTo(JsonString.of(stored));
    }
  }
}
