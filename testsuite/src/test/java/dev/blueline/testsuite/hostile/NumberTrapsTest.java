package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.Session;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that would fill the memory if anything wrote them out. */
@Tag("DOC-40")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NumberTrapsTest {
  private static final int MANY = Hostile.size(50_000, 1_000_000);
  private static final String DIGITS = "1234567890".repeat(MANY / 10);

  static List<String> numbers() {
    return List.of(
        "1e400000000",
        "-1e400000000",
        "1e-400000000",
        "1e2147483648",
        "1e-9223372036854775809",
        "1E+" + "9".repeat(1000),
        "0e400000000",
        DIGITS,
        "0." + DIGITS,
        DIGITS + "." + DIGITS,
        "0." + "0".repeat(MANY) + "1",
        "1" + "0".repeat(MANY) + "e-" + MANY);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void execute_onHugeNumbers_isAsSoundAsOnOthers(String number) {
    Session session =
        Hostile.open(
            """
            {'tokens':{'base_spacing':#,'border_radius':#},'components':[{'id':'a','type':'card',
            'text':'x','bbox':[0,0,#,100],'confidence':#,'visual':{'height':#,'font_size':#,
            'opacity':#,'padding':#}},{'id':'b','type':'card','bbox':[#,#,#,#]}]}"""
                .replace("#", number));
    Hostile.ENGINE.report(session.blueprint());
    for (String command :
        List.of(
            "make a bigger", "make it 10px wider", "move b below a", "make all fonts smaller")) {
      SessionLaws.execute(session, command);
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void execute_ofHugeNumbers_isAsSoundAsOfOthers(String number) {
    Session session =
        Hostile.open("{'components':[{'id':'a','type':'card','bbox':[0,0,100,100]}]}");
    String short60k = number.substring(0, Math.min(60_000, number.length()));
    for (String command :
        List.of("make a #px tall", "move a #px left", "set the font size of a to #", "make # as")) {
      SessionLaws.execute(session, command.replace("#", short60k));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1e400000000, 10e399999999, true",
    "1e400000000, 1e400000001, false",
    "1e-400000000, 0.1e-399999999, true",
    "1e-400000000, 0, false",
    "0e400000000, 0, true",
    "1e100000000000000000, 10e99999999999999999, true",
    "1e100000000000000000, 1e100000000000000001, false",
  })
  void test_ofHugeNumbers_comparesThemExactly(String number, String other, boolean isEqual) {
    requireTest(number, other, isEqual);
    requireTest(other, number, isEqual);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void test_ofHugeNumber_isEqualToItselfAlone(String number) {
    requireTest(number, number, true);
    requireTest(number, "7", false);
  }

  private static void requireTest(String number, String other, boolean isEqual) {
    JsonValue document = Written.read("[" + number + "]");
    JsonPatch patch = Hostile.patch("[{'op':'test','path':'/0','value':" + other + "}]");
    if (isEqual) {
      assertThat(patch.applyTo(document)).isSameAs(document);
    } else {
      assertThatThrownBy(() -> patch.applyTo(document)).isInstanceOf(PatchRefusedException.class);
    }
  }
}
