package dev.blueline.profiler.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartMeansTest {
  private static PartMeans of(DoubleStream values) {
    PartMeans means = new PartMeans();
    values.forEach(means::add);
    return means;
  }

  @Test
  void means_ofFewPasses_areThePassesThemselves() {
    assertThat(of(DoubleStream.of(3, 1, 2)).means()).containsExactly(3.0, 1.0, 2.0);
  }

  @Test
  void means_ofMoreThanFit_areOfPairs() {
    PartMeans means = of(DoubleStream.iterate(0, i -> i + 1).limit(66));

    assertThat(means.means()).hasSize(33).startsWith(0.5, 2.5).endsWith(64.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 66, 127, 128, 129, 1000, 4096, 100_000})
  void means_ofAnyLength_areAtMost64_andOfOneLength(int passes) {
    PartMeans means = of(DoubleStream.iterate(0, i -> i + 1).limit(passes));

    assertThat(means.means()).hasSizeBetween(1, PartMeans.MOST).isSorted();
    if (means.means().size() > 1) {
      double length = means.means().get(1) - means.means().get(0);
      assertThat(means.means().get(0)).isCloseTo((length - 1) / 2, within(1e-9));
      assertThat(length * means.means().size()).isBetween(passes - length, (double) passes);
    }
  }
}
