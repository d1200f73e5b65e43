package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void around_shortRange_isMarkedWithinADecade() {
    Axis axis = Axis.around(List.of(0.9, 1.1, 1.8));

    assertThat(axis.low()).isEqualTo(0.5);
    assertThat(axis.high()).isEqualTo(2);
    assertThat(axis.marks()).containsExactly(0.5, 1.0, 2.0);
  }

  @Test
  void around_longRange_isMarkedAtPowersOfTenAndHoldsAll() {
    Axis axis = Axis.around(List.of(0.42, 120.0, 77_000.0));

    assertThat(axis.low()).isEqualTo(0.2);
    assertThat(axis.high()).isEqualTo(100_000);
    assertThat(axis.marks()).containsExactly(1.0, 10.0, 100.0, 1000.0, 10_000.0, 100_000.0);
  }

  @Test
  void around_oneMark_isThatMark() {
    assertThat(Axis.around(List.of(10.0)).marks()).containsExactly(10.0);
  }

  @Test
  void markedAt_isInOrderWithoutRepeats() {
    assertThat(Axis.markedAt(List.of(100.0, 10.0, 100.0)))
        .isEqualTo(new Axis(10, 100, List.of(10.0, 100.0)));
  }

  @Test
  void within_cutsWhatLiesBeyond() {
    Axis axis = Axis.around(List.of(1.0, 10.0));

    assertThat(axis.within(-5)).isEqualTo(1);
    assertThat(axis.within(3)).isEqualTo(3);
    assertThat(axis.within(50)).isEqualTo(10);
  }
}
