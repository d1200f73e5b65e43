package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WelchTest {
  @Test
  void test_ofAHandComputedExample_agrees() {
    Welch test = Welch.of(new Moments(5, 14, 10), new Moments(10, 20, 4));

    // Variances of the means: 10 / 5 = 2 and 4 / 10 = 0.4.
    assertThat(test.t()).isCloseTo(6 / Math.sqrt(2.4), within(1e-12));
    assertThat(test.degreesOfFreedom())
        .isCloseTo(2.4 * 2.4 / (2 * 2 / 4.0 + 0.4 * 0.4 / 9.0), within(1e-12));
    // By SciPy: 2 * stats.t.sf(6 / 2.4 ** 0.5, 5.76 / (1 + 0.16 / 9)).
    assertThat(test.pValue()).isCloseTo(0.009226600035, within(1e-11));
  }

  @Test
  void test_theOtherWayRound_isAsSure() {
    Moments first = new Moments(5, 14, 10);
    Moments second = new Moments(10, 20, 4);

    assertThat(Welch.of(second, first).t()).isNegative();
    assertThat(Welch.of(second, first).pValue()).isEqualTo(Welch.of(first, second).pValue());
  }

  @Test
  void test_ofWhatDoesNotVary_isSure() {
    Moments ten = new Moments(3, 10, 0);

    assertThat(Welch.of(ten, ten).pValue()).isEqualTo(1);
    assertThat(Welch.of(ten, new Moments(3, 11, 0)).pValue()).isZero();
    assertThat(Welch.of(ten, new Moments(3, 9, 0)).t()).isNegative().isInfinite();
  }
}
