package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeanEstimateTest {
  @Tag("OBS-14")
  @Test
  void bounds_ofFiveSamples_areThoseOfStudentsTable() {
    MeanEstimate mean = Fed.times(10, 12, 14, 16, 18).snapshot().mean();

    // s² = (16 + 4 + 0 + 4 + 16) / 4 = 10, so s/√n = √2; t of 4 degrees at 97.5% is 2.776.
    double margin = 2.776 * Math.sqrt(2);
    assertThat(mean.count()).isEqualTo(5);
    assertThat(mean.nanos()).isEqualTo(14);
    assertThat(mean.bounds().lowNanos()).isCloseTo(14 - margin, within(0.001));
    assertThat(mean.bounds().highNanos()).isCloseTo(14 + margin, within(0.001));
  }

  @Tag("OBS-14")
  @Test
  void bounds_ofManySamples_areNearlyNormal() {
    EngineMetrics metrics = EngineMetrics.create();
    for (int i = 0; i < 10_000; i++) {
      Fed.feed(metrics, 900, 1_100);
    }

    MeanEstimate mean = metrics.snapshot().mean();

    // s is 100, n is 20,000, and t is 1.960 as of the normal distribution.
    assertThat(mean.bounds().highNanos() - mean.nanos())
        .isCloseTo(1.960 * 100 / Math.sqrt(20_000), within(0.001));
  }

  @Test
  void bounds_ofEqualSamples_areTheMean() {
    assertThat(Fed.times(50_000, 50_000, 50_000).snapshot().mean())
        .isEqualTo(new MeanEstimate(3, 50_000, new MeanEstimate.Bounds(50_000, 50_000)));
  }

  @Tag("OBS-14")
  @Test
  void bounds_belowTwoSamples_areNotThere() {
    assertThat(Fed.times().snapshot().mean()).isEqualTo(new MeanEstimate(0, 0, null));
    assertThat(Fed.times(7).snapshot().mean()).isEqualTo(new MeanEstimate(1, 7, null));
  }
}
