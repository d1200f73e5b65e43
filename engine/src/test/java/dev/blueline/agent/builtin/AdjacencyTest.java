package dev.blueline.agent.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.plan.Parameters.Side;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdjacencyTest {
  private final Range own = new Range(7, 20);
  private final Range anchor = new Range(100, 50);

  @Test
  void start_withRoom_keepsTheGap() {
    assertThat(Adjacency.start(Side.RIGHT, own, anchor, 8, new Range(0, 178))).isEqualTo(158);
    assertThat(Adjacency.start(Side.LEFT, own, anchor, 8, new Range(72, 100))).isEqualTo(72);
    assertThat(Adjacency.start(Side.RIGHT, own, anchor, 8, null)).isEqualTo(158);
  }

  @Test
  void start_withoutRoomForTheGap_hasNone() {
    assertThat(Adjacency.start(Side.RIGHT, own, anchor, 8, new Range(0, 177))).isEqualTo(150);
    assertThat(Adjacency.start(Side.LEFT, own, anchor, 8, new Range(73, 100))).isEqualTo(80);
  }

  @Property
  void start_onEitherSide_touchesOrKeepsTheGapAndNeverOverlaps(
      @ForAll Side side,
      @ForAll @IntRange(min = 1, max = 300) int length,
      @ForAll @IntRange(min = 0, max = 300) int anchorStart,
      @ForAll @IntRange(min = 0, max = 64) int gap) {
    Range beside = new Range(anchorStart, 50);

    Range put =
        new Range(0, length)
            .withStart(Adjacency.start(side, new Range(0, length), beside, gap, new Range(0, 375)));

    double distance = side == Side.LEFT ? beside.start() - put.end() : put.start() - beside.end();
    assertThat(distance).isIn(0.0, (double) gap);
  }
}
