package dev.blueline.testsuite.commands;

import static dev.blueline.testsuite.commands.GeneratedCommands.ORACLE;

import dev.blueline.testsuite.commands.GeneratedCommands.Effect;
import dev.blueline.testsuite.commands.ShopTargets.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every intent that writes values, said of every kind of target with every form of value. {@code
 * commands.md}: "a clause is an intent, its targets and its parameters."
 */
class GeneratedCommandsTest {
  /** What is typed, and what is stored; in an order of its own, so that every run is the same. */
  static final Map<String, String> COLOURS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("red", "#FF0000"),
              Map.entry("Blue", "#0000FF"),
              Map.entry("dark blue", "#00008B"),
              Map.entry("darkblue", "#00008B"),
              Map.entry("light sea green", "#20B2AA"),
              Map.entry("grey", "#808080"),
              Map.entry("light gray", "#D3D3D3"),
              Map.entry("rebecca purple", "#663399"),
              Map.entry("tan", "#D2B48C"),
              Map.entry("#1af", "#11AAFF"),
              Map.entry("#12ab9F", "#12AB9F"),
              Map.entry("#12345678", "#12345678"),
              Map.entry("rgb(1, 2, 3)", "#010203"),
              Map.entry("rgb(250,128,7)", "#FA8007"),
              Map.entry("hsl(120, 100%, 25%)", "#008000"),
              Map.entry("primary", "#1D3557"),
              Map.entry("accent", "#E9C46A"),
              Map.entry("the accent color", "#E9C46A"),
              Map.entry("brand", "#2A9D8F"),
              Map.entry("coral", "#E76F51")));

  private static final List<String> COLOUR_SAYINGS =
      List.of(
          "make T V",
          "change the color of T to V",
          "set the colour of T to V",
          "set T color to V",
          "change T to V",
          "paint T V",
          "turn T V",
          "T should be V",
          "make sure T is V",
          "T: V",
          "T color V",
          "recolour T V");

  private static final List<String> BACKGROUND_SAYINGS =
      List.of(
          "change the background of T to V",
          "set T background to V",
          "make the background of T V",
          "set the background color of T to V",
          "set the bg_color of T to V",
          "T background: V");

  private static final List<String> TEXT_COLOUR_SAYINGS =
      List.of(
          "change the text color of T to V",
          "set T text colour to V",
          "make the text color of T V",
          "make the text of T V");

  private static final List<String> BORDER_COLOUR_SAYINGS =
      List.of("change the border color of T to V", "set T border colour to V");

  private static final Map<String, DoubleUnaryOperator> HEIGHTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("make T bigger", h -> h * 1.2),
              Map.entry("make T larger", h -> h * 1.2),
              Map.entry("enlarge T", h -> h * 1.2),
              Map.entry("T should be bigger", h -> h * 1.2),
              Map.entry("make T huge", h -> h * 1.5),
              Map.entry("make T smaller", h -> h * 0.8),
              Map.entry("make T tiny", h -> h * 0.7),
              Map.entry("make T taller", h -> h * 1.2),
              Map.entry("make T shorter", h -> h * 0.8),
              Map.entry("make T much bigger", h -> h * 1.5),
              Map.entry("make T slightly bigger", h -> h * 1.1),
              Map.entry("make T slightly smaller", h -> h * 0.9),
              Map.entry("make T much taller", h -> h * 1.5),
              Map.entry("make T twice as big", h -> h * 2),
              Map.entry("make T half the size", h -> h * 0.5),
              Map.entry("make T 30% taller", h -> h * 1.3),
              Map.entry("make T 10px taller", h -> h + 10),
              Map.entry("make T 5 px shorter", h -> h - 5),
              Map.entry("grow T by 8", h -> h + 8),
              Map.entry("grow T by 10%", h -> h * 1.1),
              Map.entry("shrink T by 4px", h -> h - 4),
              Map.entry("set the height of T to 240", h -> 240),
              Map.entry("set T height to 240px", h -> 240),
              Map.entry("change the height of T to 99", h -> 99),
              Map.entry("T height: 120", h -> 120),
              Map.entry("make T 240px tall", h -> 240),
              Map.entry("increase the height of T by 8", h -> h + 8),
              Map.entry("reduce the height of T by 3", h -> h - 3),
              Map.entry("increase T height by 25%", h -> h * 1.25),
              Map.entry("double the height of T", h -> h * 2)));

  private static final Map<String, DoubleUnaryOperator> WIDTHS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("make T wider", w -> w * 1.2),
              Map.entry("make T narrower", w -> w * 0.8),
              Map.entry("make T slightly wider", w -> w * 1.1),
              Map.entry("make T much narrower", w -> w * 0.5),
              Map.entry("make T 30% narrower", w -> w * 0.7),
              Map.entry("make T 5px wider", w -> w + 5),
              Map.entry("set the width of T to 100", w -> 100),
              Map.entry("set T width to 90px", w -> 90),
              Map.entry("make T 105px wide", w -> 105),
              Map.entry("reduce the width of T by 10", w -> w - 10),
              Map.entry("decrease the width of T by 10%", w -> w * 0.9),
              Map.entry("halve the width of T", w -> w * 0.5)));

  private static final Map<String, DoubleUnaryOperator> FONT_SIZES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("make the font of T bigger", f -> f * 1.2),
              Map.entry("make T font smaller", f -> f * 0.8),
              Map.entry("make the text of T larger", f -> f * 1.2),
              Map.entry("set the font size of T to 20", f -> 20),
              Map.entry("set T font size to 21px", f -> 21),
              Map.entry("change the font-size of T to 22 px", f -> 22),
              Map.entry("increase the font size of T by 4", f -> f + 4),
              Map.entry("increase the font size of T by 50%", f -> f * 1.5),
              Map.entry("T font size: 18", f -> 18)));

  private static final List<String> TEXT_SAYINGS =
      List.of(
          "change the text of T to V",
          "set the text of T to V",
          "set T text to V",
          "change T text to V",
          "rename T to V",
          "replace the text of T with V",
          "make T say V",
          "T should say V",
          "set the label of T to V",
          "change the caption of T to V");

  /** What is typed, and what is stored. */
  private static final Map<String, String> TEXTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("\"Hello, and welcome\"", "Hello, and welcome"),
              Map.entry("\"make the header red; hide it\"", "make the header red; hide it"),
              Map.entry("'Tea & cake'", "Tea & cake"),
              Map.entry("“Grüße, 世界 🎉”", "Grüße, 世界 🎉"),
              Map.entry("\"  two  blanks  \"", "  two  blanks  "),
              Map.entry("\"\"", ""),
              Map.entry("Salt and Pepper", "Salt and Pepper"),
              Map.entry("Fast, Free and Simple", "Fast, Free and Simple"),
              Map.entry("Ready?", "Ready?"),
              Map.entry("Go!", "Go!"),
              Map.entry("It is done.", "It is done"),
              Map.entry("50% OFF today", "50% OFF today"),
              Map.entry("Red", "Red")));

  /** What is said, the key that it writes, and the value. */
  private static final List<List<Object>> STYLES =
      List.of(
          List.of("make T bold", "font_weight", "bold"),
          List.of("bold T", "font_weight", "bold"),
          List.of("T should be bold", "font_weight", "bold"),
          List.of("make T italic", "font_style", "italic"),
          List.of("make T underlined", "text_decoration", "underline"),
          List.of("underline T", "text_decoration", "underline"),
          List.of("strike T", "text_decoration", "line-through"),
          List.of("make T uppercase", "text_transform", "uppercase"),
          List.of("make T lowercase", "text_transform", "lowercase"),
          List.of("capitalize T", "text_transform", "capitalize"),
          List.of("capitalise T", "text_transform", "capitalize"),
          List.of("set the padding of T to 12", "padding", 12),
          List.of("set T padding to 12px", "padding", 12),
          List.of("set the margin of T to 7px", "margin", 7),
          List.of("T margin: 9", "margin", 9),
          List.of("set the border radius of T to 13", "border_radius", 13),
          List.of("set T radius to 14px", "border_radius", 14),
          List.of("set the opacity of T to 0.5", "opacity", 0.5),
          List.of("set T opacity to 40%", "opacity", 0.4),
          List.of("set the font weight of T to bold", "font_weight", "bold"),
          List.of("set the font_style of T to italic", "font_style", "italic"),
          List.of("set the text_transform of T to uppercase", "text_transform", "uppercase"),
          List.of("set the text_decoration of T to underline", "text_decoration", "underline"),
          List.of("set the visible of T to false", "visible", false));

  @Tag("CMD-33")
  @Tag("CMD-34")
  @Tag("CMD-35")
  @TestFactory
  Stream<DynamicTest> run_colour_writesTheKeyOfItsKind() {
    GeneratedCommands all = new GeneratedCommands();
    COLOURS.forEach(
        (typed, hex) -> {
          addColours(
              all, COLOUR_SAYINGS, typed, hex, (e, id) -> e.style(id, ORACLE.colourKey(id), hex));
          addColours(all, BACKGROUND_SAYINGS, typed, hex, (e, id) -> e.style(id, "bg_color", hex));
          addColours(
              all,
              TEXT_COLOUR_SAYINGS,
              typed,
              hex,
              (e, id) -> e.style(id, ORACLE.textColourKey(id), hex));
          addColours(
              all, BORDER_COLOUR_SAYINGS, typed, hex, (e, id) -> ORACLE.borderColour(e, id, hex));
        });
    return all.tests(11);
  }

  private static void addColours(
      GeneratedCommands all, List<String> sayings, String typed, String hex, Effect effect) {
    for (Target target : ShopTargets.all()) {
      if (target.ids().stream().allMatch(id -> ORACLE.isReadable(id, hex))) {
        all.addEach(sayings, target, typed, effect);
      }
    }
  }

  @Tag("CMD-40")
  @Tag("CMD-42")
  @Tag("CMD-43")
  @TestFactory
  Stream<DynamicTest> run_height_changesBoxAndStyle() {
    GeneratedCommands all = new GeneratedCommands();
    HEIGHTS.forEach(
        (saying, change) ->
            ShopTargets.all().stream()
                .filter(target -> !target.isText())
                .forEach(target -> all.add(saying, target, ORACLE.heights(target.ids(), change))));
    return all.tests(1);
  }

  @Tag("CMD-41")
  @TestFactory
  Stream<DynamicTest> run_width_changesBoxAndStyle() {
    GeneratedCommands all = new GeneratedCommands();
    WIDTHS.forEach(
        (saying, change) ->
            ShopTargets.all()
                .forEach(target -> all.add(saying, target, ORACLE.widths(target.ids(), change))));
    return all.tests(1);
  }

  @Tag("CMD-45")
  @TestFactory
  Stream<DynamicTest> run_fontSize_changesItAlone() {
    GeneratedCommands all = new GeneratedCommands();
    FONT_SIZES.forEach(
        (saying, change) ->
            ShopTargets.all()
                .forEach(target -> all.add(saying, target, fontSizes(target, change))));
    return all.tests(1);
  }

  private static @Nullable Expected fontSizes(Target target, DoubleUnaryOperator change) {
    Expected expected = new Expected();
    for (String id : target.ids()) {
      double size = ShopOracle.rounded(change.applyAsDouble(ORACLE.number(id, "font_size")));
      if (!(size >= 12 && size <= 72)) {
        return null;
      }
      expected.style(id, "font_size", size);
    }
    return expected;
  }

  @Tag("CMD-51")
  @Tag("CMD-52")
  @TestFactory
  Stream<DynamicTest> run_text_isWrittenAsTyped() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.all()) {
      TEXTS.forEach(
          (typed, text) -> {
            if (!isOneForEach(typed, target)) {
              all.addEach(TEXT_SAYINGS, target, typed, (e, id) -> e.value(id, "text", text));
            }
          });
    }
    return all.tests(7);
  }

  /** A list of as many parts as there are components may be one for each, and is refused. */
  private static boolean isOneForEach(String typed, ShopTargets.Target target) {
    int parts = typed.equals("Salt and Pepper") ? 2 : typed.startsWith("Fast, ") ? 3 : 1;
    return parts > 1 && parts == target.ids().size();
  }

  @Tag("CMD-55")
  @Tag("CMD-56")
  @Tag("CMD-57")
  @TestFactory
  Stream<DynamicTest> run_style_writesItsKey() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.all()) {
      for (List<Object> style : STYLES) {
        String key = style.get(1).toString();
        all.addEach(
            List.of(style.get(0).toString()),
            target,
            "",
            (e, id) -> e.style(id, key, style.get(2)));
      }
    }
    return all.tests(1);
  }

  @Tag("CMD-66")
  @TestFactory
  Stream<DynamicTest> run_visibility_isSet() {
    GeneratedCommands all = new GeneratedCommands();
    for (Target target : ShopTargets.all()) {
      all.addEach(
          List.of("hide T", "please hide T", "Hide T."),
          target,
          "",
          (e, id) -> e.style(id, "visible", false));
      all.addEach(
          List.of("show T", "reveal T", "unhide T", "make T visible"),
          target,
          "",
          GeneratedCommandsTest::shown);
      all.addEach(
          List.of("toggle T"),
          target,
          "",
          (e, id) -> e.style(id, "visible", ORACLE.component(id).isHidden()));
    }
    return all.tests(1);
  }

  private static Expected shown(Expected expected, String id) {
    return ORACLE.component(id).isHidden() ? expected.style(id, "visible", true) : expected;
  }

  @Tag("CMD-73")
  @TestFactory
  Stream<DynamicTest> run_token_changesTokensOnly() {
    GeneratedCommands all = new GeneratedCommands();
    COLOURS.forEach(
        (typed, hex) -> {
          for (String name : List.of("primary", "accent")) {
            for (String saying :
                List.of("change the N color to V", "set the N colour to V", "make the N color V")) {
              String command = saying.replace("N", name).replace("V", typed);
              all.add(command, new Expected().value("", "tokens." + name + "_color", hex));
            }
          }
        });
    for (int spacing : new int[] {0, 8, 16, 24, 64}) {
      Expected expected = new Expected().value("", "tokens.base_spacing", spacing);
      all.add("set the base spacing to " + spacing, expected);
      all.add("change the spacing to " + spacing + "px", expected);
    }
    return all.tests(1);
  }
}
