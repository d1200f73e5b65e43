package dev.blueline.metrics;

import static dev.blueline.metrics.Trend.Direction.IMPROVING;
import static dev.blueline.metrics.Trend.Direction.STABLE;
import static dev.blueline.metrics.Trend.Direction.UNKNOWN;
import static dev.blueline.metrics.Trend.Direction.WORSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TrendTest {
  private final EngineMetrics metrics = EngineMetrics.create();

  /** 40 commands around a mean. */
  private void feed(long mean, long spread) {
    for (int i = 0; i < 20; i++) {
      Fed.feed(metrics, mean - spread, mean + spread);
    }
  }

  private Trend trendAfter(long mean, long spread) {
    feed(10_000, 1_000);
    metrics.rotate();
    feed(mean, spread);
    return metrics.rotate().trend();
  }

  @Tag("OBS-15")
  @Test
  void trend_ofSlowerCommands_isWorse() {
    Trend trend = trendAfter(12_000, 1_000);

    assertThat(trend.direction()).isEqualTo(WORSE);
    assertThat(trend.change()).isCloseTo(0.2, within(1e-12));
    assertThat(trend.pValue()).isLessThan(0.001);
  }

  @Tag("OBS-15")
  @Test
  void trend_ofFasterCommands_isImproving() {
    Trend trend = trendAfter(9_000, 1_000);

    assertThat(trend.direction()).isEqualTo(IMPROVING);
    assertThat(trend.change()).isCloseTo(-0.1, within(1e-12));
  }

  @Test
  void trend_ofTheSame_isStable() {
    assertThat(trendAfter(10_000, 1_000)).isEqualTo(new Trend(STABLE, 0, 1));
  }

  @Tag("OBS-15")
  @Test
  void trend_thatIsCertainAndSmall_isStable() {
    Trend trend = trendAfter(10_400, 10);

    assertThat(trend.pValue()).isLessThan(0.05);
    assertThat(trend.direction()).isEqualTo(STABLE);
  }

  @Tag("OBS-15")
  @Test
  void trend_thatIsLargeAndUncertain_isStable() {
    Trend trend = trendAfter(11_000, 10_000);

    assertThat(trend.change()).isGreaterThan(0.05);
    assertThat(trend.pValue()).isGreaterThan(0.05);
    assertThat(trend.direction()).isEqualTo(STABLE);
  }

  @Tag("OBS-16")
  @Test
  void trend_withoutAWindowBefore_isUnknown() {
    feed(10_000, 1_000);

    assertThat(metrics.snapshot().trend()).isEqualTo(new Trend(UNKNOWN, 0, 1));
  }

  @Tag("OBS-16")
  @Test
  void trend_ofFewCommands_isUnknown() {
    feed(10_000, 1_000);
    metrics.rotate();
    Fed.feed(metrics, 90_000, 91_000);

    assertThat(metrics.rotate().trend().direction()).isEqualTo(UNKNOWN);
    feed(10_000, 1_000);
    assertThat(metrics.rotate().trend().direction()).isEqualTo(UNKNOWN);
  }

  @Test
  void trend_ofFewCommandsThatAreEnough_isKnown() {
    EngineMetrics few = EngineMetrics.create(MetricsOptions.DEFAULT.withMinSamples(2));
    Fed.feed(few, 100, 102);
    few.rotate();
    Fed.feed(few, 200, 202);

    assertThat(few.snapshot().trend().direction()).isEqualTo(WORSE);
  }

  @Test
  void trend_ofTheOpenWindow_isAgainstTheLastClosedOne() {
    trendAfter(20_000, 1_000);
    feed(20_000, 1_000);

    assertThat(metrics.snapshot().trend().direction()).isEqualTo(STABLE);
    assertThat(metrics.snapshot().trend().direction()).isEqualTo(STABLE);
  }
}
