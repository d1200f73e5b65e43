package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {
  private final Target ceiling = Target.atMost(3, Unit.TIME, "miss", results -> null);
  private final Target floor = Target.atLeast(120, Unit.TIMES, "jackson", results -> null);

  @Test
  void verdict_ceiling() {
    assertThat(ceiling.verdict(new Score(2.5, 0.1))).isEqualTo("yes");
    assertThat(ceiling.verdict(new Score(3.5, 0.1))).isEqualTo("**no**");
  }

  @Test
  void verdict_floor() {
    assertThat(floor.verdict(new Score(130, 1))).isEqualTo("yes");
    assertThat(floor.verdict(new Score(110, 1))).isEqualTo("**no**");
  }

  @Test
  void verdict_withinTheError_saysSo() {
    assertThat(ceiling.verdict(new Score(2.95, 0.1))).isEqualTo("yes, within the error");
    assertThat(ceiling.verdict(new Score(3.05, 0.1))).isEqualTo("**no**, within the error");
  }

  @Test
  void verdict_nothing_isNotMeasured() {
    assertThat(ceiling.verdict(null)).isEqualTo("not measured");
  }

  @Test
  void texts_nameBoundAndLimit() {
    assertThat(ceiling.boundText()).isEqualTo("≤ 3 µs");
    assertThat(ceiling.limitText()).isEmpty();
    assertThat(ceiling.withLimit(1.7).limitText()).isEqualTo("1.7 µs");
    assertThat(floor.boundText()).isEqualTo("≥ 120×");
  }
}
