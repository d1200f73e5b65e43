package dev.blueline.decompose;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(EditDistance.between(typed, word)).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({"header", "a"})
  void between_aVeryLongWord_isNeverNear(String word) {
    assertThat(EditDistance.between("x".repeat(49), word)).isEqualTo(Integer.MAX_VALUE);
  }
}
