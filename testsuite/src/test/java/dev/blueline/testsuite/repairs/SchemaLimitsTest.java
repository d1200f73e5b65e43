package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a schema hold in its rules, in what mends them, and in commands. */
class SchemaLimitsTest {

  private static BlueprintSchema schema(String limits) {
    return Kit.read("{\"name\":\"limited\",\"limits\":{" + limits + "}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"touch_target\":52 | button#a[0 0 100 48]{height=48} 'x' | button#a[0 0 100 52]{height=52} 'x'",
        "\"touch_target\":30 | button#a[0 0 100 20] 'x' | button#a[0 0 100 30] 'x'",
        "\"touch_target\":43.5 | button#a[0 0 100 40] 'x' | button#a[0 0 100 44] 'x'",
        "\"min_font_size\":12.5 | text#a{font_size=12} 'x' | text#a{font_size=13} 'x'",
        "\"max_font_size\":40.5 | text#a{font_size=50} 'x' | text#a{font_size=40} 'x'",
        "\"min_font_size\":16 | text#a{font_size=14} 'x' | text#a{font_size=16} 'x'",
        "\"max_font_size\":40 | text#a{font_size='50px'} 'x' | text#a{font_size='40px'} 'x'",
        "\"screen_width\":300 | card#a[250 0 100 50] | card#a[200 0 100 50]",
        "\"screen_width\":300 | card#a[0 0 400 50] | card#a[0 0 300 50]",
        "\"max_spacing\":40 | @tokens={\"base_spacing\":50} text#a | @tokens={\"base_spacing\":40} text#a",
        "\"spacing_grid\":5,\"max_spacing\":44 | @tokens={\"base_spacing\":50} text#a | @tokens={\"base_spacing\":40} text#a",
        "\"spacing_grid\":0.3 | @tokens={\"base_spacing\":1} text#a | @tokens={\"base_spacing\":0.9} text#a",
        "\"spacing_grid\":5 | @tokens={\"base_spacing\":16} text#a | @tokens={\"base_spacing\":15} text#a",
        "\"contrast\":7 | text#a{bg_color=#FFFFFF text_color=#777777} 'x' | text#a{bg_color=#FFFFFF text_color=#595959} 'x'",
        "\"contrast\":21 | text#a{bg_color=#FFFFFF text_color=#222222} 'x' | text#a{bg_color=#FFFFFF text_color=#000000} 'x'",
        "\"large_contrast\":4.5 | text#a{bg_color=#FFF text_color=#777 font_size=24} 'x' | text#a{bg_color=#FFF text_color=#767676 font_size=24} 'x'",
        "\"large_font_size\":30 | text#a{bg_color=#FFF text_color=#777 font_size=24} 'x' | text#a{bg_color=#FFF text_color=#767676 font_size=24} 'x'"
      })
  void repair_ownLimit_isWhatIsKeptTo(String limits, String before, String after) {
    BlueprintSchema schema = schema(limits);
    BlueprintEngine engine = Kit.engine(schema);
    Blueprint document = Doc.parse(quoted(before), schema);
    assertThat(engine.report(document)).hasSize(1);

    CommandResult result = new RepairLaws(engine).check(document);

    EditLaws.assertSame(result.blueprint(), Doc.parse(quoted(after), schema));
    assertThat(engine.report(result.blueprint())).isEmpty();
  }

  /** JSON in a row stands between grave accents, which rows cannot hold. */
  private static String quoted(String document) {
    return document.replace("@tokens={", "@tokens=`{").replace("} text", "}` text");
  }

  /** What the usual limits find wrong is fine. */
  @Tag("VER-29")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"touch_target\":30 | button#a[0 0 100 30] 'x'",
        "\"min_font_size\":6 | text#a{font_size=8} 'x'",
        "\"max_font_size\":100 | text#a{font_size=90} 'x'",
        "\"screen_width\":1000 | card#a[0 0 900 50]",
        "\"contrast\":3 | text#a{bg_color=#FFFFFF text_color=#777777} 'x'",
        "\"contrast\":1,\"large_contrast\":1 | text#a{bg_color=#FFFFFF text_color=#FEFEFE} 'x'"
      })
  void report_looserLimit_findsNothing(String limits, String text) {
    BlueprintSchema schema = schema(limits);

    assertThat(Kit.engine(schema).report(Doc.parse(text, schema))).isEmpty();
    assertThat(BlueprintEngine.create().report(Doc.parse(text))).isNotEmpty();
  }

  @Tag("VER-29")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"max_height\":100 | make a 120px tall",
        "\"min_height\":40 | make a 30px tall",
        "\"max_width\":200 | make a 250px wide",
        "\"min_width\":60 | make a 50px wide",
        "\"max_font_size\":20 | set the font size of a to 24",
        "\"screen_width\":120 | make a 130px wide",
        "\"text_limit\":3,\"text_warning\":2 | rename a to Long"
      })
  void execute_beyondAnOwnLimit_isRolledBack(String limits, String command) {
    BlueprintSchema schema = schema(limits);
    Blueprint document = Doc.parse("text#a[0 0 100 60] 'x'", schema);

    assertThat(Kit.engine(schema).run(document, command).status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(BlueprintEngine.create().run(Doc.parse("text#a[0 0 100 60] 'x'"), command).status())
        .isEqualTo(Status.APPLIED);
  }

  /** "Clamp to the touch target": in commands as well. */
  @Tag("CMD-44")
  @Test
  void execute_smallerThanAnOwnTouchTarget_stopsThere() {
    BlueprintSchema schema = schema("\"touch_target\":52");
    Blueprint document = Doc.parse("button#a[0 0 100 80] 'x'", schema);
    CommandResult result = Kit.engine(schema).run(document, "make a half as tall");

    assertThat(Places.box("a", result.blueprint()).height()).isEqualTo(52);
  }

  @Test
  void repair_kitWithItsOwnLimits_keepsToThem() {
    BlueprintEngine engine = Kit.engine(Kit.read(Kit.JSON));
    Blueprint document =
        engine.read(
            Kit.DOCUMENT
                .replace("[10, 150, 110, 210]", "[10, 150, 110, 190]")
                .replace("60px", "40px")
                .replace("16px", "12px")
                .replace("\"base_spacing\": 15", "\"base_spacing\": 45"));
    assertThat(engine.report(document)).hasSize(3);

    Blueprint repaired = new RepairLaws(engine).check(document).blueprint();

    assertThat(engine.report(repaired)).isEmpty();
    assertThat(Places.box("k1", repaired).height()).isEqualTo(52);
    assertThat(Objects.requireNonNull(repaired.component("k1")).styleText("height"))
        .isEqualTo("52px");
    assertThat(Objects.requireNonNull(repaired.component("g1")).styleText("font_size"))
        .isEqualTo("14px");
  }

  /** "If it is not above 0 and finite". */
  @ParameterizedTest
  @ValueSource(doubles = {0, -1, -0.0, Double.NaN, Double.POSITIVE_INFINITY})
  void with_numberThatIsNoLimit_isRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.DEFAULT.with(Limit.TOUCH_TARGET, value));
  }

  /** One is changed, the others are not, and what it was made from is not either. */
  @Tag("VER-29")
  @ParameterizedTest
  @EnumSource(Limit.class)
  void with_oneLimit_changesThatOne(Limit limit) {
    Limits changed = Limits.DEFAULT.with(limit, 20.5);

    for (Limit each : Limit.values()) {
      double expected = each == limit ? 20.5 : Limits.DEFAULT.get(each);
      assertThat(changed.get(each)).isEqualTo(expected);
    }
    assertThat(Limits.DEFAULT.get(limit)).isNotEqualTo(20.5);
  }
}
