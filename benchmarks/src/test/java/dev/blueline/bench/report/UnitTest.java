package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "0.0932, 0.001, 0.0932 ± 0.0010 µs",
    "0.951, 0.0201, 0.951 ± 0.021 µs",
    "12.34, 0.5, 12.3 ± 0.5 µs",
    "173, 2.1, 173 ± 3 µs",
    "89500, 200, 89.5 ± 0.2 ms",
    "1234567, 1000, 1.23 ± 0.01 s",
    "118, 326, 118 ± 326 µs",
  })
  void text_time_hasThreeDigitsAndAnErrorRoundedUp(double value, double error, String text) {
    assertThat(Unit.TIME.text(new Score(value, error))).isEqualTo(text);
  }

  @Test
  void text_noOrUnknownError_isLeftOut() {
    assertThat(Unit.TIME.text(Score.exact(1.5))).isEqualTo("1.50 µs");
    assertThat(Unit.TIME.text(new Score(1.5, Double.NaN))).isEqualTo("1.50 µs");
  }

  @Test
  void text_otherUnits() {
    assertThat(Unit.BYTES.text(Score.exact(640))).isEqualTo("640 B");
    assertThat(Unit.BYTES.text(new Score(2345, 10))).isEqualTo("2.35 ± 0.01 kB");
    assertThat(Unit.BYTES.text(Score.exact(1_870_000))).isEqualTo("1.87 MB");
    assertThat(Unit.TIMES.text(new Score(41_237.4, 10))).isEqualTo("41,237 ± 10×");
    assertThat(Unit.THROUGHPUT.text(new Score(468.2, 1))).isEqualTo("468 ± 1 MB/s");
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1 µs",
    "1, 1 µs",
    "0.37, 0.37 µs",
    "100, 100 µs",
    "20000, 20 ms",
    "1e7, 10 s"
  })
  void text_chosenNumber_hasNoIdleZeros(double value, String text) {
    assertThat(Unit.TIME.text(value)).isEqualTo(text);
  }

  @Test
  void text_chosenRatio_keepsItsDigits() {
    assertThat(Unit.TIMES.text(40_000)).isEqualTo("40,000×");
    assertThat(Unit.TIMES.text(1.6)).isEqualTo("1.6×");
  }

  @Test
  void cell_nothing_isADash() {
    assertThat(Unit.TIME.cell(null)).isEqualTo("–");
  }
}
