package dev.blueline.profiler.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeansRatioTest {
  private static final double TOLERANCE = 0.05;

  private static List<Double> of(double... values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }

  /** Logarithms 0..4 and 1, 3, 5: means 2 and 3, variances 2.5 and 4. */
  @Tag("PROF-14")
  @Test
  void interval_isWelchs() {
    List<Double> before = Stream.of(0, 1, 2, 3, 4).map(log -> 1000 * Math.exp(log)).toList();
    List<Double> now = Stream.of(1, 3, 5).map(log -> 1000 * Math.exp(log)).toList();

    MeansRatio ratio = MeansRatio.of(before, now);

    // error = sqrt(2.5/5 + 4/3) = 1.354006; df = 1.833333^2 / (0.25/4 + 1.777778/2) = 3.532847;
    // t(0.975, 3.532847) = 2.927 to three digits.
    assertThat(Math.log1p(ratio.change())).isCloseTo(1, within(1e-9));
    assertThat(Math.log1p(ratio.high()) - 1).isCloseTo(2.927 * 1.354006, within(0.01));
    assertThat(1 - Math.log1p(ratio.low())).isCloseTo(2.927 * 1.354006, within(0.01));
  }

  @Test
  void verdict_ofOneAndTheSame_isSame() {
    List<Double> means = of(100, 101, 99, 100, 100.5);

    assertThat(MeansRatio.of(means, means).verdict(TOLERANCE)).isEqualTo(Verdict.SAME);
    assertThat(MeansRatio.of(means, means).change()).isZero();
  }

  @Test
  void verdict_ofMeansThatDoNotVary_isCertain() {
    assertThat(MeansRatio.of(of(100, 100), of(120, 120)).verdict(TOLERANCE))
        .isEqualTo(Verdict.SLOWER);
  }

  @Tag("PROF-14")
  @Test
  void verdict_ofAClearChange_saysWhichWay() {
    List<Double> before = of(100, 101, 99, 100.5, 99.5);
    List<Double> now = of(120, 121, 119, 120.5, 119.5);

    assertThat(MeansRatio.of(before, now).verdict(TOLERANCE)).isEqualTo(Verdict.SLOWER);
    assertThat(MeansRatio.of(now, before).verdict(TOLERANCE)).isEqualTo(Verdict.FASTER);
    assertThat(MeansRatio.of(before, now).verdict(0.3)).isEqualTo(Verdict.SAME);
  }

  @Tag("PROF-14")
  @Test
  void verdict_whereNoiseIsLargerThanTheChange_isUnclear() {
    List<Double> before = of(100, 140, 80, 130, 70);
    List<Double> now = of(120, 90, 150, 85, 140);

    assertThat(MeansRatio.of(before, now).verdict(TOLERANCE)).isEqualTo(Verdict.UNCLEAR);
  }

  @Test
  void verdict_ofASingleMean_isUnclear() {
    assertThat(MeansRatio.of(of(100), of(300, 301)).verdict(TOLERANCE)).isEqualTo(Verdict.UNCLEAR);
  }

  /** That is what 95% means: of runs that are alike, few are called different. */
  @Tag("PROF-15")
  @Test
  void interval_ofRunsThatAreAlike_holdsZeroIn95Of100() {
    Random random = new Random(42);
    int held = 0;
    for (int i = 0; i < 2000; i++) {
      MeansRatio ratio = MeansRatio.of(run(random), run(random));
      held += ratio.low() <= 0 && ratio.high() >= 0 ? 1 : 0;
    }

    assertThat(held / 2000.0).isBetween(0.93, 0.97);
  }

  private static List<Double> run(Random random) {
    return Stream.generate(() -> 5000 * Math.exp(0.1 * random.nextGaussian())).limit(10).toList();
  }
}
