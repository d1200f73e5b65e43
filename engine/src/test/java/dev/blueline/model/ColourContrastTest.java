package dev.blueline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Luminance, contrast and composition of colours. */
class ColourContrastTest {

  /** As W3C's and WebAIM's pages about success criterion 1.4.3 print them. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #FFFFFF, 21.00",
    "#FFFFFF, #FFFFFF, 1.00",
    "#777777, #FFFFFF, 4.48",
    "#767676, #FFFFFF, 4.54",
    "#949494, #FFFFFF, 3.03",
    "#FF0000, #FFFFFF, 4.00",
    "#0000FF, #FFFFFF, 8.59",
    "#008000, #FFFFFF, 5.14",
    "#00FF00, #FFFFFF, 1.37",
    "#FFFF00, #000000, 19.56",
    "#FF0000, #000000, 5.25",
    "#0000FF, #000000, 2.44"
  })
  void contrastTo_ofPublishedPairs_isAsPublished(String left, String right, double ratio) {
    assertThat(colour(left).contrastTo(colour(right))).isCloseTo(ratio, within(0.005));
    assertThat(colour(right).contrastTo(colour(left)))
        .isEqualTo(colour(left).contrastTo(colour(right)));
  }

  @Property
  void contrastTo_anyColours_isTheSameBothWaysAndFromOneTo21(@ForAll int left, @ForAll int right) {
    double ratio = new Colour(left).contrastTo(new Colour(right));

    assertThat(ratio).isBetween(1.0, 21.0000001);
    assertThat(new Colour(right).contrastTo(new Colour(left))).isEqualTo(ratio);
    assertThat(new Colour(left).contrastTo(new Colour(left))).isEqualTo(1);
  }

  /**
   * Against the formula itself, on both sides of its threshold: 10 / 255 is below, 11 / 255 above.
   */
  @Test
  void relativeLuminance_ofEveryGrey_isThatOfTheFormula() {
    for (int grey = 0; grey < 256; grey++) {
      double part = grey / 255.0;
      double light = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      assertThat(Colour.ofChannels(grey, grey, grey, 255).relativeLuminance())
          .as("grey %d", grey)
          .isCloseTo(light, within(1e-12));
    }
    assertThat(Colour.BLACK.relativeLuminance()).isZero();
    assertThat(Colour.WHITE.relativeLuminance()).isCloseTo(1, within(1e-12));
  }

  @Test
  void relativeLuminance_ofPrimaries_areTheWeights() {
    assertThat(colour("#F00").relativeLuminance()).isCloseTo(0.2126, within(1e-12));
    assertThat(colour("#0F0").relativeLuminance()).isCloseTo(0.7152, within(1e-12));
    assertThat(colour("#00F").relativeLuminance()).isCloseTo(0.0722, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "#FF0000, #00FF00, #FF0000",
    "#FF000000, #00FF00, #00FF00",
    "#00000080, #FFFFFF, #7F7F7F",
    "#FFFFFF80, #000000, #808080",
    "#FF000040, #0000FF, #4000BF",
    "#FF000080, #00000000, #FF000080",
    "#FFFFFF80, #FFFFFF80, #FFFFFFC0"
  })
  void over_anotherColour_showsItAsFarAsItIsTranslucent(String upper, String lower, String seen) {
    assertThat(colour(upper).over(colour(lower))).isEqualTo(colour(seen));
  }

  @Property
  void over_opaqueColour_isOpaqueAndBetweenTheTwo(@ForAll int upper, @ForAll int lower) {
    Colour above = new Colour(upper);
    Colour below = new Colour(lower | 0xFF);
    Colour seen = above.over(below);

    assertThat(seen.isOpaque()).isTrue();
    assertThat(seen.red())
        .isBetween(Math.min(above.red(), below.red()), Math.max(above.red(), below.red()));
    assertThat(below.over(above)).isEqualTo(below);
    assertThat(above.over(above.over(below)).isOpaque()).isTrue();
  }

  private static Colour colour(String text) {
    return Objects.requireNonNull(Colour.parse(text));
  }
}
