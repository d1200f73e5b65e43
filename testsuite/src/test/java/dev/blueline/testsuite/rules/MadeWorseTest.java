package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintSchema;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong already may stay, and become better, and not become worse. */
@DisplayName(
    "\"A document is accepted with violations already in it: they are reported when it is opened,"
        + " and block nothing. A command is refused only for violations that it introduces or makes"
        + " worse.\"")
class MadeWorseTest {

  private static void require(
      Dialect dialect, String document, String expected, Function<Desk, String> edit) {
    for (BlueprintSchema schema : dialect.schemas()) {
      Desk desk = Desk.of(document, schema);
      String outcome = edit.apply(desk).replaceAll(" warns .*", "");
      assertThat(outcome).as("%s in %s", document, schema).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "overlap of 50 x 100: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "b.box=[49,0,100,100] | rolled_back overlap",
        "b.box=[49.999,0,100,100] | rolled_back overlap",
        "a.box=[0,0,101,100] | rolled_back overlap",
        "b.box=[0,0,100,100] | rolled_back overlap",
        "b.box=[51,0,100,100] | applied",
        "b.box=[99.999,0,100,100] | applied",
        "b.box=[100,0,100,100] | applied",
        "b.box=[50,50,100,100] | applied",
        "a.box=[0,0,100,90] | applied",
        "b.box=[50,0,100,100.0] | applied",
        "b.box=[50,0,200,100] | applied",
        "a.bg_color='#000000' | applied",
        "c.box=[0,300,101,100] | applied",
        "c.box=[99,0,51,40] | rolled_back overlap",
        "b.box=[260,0,100,100] | applied",
        "b.box=[50,250,100,100] | rolled_back overlap"
      })
  void overlap_thatWasThere_isRefusedIfLarger(String write, String outcome) {
    String document =
        "card#a{bg_color=#FFF}[0 0 100 100] card#b[50 0 100 100] card#c[0 300 100 100]";
    require(Dialect.STOREFRONT, document, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "20 out of its parent: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "c.box=[81,0,40,40] | rolled_back bounds",
        "c.box=[80,0,40.001,40] | rolled_back bounds",
        "p.box=[0,0,99,100] | rolled_back bounds",
        "c.box=[80,0,40.0,40] | applied",
        "c.box=[79,0,40,40] | applied",
        "c.box=[60,0,40,40] | applied",
        "c.box=[80,10,40,40] | applied",
        "p.box=[0,0,101,100] | applied",
        "p.box=[0,0,120,100] | applied",
        "c.box=null | rolled_back box",
        "c.bg_color='#000000' | applied",
        "c.text='Hello' | applied"
      })
  void child_thatStuckOut_isRefusedIfFurther(String write, String outcome) {
    String outer = "section#p[0 0 100 100](card#c{bg_color=#FFF}[80 0 40 40])";
    require(Dialect.STOREFRONT, outer, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "20 out of the screen: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.box=[281,0,100,50] | rolled_back bounds",
        "a.box=[280,0,101,50] | rolled_back bounds",
        "@meta.screen.width=359 | rolled_back bounds",
        "a.box=[279,0,100,50] | applied",
        "a.box=[280,999,100,50] | applied",
        "@meta.screen.width=361 | applied",
        "@meta.screen.width=380 | applied",
        "@meta.screen={'width':360.0} | applied",
        "a.text='Hello' | applied"
      })
  void root_thatStuckOut_isRefusedIfFurther(String write, String outcome) {
    String document = "@meta=`{\"screen\":{\"width\":360}}` card#a[280 0 100 50]";
    require(Dialect.STOREFRONT, document, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "size: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a{height=15} | a.height=14 | rolled_back size",
        "text#a{height=15} | a.height=15.0 | applied",
        "text#a{height=15} | a.height=16 | applied",
        "text#a{height=15} | a.height=20 | applied",
        "text#a{height=15} | a.width=15 | rolled_back size",
        "text#a{height=700} | a.height=701 | rolled_back size",
        "text#a{height=700} | a.height=699 | applied",
        "text#a{width='15px'} | a.width='14.9px' | rolled_back size",
        "text#a{width='15px'} | a.width='15.1px' | applied",
        "text#a{width=700} | a.width='700.5px' | rolled_back size",
        "text#a{width=700} | a.width='650px' | applied"
      })
  void size_outsideAlready_isRefusedIfFurther(String document, String write, String outcome) {
    require(Dialect.BOTH, document, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "touch target: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "button#a{height=40} | a.height=39 | rolled_back touch_target",
        "button#a{height=40} | a.height=39.999 | rolled_back touch_target",
        "button#a{height=40} | a.height=40.0 | applied",
        "button#a{height=40} | a.height=41 | applied",
        "button#a{height=40} | a.height=44 | applied",
        "button#a{height=40} | a.text='Buy' | applied",
        "link#a.cta{height='40px'} | a.height='39px' | rolled_back touch_target",
        "link#a.cta{height='40px'} | a.height='43px' | applied"
      })
  void touchTarget_tooLowAlready_isRefusedIfLower(String document, String write, String outcome) {
    require(Dialect.BOTH, document + " 'x'", outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "font size: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a{font_size=10} | a.font_size=9.99 | rolled_back font_size",
        "text#a{font_size=10} | a.font_size=10.0 | applied",
        "text#a{font_size=10} | a.font_size=11 | applied",
        "text#a{font_size=10} | a.font_size=12 | applied",
        "text#a{font_size=80} | a.font_size=80.01 | rolled_back font_size",
        "text#a{font_size=80} | a.font_size=79 | applied",
        "text#a{font_size=10} | a.font_size='9px' | rolled_back font_size",
        "text#a{font_size=10} | a.font_size='11px' | applied",
        "text#a{font_size=10} | a.height=50 | applied"
      })
  void fontSize_outsideAlready_isRefusedIfFurther(String document, String write, String outcome) {
    require(Dialect.BOTH, document, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "text of {0} becomes {1} => {2}")
  @CsvSource({
    "10005, 10006, rolled_back text",
    "10005, 20000, rolled_back text",
    "10005, 10005, applied",
    "10005, 10004, applied",
    "10005, 10001, applied",
    "10005, 10000, applied",
    "10005, 100, applied",
    "9999, 10000, applied",
    "9999, 10001, rolled_back text",
    "150, 9000, applied",
    "150, 140, applied"
  })
  void text_tooLongAlready_isRefusedIfLonger(int before, int after, String outcome) {
    String document = "text#a '" + "x".repeat(before) + "'";
    String write = "a.text='" + "y".repeat(after) + "'";
    require(Dialect.BOTH, document, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "base_spacing of {0} becomes {1} => {2}")
  @CsvSource({
    "72, 73, rolled_back tokens",
    "72, 72.01, rolled_back tokens",
    "72, 71, applied",
    "72, 64, applied",
    "72, 12, applied",
    "-8, -9, rolled_back tokens",
    "-8, -7, applied",
    "-8, 0, applied",
    "12, 20, applied",
    "12, 65, rolled_back tokens"
  })
  void baseSpacing_outsideAlready_isRefusedIfFurther(String before, String after, String outcome) {
    String document = "@tokens=`{\"base_spacing\":" + before + ",\"note\":1}` text#a";
    String write = "@tokens.base_spacing=" + after;
    require(Dialect.BOTH, document, outcome, desk -> desk.write(write));
    require(Dialect.BOTH, document, "applied", desk -> desk.write("@tokens.note=2"));
  }

  @ParameterizedTest(name = "1:1 already: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.text_color='#FFF' | applied",
        "a.text_color='#FEFEFE' | applied",
        "a.text_color='#000' | applied",
        "a.bg_color='#FFF' | applied",
        "a.font_size=30 | applied",
        "a.font_size=13 | applied",
        "a.text='Other' | applied",
        "b.text_color='#FFFFFF' | rolled_back contrast"
      })
  void contrast_ofNoneAlready_blocksNothing(String write, String outcome) {
    String document =
        "text#a{bg_color=#FFFFFF text_color=#FFFFFF font_size=20} 'x'"
            + " text#b{bg_color=#FFFFFF text_color=#000000} 'x'";
    require(Dialect.BOTH, document, outcome, desk -> desk.write(write));
  }

  @ParameterizedTest(name = "what has no measure is no worse for another value: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a{color=nope} | a.color='neither' | applied",
        "text#a{color=nope} | a.color='red' | applied",
        "text#a{color=nope} | a.height=50 | applied",
        "text#a{color=nope} | a.bg_color='neither' | rolled_back colour",
        "text#a{color=nope} | a.border_color=7 | rolled_back colour",
        "text#a @confidence=2 | a.note=1 | applied",
        "text#a @children=7 | a.children='x' | applied",
        "@tokens=`{\"a_color\":\"x\"}` text#a | @tokens.a_color='y' | applied",
        "@tokens=`{\"a_color\":\"x\"}` text#a | @tokens.b_color='y' | rolled_back tokens",
        "@tokens=`{\"border_radius\":\"x\"}` text#a | @tokens.border_radius='y' | applied",
        "@tokens=`7` text#a | @tokens=8 | applied"
      })
  void withoutMeasure_wrongAlready_isNoWorse(String document, String write, String outcome) {
    require(Dialect.BOTH, document, outcome, desk -> desk.write(write));
  }

  @Tag("VER-3")
  @ParameterizedTest(name = "by a command: {0}, \"{1}\" => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "card#a_1[0 0 300 100] card#b_1[0 50 300 100] | move b_1 10px up | rolled_back overlap",
        "card#a_1[0 0 300 100] card#b_1[0 50 300 100] | move b_1 10px down | applied",
        "card#a_1[0 0 300 100] card#b_1[0 50 300 100] | make b_1 navy | applied",
        "card#a_1[0 0 300 100] card#b_1[0 50 300 100] | hide b_1 | applied",
        "section#p_1[0 0 300 300](card#c_1[250 10 100 100]) | move c_1 10px to the right | rolled_back bounds",
        "section#p_1[0 0 300 300](card#c_1[250 10 100 100]) | move c_1 10px to the left | applied",
        "section#p_1[0 0 300 300](card#c_1[250 10 100 100]) | make c_1 navy | applied",
        "text#a_1[0 0 300 700] | make a_1 10px taller | rolled_back size",
        "text#a_1[0 0 300 700] | make a_1 10px shorter | applied",
        "text#a_1[0 0 300 700] | make a_1 italic | applied",
        "button#a_1[0 0 300 30] | make a_1 5px taller | applied",
        "button#a_1[0 0 300 30] | make a_1 italic | applied"
      })
  void command_onStorefront_isRefusedIfItGetsWorse(
      String document, String command, String outcome) {
    require(Dialect.STOREFRONT, document, outcome, desk -> desk.command(command));
  }

  @Tag("VER-3")
  @ParameterizedTest(name = "by a command in both dialects: {0}, \"{1}\" => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a_1{font_size=10} 'x' | set the a_1 font size to 9 | rolled_back font_size",
        "text#a_1{font_size=10} 'x' | set the a_1 font size to 11 | applied",
        "text#a_1{font_size=10} 'x' | make a_1 italic | applied",
        "text#a_1{font_size=80} 'x' | set the a_1 font size to 81 | rolled_back font_size",
        "text#a_1{height=700} 'x' | set the a_1 height to 701 | rolled_back size",
        "text#a_1{height=700} 'x' | set the a_1 height to 699 | applied",
        "button#a_1{height=30} 'x' | set the a_1 height to 31 | applied",
        "text#a_1{bg_color=#FFF text_color=#FFF} 'x' | make a_1 italic | applied",
        "@tokens=`{\"base_spacing\":72}` text#a_1 'x' | set the base spacing to 64 | applied"
      })
  void command_inBothDialects_isRefusedIfItGetsWorse(
      String document, String command, String outcome) {
    require(Dialect.BOTH, document, outcome, desk -> desk.command(command));
  }
}
