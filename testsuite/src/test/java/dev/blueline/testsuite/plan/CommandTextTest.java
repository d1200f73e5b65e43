package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.plan.CommandText;
import dev.blueline.testsuite.fixture.Doc;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits said as commands, which the engine reads. */
class CommandTextTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private final Blueprint document =
      Doc.parse(
          "@tokens=`{\"base_spacing\":8,\"border_radius\":\"4px\"}`"
              + " text#a[100 100 200 30]{height=30 width=200 font_size=14 border_color=#000000} 'x'");

  @Tag("CMD-76")
  @Test
  void sizes_areSaidInPx() {
    requireSaid(CommandText.height("a", 40), "make a 40px tall");
    requireSaid(CommandText.width("a", 90), "make a 90px wide");
    requireSaid(CommandText.fontSize("a", 20), "set the font size of a to 20");
    requireSaid(CommandText.spacing(16), "set the base spacing to 16");
    requireSaid(CommandText.radius(6), "set the border radius to 6");
  }

  @Tag("CMD-76")
  @ParameterizedTest
  @CsvSource({
    "bg_color, set the background of a to #FFFFFF",
    "border, set the border color of a to #FFFFFF",
    "border_color, set the border color of a to #FFFFFF",
    "color, set the text color of a to #FFFFFF",
    "text_color, set the text color of a to #FFFFFF"
  })
  void colour_ofAKey_isSaidOfWhatItPaints(String key, String command) {
    Colour white = Objects.requireNonNull(Colour.parse("#FFFFFF"));

    assertThat(CommandText.colour("a", key, white)).isEqualTo(command);
  }

  @Tag("CMD-76")
  @ParameterizedTest
  @CsvSource({
    "12, true, move a 12px right",
    "-12, true, move a 12px left",
    "12, false, move a 12px down",
    "-12, false, move a 12px up"
  })
  void shift_eitherWay_isSaidWithoutSign(long px, boolean isAcross, String command) {
    requireSaid(CommandText.shift("a", px, isAcross), command);
  }

  @Tag("CMD-76")
  @Test
  void place_inWholePx_isSaid() {
    requireSaid(CommandText.place("a", 10, 300), "put a at 10, 300");
    assertThat(CommandText.place("a", 10.5, 300)).isNull();
    assertThat(CommandText.place("a", 10, 300.5)).isNull();
  }

  private void requireSaid(String command, String expected) {
    assertThat(command).isEqualTo(expected);
    assertThat(ENGINE.run(document, command).status()).as(command).isEqualTo(Status.APPLIED);
  }
}
