package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {
  @Test
  void dividedBy_addsRelativeErrorsAsSquares() {
    Score ratio = new Score(200, 6).dividedBy(new Score(4, 0.16));

    assertThat(ratio.value()).isEqualTo(50);
    // 3% and 4% are 5%.
    assertThat(ratio.error()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void plusAndMinus_addErrorsAsSquares() {
    Score large = new Score(10, 3);
    Score small = new Score(2, 4);

    assertThat(large.plus(small)).isEqualTo(new Score(12, 5));
    assertThat(large.minus(small)).isEqualTo(new Score(8, 5));
  }

  @Test
  void times_scalesTheErrorToo() {
    assertThat(new Score(10, 3).times(0.5)).isEqualTo(new Score(5, 1.5));
    assertThat(new Score(10, 3).times(-1)).isEqualTo(new Score(-10, 3));
  }

  @Test
  void isSurelyAbove_onlyByMoreThanTheError() {
    assertThat(new Score(1.2, 0.1).isSurelyAbove(1)).isTrue();
    assertThat(new Score(1.2, 0.3).isSurelyAbove(1)).isFalse();
    assertThat(new Score(1.2, Double.NaN).isSurelyAbove(1)).isFalse();
  }

  @Test
  void isAbout_withinTheErrorOnEitherSide() {
    assertThat(new Score(1.2, 0.3).isAbout(1)).isTrue();
    assertThat(new Score(0.8, 0.3).isAbout(1)).isTrue();
    assertThat(new Score(1.2, 0.1).isAbout(1)).isFalse();
  }
}
