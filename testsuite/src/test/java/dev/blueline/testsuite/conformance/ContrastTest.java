package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Colour;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 has it, of two colours and of text in a document. */
@Tag("VER-22")
class ContrastTest {
  private static final double HALF_OF_THE_LAST_DIGIT = 0.005;

  /** The highest level that a pair meets, the ratio, text colour and background. */
  record Pair(String level, double ratio, String text, String background) {

    static Pair of(CaseFile.Line line) {
      String[] words = line.text().strip().split(" +");
      return new Pair(words[0], Double.parseDouble(words[1]), words[2], words[3]);
    }

    boolean meetsLarge() {
      return !level.equals("none");
    }

    boolean meetsAa() {
      return level.startsWith("AA");
    }

    private double exactRatio() {
      return Colour.parse(text).contrastTo(Colour.parse(background));
    }
  }

  static Stream<Pair> pairs() {
    return new CaseFile("wcag22-contrast.txt").lines().stream().map(Pair::of);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void contrastTo_pair_isAsReckoned(Pair pair) {
    assertThat(pair.exactRatio()).isCloseTo(pair.ratio, within(HALF_OF_THE_LAST_DIGIT));
    assertThat(Colour.parse(pair.background).contrastTo(Colour.parse(pair.text)))
        .isEqualTo(pair.exactRatio());
    assertThat(level(pair.exactRatio())).isEqualTo(pair.level);
  }

  private static String level(double ratio) {
    if (ratio < 3) {
      return "none";
    }
    if (ratio < 4.5) {
      return "large";
    }
    return ratio < 7 ? "AA" : "AAA";
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void report_textInPair_hasContrastFindingBelowLevelAa(Pair pair) {
    assertThat(hasFinding(pair, "16")).isEqualTo(!pair.meetsAa());
    assertThat(hasFinding(pair, "23")).isEqualTo(!pair.meetsAa());
    assertThat(hasFinding(pair, "18,\"font_weight\":\"bold\"")).isEqualTo(!pair.meetsAa());
  }

  /** Large is from 18 points, which is 24 px, or from 14 points, 18.66 px, where it is bold. */
  @ParameterizedTest
  @MethodSource("pairs")
  void report_largeTextInPair_hasContrastFindingBelowLevelAaOfLargeText(Pair pair) {
    assertThat(hasFinding(pair, "24")).isEqualTo(!pair.meetsLarge());
    assertThat(hasFinding(pair, "19,\"font_weight\":\"bold\"")).isEqualTo(!pair.meetsLarge());
  }

  private static boolean hasFinding(Pair pair, String fontSize) {
    String json =
        String.format(
            Locale.ROOT,
            "{\"components\":[{\"id\":\"t\",\"type\":\"text\",\"text\":\"x\",\"bbox\":[0,0,100,40],"
                + "\"visual\":{\"bg_color\":\"%s\",\"text_color\":\"%s\",\"font_size\":%s}}]}",
            pair.background,
            pair.text,
            fontSize);
    try (BlueprintEngine engine = BlueprintEngine.create()) {
      return engine.report(engine.read(json)).stream()
          .anyMatch(violation -> violation.rule().equals("contrast"));
    }
  }
}
