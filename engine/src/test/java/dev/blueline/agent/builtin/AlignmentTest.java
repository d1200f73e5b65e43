package dev.blueline.agent.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.plan.Parameters.Edge;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void start_ofEachEdge_bringsThemTogether() {
    Range own = new Range(0, 20);
    Range frame = new Range(100, 50);

    assertThat(Alignment.start(Edge.LEFT, own, frame)).isEqualTo(100);
    assertThat(Alignment.start(Edge.CENTER, own, frame)).isEqualTo(115);
    assertThat(Alignment.start(Edge.RIGHT, own, frame)).isEqualTo(130);
    assertThat(Alignment.start(Edge.TOP, own, frame)).isEqualTo(100);
    assertThat(Alignment.start(Edge.MIDDLE, own, frame)).isEqualTo(115);
    assertThat(Alignment.start(Edge.BOTTOM, own, frame)).isEqualTo(130);
  }

  @Test
  void start_atHalves_isRoundedUp() {
    assertThat(Alignment.start(Edge.CENTER, new Range(0, 20), new Range(0, 25))).isEqualTo(3);
    assertThat(Alignment.start(Edge.CENTER, new Range(0, 30), new Range(0, 25))).isEqualTo(-2);
  }

  @Test
  void start_whereRoundingWouldLeaveTheFrame_staysInside() {
    Range frame = new Range(10.4, 100);

    assertThat(Alignment.start(Edge.LEFT, new Range(0, 20), frame)).isEqualTo(11);
    assertThat(Alignment.start(Edge.RIGHT, new Range(0, 19.8), frame)).isEqualTo(90);
  }

  @Test
  void start_inAFrameWithoutEnd_isInfiniteButForTheStart() {
    Range frame = new Range(0, Double.POSITIVE_INFINITY);

    assertThat(Alignment.start(Edge.TOP, new Range(7, 20), frame)).isZero();
    assertThat(Alignment.start(Edge.MIDDLE, new Range(7, 20), frame)).isInfinite();
    assertThat(Alignment.start(Edge.BOTTOM, new Range(7, 20), frame)).isInfinite();
  }

  @Property
  void start_ofWhatIsAlignedAlready_isTheSame(
      @ForAll Edge edge,
      @ForAll @DoubleRange(min = -500, max = 500) double start,
      @ForAll @DoubleRange(min = 1, max = 500) double length,
      @ForAll @DoubleRange(min = -500, max = 500) double frameStart,
      @ForAll @DoubleRange(min = 1, max = 500) double frameLength) {
    Range own = new Range(start, length);
    Range frame = new Range(frameStart, frameLength);

    double once = Alignment.start(edge, own, frame);

    assertThat(Alignment.start(edge, own.withStart(once), frame)).isEqualTo(once);
    assertThat(once).isEqualTo(Math.rint(once));
  }

  @Property
  void start_ofWholePixels_isExactForEdgesAndInsideWhereThereIsRoom(
      @ForAll Edge edge,
      @ForAll @IntRange(min = 1, max = 500) int length,
      @ForAll @IntRange(min = -500, max = 500) int frameStart,
      @ForAll @IntRange(min = 1, max = 500) int frameLength) {
    Range own = new Range(0, length);
    Range frame = new Range(frameStart, frameLength);

    Range aligned = own.withStart(Alignment.start(edge, own, frame));

    assertThat(frame.contains(aligned)).isEqualTo(length <= frameLength);
    switch (edge) {
      case LEFT, TOP -> assertThat(aligned.start()).isEqualTo(frame.start());
      case RIGHT, BOTTOM -> assertThat(aligned.end()).isEqualTo(frame.end());
      case CENTER, MIDDLE -> assertThat(aligned.centre() - frame.centre()).isIn(0.0, 0.5);
    }
  }
}
