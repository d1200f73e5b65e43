package dev.blueline.decompose.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "header, header, 0",
    "haeder, header, 8",
    "heder, header, 10",
    "heeader, header, 7",
    "buton, button, 7",
    "colr, color, 10",
    "gren, green, 7",
    "gren, grey, 12",
    "footer, hooter, 14",
    "'', red, 30"
  })
  void between_slipsOfTheHand_costLess(String typed, String word, int cost) {
    assertThat(EditDistance.between(typed, word, Integer.MAX_VALUE)).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({"header", "a"})
  void between_aVeryLongWord_isNeverNear(String word) {
    assertThat(EditDistance.between("x".repeat(49), word, Integer.MAX_VALUE))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Property(tries = 2000)
  void between_upToABound_isTheDistanceOrTooFar(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String typed,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String word,
      @ForAll @IntRange(max = 60) int most) {
    int distance = EditDistance.between(typed, word, Integer.MAX_VALUE);

    assertThat(EditDistance.between(typed, word, most))
        .isEqualTo(distance <= most ? distance : Integer.MAX_VALUE);
  }

  @Property(tries = 2000)
  void mayBeWithin_wordsThatAreNear_isNeverFalse(
      @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 8) String typed,
      @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 8) String word) {
    int distance = EditDistance.between(typed, word, Integer.MAX_VALUE);

    assertThat(EditDistance.mayBeWithin(distance, typed, word)).isTrue();
  }

  @Property(tries = 1000)
  void mayBeWithin_oneSlip_isNeverFalse(
      @ForAll @AlphaChars @StringLength(min = 2, max = 12) String word,
      @ForAll @IntRange(max = 9) int at) {
    String slipped = new StringBuilder(word).deleteCharAt(at % word.length()).toString();

    assertThat(EditDistance.mayBeWithin(EditDistance.LETTER, slipped, word)).isTrue();
  }
}
