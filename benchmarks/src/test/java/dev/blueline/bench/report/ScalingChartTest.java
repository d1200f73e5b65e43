package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingChartTest {
  private static ScalingChart chart(double... values) {
    ScalingChart chart = new ScalingChart(Unit.TIME, "time");
    int size = 10;
    for (double value : values) {
      chart.add("line", Integer.toString(size), new Score(value, value / 10));
      size *= 10;
    }
    return chart;
  }

  private static long points(String svg) {
    return svg.lines().filter(line -> line.contains("<circle")).count();
  }

  @Test
  void svg_allPointsAndOneOfTheLegendAreDrawn() {
    assertThat(points(chart(0.42, 7, 300, 89_500).svg())).isEqualTo(5);
    assertThat(points(chart(0.9, 1.1).svg())).isEqualTo(3);
  }

  @Test
  void svg_axesAreMarkedInUnits() {
    List<String> lines = chart(0.9, 7, 300, 20_000).svg().lines().map(String::strip).toList();

    assertThat(lines).contains("1 µs", "10 µs", "100 µs", "1 ms", "10 ms");
    assertThat(lines).contains("10", "100", "1,000", "10,000");
    assertThat(lines).contains("components in the document", "time", "line");
  }

  @Test
  void svg_twice_isTheSame() {
    assertThat(chart(1, 20, 300).svg()).isEqualTo(chart(1, 20, 300).svg());
  }

  @Test
  void svg_canBeScaled() {
    assertThat(chart(1, 20, 300).svg()).startsWith("<svg").contains("viewBox=\"0 0 760 420\"");
  }

  @Test
  void add_nothing_isLeftOut() {
    ScalingChart chart = new ScalingChart(Unit.TIME, "time");

    chart.add("line", "10", null);
    chart.add("line", "10", Score.exact(0));

    assertThat(chart.isEmpty()).isTrue();
  }
}
