package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Colour;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The named colours of CSS Color Module Level 4, section 6.1. */
@Tag("CMD-36")
class CssColoursTest {

  /** A name, its value in hexadecimal, and its channels. */
  record NamedColour(String name, String hex, int red, int green, int blue) {

    static NamedColour of(CaseFile.Line line) {
      String[] words = line.text().strip().split(" +");
      return new NamedColour(
          words[0], words[1], channel(words[2]), channel(words[3]), channel(words[4]));
    }

    private static int channel(String decimal) {
      return Integer.parseInt(decimal);
    }
  }

  static Stream<NamedColour> colours() {
    return new CaseFile("css-colours.txt").lines().stream().map(NamedColour::of);
  }

  @Test
  void names_areThoseOfCss() {
    List<String> names = colours().map(NamedColour::name).toList();
    assertThat(names).hasSize(148).isSorted();
    assertThat(Colour.names()).isEqualTo(names);
  }

  @ParameterizedTest
  @MethodSource("colours")
  void parse_name_isItsColour(NamedColour test) {
    Colour expected = Colour.ofChannels(test.red, test.green, test.blue, 255);
    assertThat(Colour.parse(test.name)).isEqualTo(expected);
    assertThat(Colour.parse(test.name.toUpperCase(Locale.ROOT))).isEqualTo(expected);
    assertThat(Colour.parse(test.hex)).isEqualTo(expected);
    assertThat(expected.toHex()).isEqualTo(test.hex);
  }

  @ParameterizedTest
  @MethodSource("colours")
  void parse_nameWithSomethingAround_isNone(NamedColour test) {
    assertThat(Colour.parse(" " + test.name)).isNull();
    assertThat(Colour.parse(test.name + " ")).isNull();
    assertThat(Colour.parse("#" + test.name)).isNull();
    assertThat(Colour.parse(test.name + "1")).isNull();
  }
}
