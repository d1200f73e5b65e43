package dev.blueline.profiler.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class MeasureTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "7, 7 ns",
    "81.44, 81.4 ns",
    "0.5, 0.500 ns",
    "999, 999 ns",
    "999.4, 999 ns",
    "999.6, 1.00 µs",
    "5321.2, 5.32 µs",
    "999499, 999 µs",
    "999500, 1.00 ms",
    "2310000, 2.31 ms",
    "61e9, 61.0 s",
    "5e12, 5000 s",
    "NaN, –",
    "Infinity, –",
  })
  void text_time_hasThreeDigitsAndAUnitOfItsSize(double nanos, String text) {
    assertThat(Measure.TIME.text(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"908, 908 B", "1010, 1.01 kB", "5310, 5.31 kB", "6442450944, 6.44 GB"})
  void text_bytes_stepsBy1000(double bytes, String text) {
    assertThat(Measure.BYTES.text(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "5321.2, 60.1, 5.32 ± 0.06 µs",
    "5321.2, 0.4, 5.32 ± 0.0004 µs",
    "500, 5.7, 500 ± 6 ns",
    "5321.2, 0, 5.32 ± 0 µs",
    "5321.2, NaN, 5.32 µs",
    "NaN, 3, –",
  })
  void text_withError_keepsTheUnitOfTheNumber(double mean, double error, String text) {
    assertThat(Measure.TIME.text(mean, error)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.152, 15.2%", "1, 100%", "0.9999, > 99.9%", "8.09, 809%", "0, 0.0%", "NaN, –"})
  void percent_share_hasOneDecimal(double share, String text) {
    assertThat(Digits.percent(share)).isEqualTo(text);
  }

  @Test
  void change_ofAnySign_hasIt() {
    assertThat(Digits.change(0.015)).isEqualTo("+1.5%");
    assertThat(Digits.change(-0.19)).isEqualTo("−19.0%");
    assertThat(Digits.change(Double.NaN)).isEqualTo("–");
  }

  @Test
  void count_large_isGrouped() {
    assertThat(Digits.count(600000)).isEqualTo("600,000");
  }
}
