package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DurationsTest {
  private final Durations durations = new Durations(2);

  @Tag("OBS-12")
  @Test
  void quantiles_ofAThousandTimes_areWithinTheDigits() {
    for (int i = 1_000; i >= 1; i--) {
      durations.add(i * 1_000L);
    }

    Distribution times = durations.distribution();

    assertThat(times.count()).isEqualTo(1_000);
    assertThat(times.meanNanos()).isEqualTo(500_500);
    assertThat(times.p50Nanos()).isCloseTo(500_000, withinPercentage(1));
    assertThat(times.p90Nanos()).isCloseTo(900_000, withinPercentage(1));
    assertThat(times.p99Nanos()).isCloseTo(990_000, withinPercentage(1));
    assertThat(times.p999Nanos()).isCloseTo(999_000, withinPercentage(1));
    assertThat(times.maxNanos()).isEqualTo(1_000_000);
  }

  @Tag("OBS-12")
  @Test
  void quantiles_areNeverAboveTheLongest() {
    durations.add(1_000_001);

    assertThat(durations.distribution())
        .isEqualTo(
            new Distribution(1, 1_000_001, 1_000_001, 1_000_001, 1_000_001, 1_000_001, 1_000_001));
  }

  @Test
  void add_ofWhatIsOutOfRange_isNotedAsTheEndOfIt() {
    durations.add(-5);
    durations.add(Long.MAX_VALUE);

    Distribution times = durations.distribution();

    assertThat(times.p50Nanos()).isZero();
    assertThat(times.maxNanos()).isEqualTo(3_600_000_000_000L);
    assertThat(times.meanNanos()).isEqualTo(1_800_000_000_000.0);
  }

  @Test
  void distribution_ofNothing_isZero() {
    assertThat(durations.distribution()).isEqualTo(new Distribution(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void drain_movesAll() {
    Durations other = new Durations(2);
    durations.add(100);
    other.add(50);

    durations.drainTo(other);

    assertThat(durations.distribution()).isEqualTo(new Distribution(0, 0, 0, 0, 0, 0, 0));
    assertThat(other.distribution()).isEqualTo(new Distribution(2, 75, 50, 100, 100, 100, 100));
  }
}
