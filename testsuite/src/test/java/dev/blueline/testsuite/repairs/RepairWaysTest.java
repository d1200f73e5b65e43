package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The ways to mend the one thing that is wrong with a document, the best first, each as it is told:
 * what it does, the command that does the same in brackets where there is one, and a question mark
 * where it is only proposed.
 */
class RepairWaysTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final Verifier ALL_RULES = new Verifier(BuiltInValidators.all());

  /**
   * "The lower one goes below the other, or the right one beside it, whichever is less far": of two
   * that start equally high, or equally far left, the one that comes first in the document stays.
   */
  @Tag("VER-39")
  @TestFactory
  Stream<DynamicTest> repairs_boxesThatOverlap_areTheShorterWayFirst() {
    return rows(
        """
        card#a[10 20 100 100] card#b[10 60 100 100] => put 'b' below 'a' (put b at 10, 120); put 'b' to the right of 'a' (put b at 110, 60)
        card#b[10 20 100 100] card#a[10 60 100 100] => put 'a' below 'b' (put a at 10, 120); put 'a' to the right of 'b' (put a at 110, 60)
        card#a[10 60 100 100] card#b[10 20 100 100] => put 'a' below 'b' (put a at 10, 120); put 'b' to the right of 'a' (put b at 110, 20)
        card#a[10 20 100 100] card#b[90 20 100 100] => put 'b' to the right of 'a' (put b at 110, 20); put 'b' below 'a' (put b at 90, 120)
        card#b[10 20 100 100] card#a[90 20 100 100] => put 'a' to the right of 'b' (put a at 110, 20); put 'a' below 'b' (put a at 90, 120)
        card#a[90 20 100 100] card#b[10 20 100 100] => put 'a' to the right of 'b' (put a at 110, 20); put 'b' below 'a' (put b at 10, 120)
        card#a[10 20 100 100] card#b[70 80 100 100] => put 'b' below 'a' (put b at 70, 120); put 'b' to the right of 'a' (put b at 110, 80)
        card#a[10 20 100 100] card#b[69 80 100 100] => put 'b' below 'a' (put b at 69, 120); put 'b' to the right of 'a' (put b at 110, 80)
        card#a[10 20 100 100] card#b[70 79 100 100] => put 'b' to the right of 'a' (put b at 110, 79); put 'b' below 'a' (put b at 70, 120)
        card#a[210 320 100 100] card#b[290 330 100 100] => put 'b' to the right of 'a' (put b at 310, 330); put 'b' below 'a' (put b at 290, 420)
        card#a[210 320 100 100] card#b[220 400 100 100] => put 'b' below 'a' (put b at 220, 420); put 'b' to the right of 'a' (put b at 310, 400)
        card#a[10 20 100 100.5] card#b[10 60 100 100] => put 'b' below 'a' (put b at 10, 121); put 'b' to the right of 'a' (put b at 110, 60)
        card#a[10 20 100 100] card#b[10 60.5 100 100] => put 'b' below 'a'; put 'b' to the right of 'a'
        card#a[10 20 100.5 100] card#b[90 20 100 100] => put 'b' to the right of 'a' (put b at 111, 20); put 'b' below 'a' (put b at 90, 120)
        card#a[10 20 100 100] card#b[30 40 50 50] => put 'b' below 'a' (put b at 30, 120)?; put 'b' to the right of 'a' (put b at 110, 40)?
        card#a[30 40 50 50] card#b[10 20 100 100] => put 'a' below 'b' (put a at 30, 120)?; put 'a' to the right of 'b' (put a at 110, 40)?
        card#a[10 20 100 100] card#b[10 20 50 100] => put 'b' to the right of 'a' (put b at 110, 20)?; put 'b' below 'a' (put b at 10, 120)?
        card#a[10 20 100 50] card#b[10 20 100 50] => put 'b', which lay on 'a', below it (put b at 10, 70); put 'b' below 'a' (put b at 10, 70); put 'b' to the right of 'a' (put b at 110, 20)
        card#b[10 20 100 50] card#a[10 20 100 50] => put 'a', which lay on 'b', below it (put a at 10, 70); put 'a' below 'b' (put a at 10, 70); put 'a' to the right of 'b' (put a at 110, 20)
        card#a[10 20 100 50] card#b[10 20 100 50] card#c[10 80 100 50] => put 'b', which lay on 'a', below it (put b at 10, 130); put 'b' below 'a'; put 'b' to the right of 'a' (put b at 110, 20)
        card#a[10 20 100 50.5] card#b[10 20 100 50.5] => put 'b', which lay on 'a', below it (put b at 10, 71); put 'b' below 'a' (put b at 10, 71); put 'b' to the right of 'a' (put b at 110, 20)
        card#a[10 20 100 50] card#b[10 20 100 50] card#c[10 80 100 20.5] => put 'b', which lay on 'a', below it (put b at 10, 101); put 'b' below 'a'; put 'b' to the right of 'a' (put b at 110, 20)
        card#a[10 20 100 50] card#b[10 20 100 50] card#c.overlay[10 80 100 50] => put 'b', which lay on 'a', below it (put b at 10, 70); put 'b' below 'a' (put b at 10, 70); put 'b' to the right of 'a' (put b at 110, 20)
        """);
  }

  /** "Moved inside; else made as wide as there is room; else the parent grows downwards." */
  @Tag("VER-39")
  @TestFactory
  Stream<DynamicTest> repairs_boxOutOfBounds_areMovedInsideFirst() {
    return rows(
        """
        card#a[450 30 100 50] => moved 'a' inside the screen (put a at 400, 30)
        card#a[-20 30 100 50] => moved 'a' inside the screen (put a at 0, 30)
        card#a[30 -20 100 50] => moved 'a' inside the screen (put a at 30, 0)
        card#a[450.5 30 100 50] => moved 'a' inside the screen
        card#a[-20.5 30 100 50] => moved 'a' inside the screen
        card#a[0 30 600 50] => made 'a' as wide as the screen (make a 500px wide)
        card#a[20 30 600 50] => made 'a' as wide as the screen
        card#p[10 10 100 50](text#a[90 20 50 20]) => moved 'a' inside 'p' (put a at 60, 20)
        card#p[10 10 100 50](text#a[0 0 50 20]) => moved 'a' inside 'p' (put a at 10, 10)
        card#p[10 10 100 50](text#a[20 50 50 20]) => moved 'a' inside 'p' (put a at 20, 40); made 'p' higher around 'a'
        card#p[10 10 100 50](text#a[10 20 100 50]) => moved 'a' inside 'p' (put a at 10, 10); made 'p' higher around 'a'
        card#p[10 10 100 50](text#a[20 10 100 50]) => moved 'a' inside 'p' (put a at 10, 10)
        card#p[10 10 100 50](text#a[10 40 200 20]) => made 'a' as wide as 'p' (make a 100px wide)
        card#p[10 10 100 50](text#a[10 41 200 20]) => made 'a' as wide as 'p'
        card#p[10 10 100 50](text#a[11 40 200 20]) => made 'a' as wide as 'p'
        card#p[10 10 100.5 50](text#a[10 20 200 20]) => made 'a' as wide as 'p' (make a 100px wide)
        card#p[10 10 100 50](text#a[10 10 100 51]) => made 'p' higher around 'a'
        card#p[10 10 100 50](text#a[10 -10 100 51]) => made 'p' higher around 'a'
        card#p[10 10 100 50](text#a[10 50 100 51]) => made 'p' higher around 'a'
        card#p[0 0 100 50](text#a[-0.000001 40 50 20]) => moved 'a' inside 'p'; made 'p' higher around 'a'
        card#p[0 0 100 50](text#a[50 -5 50.000001 20]) => moved 'a' inside 'p' (put a at 50, 0)
        card#p[0 0 100 50](text#a[-1 20 100.000001 20]) => moved 'a' inside 'p' (put a at 0, 20)
        card#p[0 0 100 50](text#a[20 -1 50 50.000001]) => moved 'a' inside 'p' (put a at 20, 0)
        card#p[0 0 100 50](text#a[20 -1 50 50.000002]) => made 'p' higher around 'a'
        """);
  }

  /** By red, green and blue; of two colours as near, the token that comes first. */
  @Tag("VER-42")
  @TestFactory
  Stream<DynamicTest> repairs_colourOutsideThePalette_areTheNearestProposed() {
    return rows(
        """
        @tokens=`{"a_color":"#148080","b_color":"#8C8080"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #8C8080 (set the background of a to #8C8080)?
        @tokens=`{"a_color":"#801480","b_color":"#808C80"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #808C80 (set the background of a to #808C80)?
        @tokens=`{"a_color":"#808014","b_color":"#80808C"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #80808C (set the background of a to #80808C)?
        @tokens=`{"b_color":"#8C8080","a_color":"#148080"}` text#a{text_color=#808080} => changed the text_color of 'a' to #8C8080 (set the text color of a to #8C8080)?
        @tokens=`{"a_color":"#928080","b_color":"#8A8A8A"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #8A8A8A (set the background of a to #8A8A8A)?
        @tokens=`{"a_color":"#808092","b_color":"#8A8A8A"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #8A8A8A (set the background of a to #8A8A8A)?
        @tokens=`{"a_color":"#8A8A8A","b_color":"#918080"}` text#a{border_color=#808080} => changed the border_color of 'a' to #918080 (set the border color of a to #918080)?
        @tokens=`{"a_color":"#788080","b_color":"#888080"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #788080 (set the background of a to #788080)?
        @tokens=`{"b_color":"#888080","a_color":"#788080"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #888080 (set the background of a to #888080)?
        @tokens=`{"b_color":"#808880","colors":{"c":"#808081"}}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #808081 (set the background of a to #808081)?
        @tokens=`{"a_color":"#8C8080"}` text#a{bg_color=#80808040} => changed the bg_color of 'a' to #8C808040 (set the background of a to #8C808040)?
        @tokens=`{"a_color":"#8C808040"}` text#a{bg_color=#808080} => changed the bg_color of 'a' to #8C8080 (set the background of a to #8C8080)?
        @tokens=`{"a_color":"#8C8080"}` text#a{border='1px solid #808080'} => none
        """);
  }

  /**
   * "The nearest multiple of the spacing grid; a radius with its unit, and 0 for a negative one."
   */
  @Tag("VER-39")
  @TestFactory
  Stream<DynamicTest> repairs_tokenThatIsNone_areTheNearestThatIs() {
    return rows(
        """
        @tokens=`{"base_spacing":12}` => changed the token 'base_spacing' to 16 (set the base spacing to 16)
        @tokens=`{"base_spacing":11.99}` => changed the token 'base_spacing' to 8 (set the base spacing to 8)
        @tokens=`{"base_spacing":4}` => changed the token 'base_spacing' to 8 (set the base spacing to 8)
        @tokens=`{"base_spacing":3.99}` => changed the token 'base_spacing' to 0 (set the base spacing to 0)
        @tokens=`{"base_spacing":60}` => changed the token 'base_spacing' to 64 (set the base spacing to 64)
        @tokens=`{"base_spacing":64.5}` => changed the token 'base_spacing' to 64 (set the base spacing to 64)
        @tokens=`{"base_spacing":-0.5}` => changed the token 'base_spacing' to 0 (set the base spacing to 0)
        @tokens=`{"base_spacing":"12px"}` => changed the token 'base_spacing' to 16 (set the base spacing to 16)
        @tokens=`{"border_radius":-0.5}` => changed the token 'border_radius' to 0 (set the border radius to 0)
        @tokens=`{"border_radius":"8"}` => changed the token 'border_radius' to "8px"
        @tokens=`{"border_radius":"10 px"}` => changed the token 'border_radius' to "10px" (set the border radius to 10)
        @tokens=`{"border_radius":"19 px"}` => changed the token 'border_radius' to "19px" (set the border radius to 19)
        @tokens=`{"border_radius":" 8px"}` => changed the token 'border_radius' to "8px" (set the border radius to 8)
        @tokens=`{"border_radius":"8.5 px"}` => changed the token 'border_radius' to "8.5px"
        @tokens=`{"border_radius":"2 rem"}` => changed the token 'border_radius' to "2rem"
        @tokens=`{"border_radius":"50 %"}` => changed the token 'border_radius' to "50%"
        @tokens=`{"border_radius":"8 parsecs"}` => none
        @tokens=`{"border_radius":"-8px"}` => none
        @tokens=`{"primary_color":"ff0000;"}` => changed the token 'primary_color' to "#FF0000"
        """);
  }

  /** "The nearest whole px within the limits." */
  @Tag("VER-39")
  @TestFactory
  Stream<DynamicTest> repairs_sizeBeyondItsLimit_areTheLimit() {
    return rows(
        """
        text#a[0 0 100 10] => made 'a' 20px high (make a 20px tall)
        text#a[0 0 100 19.999] => made 'a' 20px high (make a 20px tall)
        text#a[0 0 100 600.5] => made 'a' 600px high (make a 600px tall)
        text#a[0 0 10 100] => made 'a' 20px wide (make a 20px wide)
        text#a[0 0 500 10] => made 'a' 20px high (make a 20px tall)
        text#a{width=500.5 height=40} => made 'a' 500px wide (make a 500px wide)
        button#a[0 0 100 43.5] => made 'a' 44px high (make a 44px tall)
        text#a{font_size=11.5} => set the font size of 'a' to 12px (set the font size of a to 12)
        text#a{font_size=72.5} => set the font size of 'a' to 72px (set the font size of a to 72)
        """);
  }

  /**
   * "Hex digits without #, a name in two words, a stray semicolon; nothing that is not beyond
   * doubt."
   */
  @Tag("VER-40")
  @TestFactory
  Stream<DynamicTest> repairs_colourSpelledWrongly_areWhatIsMeant() {
    return rows(
        """
        text#a{bg_color=abcde0} => changed the bg_color of 'a' to #ABCDE0 (set the background of a to #ABCDE0)
        text#a{bg_color=abcde9} => changed the bg_color of 'a' to #ABCDE9 (set the background of a to #ABCDE9)
        text#a{bg_color=abcdef} => none
        text#a{bg_color=ABCDE080} => changed the bg_color of 'a' to #ABCDE080 (set the background of a to #ABCDE080)
        text#a{bg_color=abcd0} => none
        text#a{bg_color=abcde80} => none
        text#a{text_color='#ff0000;'} => changed the text_color of 'a' to #FF0000 (set the text color of a to #FF0000)
        text#a{text_color='red ;'} => changed the text_color of 'a' to #FF0000 (set the text color of a to #FF0000)
        text#a{border_color='aZ-ure'} => changed the border_color of 'a' to #F0FFFF (set the border color of a to #F0FFFF)
        text#a{border_color='Az_ure'} => changed the border_color of 'a' to #F0FFFF (set the border color of a to #F0FFFF)
        text#a{border_color='az.ure'} => none
        """);
  }

  /** A translucent text that is too faint in any lightness becomes opaque as well. */
  @Tag("VER-41")
  @TestFactory
  Stream<DynamicTest> repairs_textThatIsFaint_areTheLeastOtherLightness() {
    return rows(
        """
        text#a{bg_color=#FFFFFF text_color=#77777740} 'x' => changed the text_color of 'a' to #767676 (set the text color of a to #767676)
        text#a{bg_color=#FFFFFF text_color=#777777F0} 'x' => changed the text_color of 'a' to #6D6D6DF0 (set the text color of a to #6D6D6DF0)
        text#a{bg_color=#777777 text_color=#777777} 'x' => changed the text_color of 'a' to #060606 (set the text color of a to #060606)
        text#a{bg_color=#757575 text_color=#808080} 'x' => changed the text_color of 'a' to #FDFDFD (set the text color of a to #FDFDFD)
        text#a{bg_color=#000000 text_color=#333333} 'x' => changed the text_color of 'a' to #757575 (set the text color of a to #757575)
        """);
  }

  /** Up to 80 characters of a colour, and 40 of a radius, are read. */
  @Tag("VER-40")
  @Test
  void repairs_valueOfTheGreatestLength_areWhatIsMeant() {
    assertThat(told("text#a{bg_color='dark" + " ".repeat(72) + "blue'}"))
        .isEqualTo("changed the bg_color of 'a' to #00008B (set the background of a to #00008B)");
    assertThat(told("text#a{bg_color='dark" + " ".repeat(73) + "blue'}")).isEqualTo("none");

    String ones = "1".repeat(37);
    assertThat(told("@tokens=`{\"border_radius\":\"" + ones + " px\"}`"))
        .isEqualTo("changed the token 'border_radius' to \"" + ones + "px\"");
    assertThat(told("@tokens=`{\"border_radius\":\"" + ones + "  px\"}`")).isEqualTo("none");
  }

  /** What is a number already stays as it is spelled. */
  @Tag("VER-40")
  @Test
  void repairs_boxSpelledInTexts_keepSixDecimals() {
    Blueprint document = Doc.parse("text#a@bbox=`[\"0.1\",\"0.1234567px\",100,20.10]`");

    Repair way = ways(document).get(0);

    assertThat(told(way)).isEqualTo("wrote the box of 'a' in numbers");
    assertThat(edited(document, way).toJson().toString()).contains("[0.1,0.123457,100,20.10]");
  }

  private static Stream<DynamicTest> rows(String table) {
    return table
        .lines()
        .map(
            row -> {
              String[] cells = row.split(" => ");
              return DynamicTest.dynamicTest(cells[0], () -> require(cells[0], cells[1]));
            });
  }

  private static void require(String text, String expected) {
    assertThat(told(text)).isEqualTo(expected);
    Blueprint document = Doc.parse(text);
    ways(document).forEach(way -> requireSaid(document, way));
  }

  /** The command does to the pixel what the repair does. */
  private static void requireSaid(Blueprint document, Repair way) {
    if (way.command() != null) {
      CommandResult result = ENGINE.run(document, way.command());
      assertThat(result.status()).as("%s", way).isEqualTo(Status.APPLIED);
      EditLaws.assertSame(result.blueprint(), edited(document, way));
    }
  }

  private static Blueprint edited(Blueprint document, Repair way) {
    DeltaRecorder recorder = new DeltaRecorder(document);
    way.edits().make(recorder, new ArrayList<>());
    return recorder.blueprint();
  }

  /** Sizes are wrong only of what is written, so that a report would not tell them. */
  private static List<Repair> ways(Blueprint document) {
    Violation violation = ALL_RULES.runFully(document).get(0);
    return ENGINE.repairs(document, violation);
  }

  private static String told(String text) {
    List<Repair> ways = ways(Doc.parse(text));
    return ways.isEmpty()
        ? "none"
        : ways.stream().map(RepairWaysTest::told).collect(Collectors.joining("; "));
  }

  private static String told(Repair way) {
    String command = way.command() == null ? "" : " (" + way.command() + ")";
    return way.message() + command + (way.isCertain() ? "" : "?");
  }
}
