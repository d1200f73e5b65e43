package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTest {
  @Test
  void tidy_namesAreCounted() {
    assertThat(Svg.tidy("<g id=\"pXy\"/><use id=\"c1\" href=\"#pXy\" clip=\"url(#c1)\"/>"))
        .isEqualTo("<g id=\"part1\"/><use id=\"part2\" href=\"#part1\" clip=\"url(#part2)\"/>\n");
  }

  @Test
  void tidy_coordinatesHaveTwoDecimalsAndLabelsStay() {
    assertThat(Svg.tidy("<path d=\"M1.23456 7.0 L9.8765\"/> 0.001 µs"))
        .isEqualTo("<path d=\"M1.23 7.0 L9.87\"/> 0.001 µs\n");
  }

  @Test
  void tidy_blankLinesAndEndsGo() {
    assertThat(Svg.tidy("<a>  \n   \n\n  </a>\n")).isEqualTo("<a>\n  </a>\n");
  }
}
