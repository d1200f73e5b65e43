package dev.blueline.agent.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.layout.Corner;
import dev.blueline.model.Box;
import dev.blueline.plan.Parameters.Axis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Tag("CMD-64")
  @Test
  void corners_ofARow_makeTheGapsEqual() {
    List<Box> boxes = List.of(new Box(0, 5, 10, 9), new Box(12, 6, 20, 9), new Box(80, 7, 20, 9));

    assertThat(Distribution.corners(boxes, Axis.HORIZONTAL))
        .containsExactly(new Corner(0, 5), new Corner(35, 6), new Corner(80, 7));
  }

  @Test
  void corners_inAnyOrder_comeInTheOrderOfTheBoxes() {
    List<Box> boxes = List.of(new Box(80, 0, 20, 9), new Box(0, 0, 10, 9), new Box(12, 0, 20, 9));

    assertThat(Distribution.corners(boxes, Axis.HORIZONTAL))
        .extracting(Corner::x)
        .containsExactly(80.0, 0.0, 35.0);
  }

  @Test
  void corners_atTheSamePlace_goByTheirOrder() {
    List<Box> boxes =
        List.of(
            new Box(0, 0, 10, 9),
            new Box(20, 0, 10, 9),
            new Box(20, 0, 10, 9),
            new Box(90, 0, 10, 9));

    assertThat(Distribution.corners(boxes, Axis.HORIZONTAL))
        .extracting(Corner::x)
        .containsExactly(0.0, 30.0, 60.0, 90.0);
  }

  @Test
  void corners_withFractions_areRoundedHalfUpWithoutAddingUp() {
    List<Box> boxes =
        List.of(
            new Box(0, 0, 10, 9),
            new Box(11, 0, 10, 9),
            new Box(23, 0, 10, 9),
            new Box(34, 0, 10, 9),
            new Box(52, 0, 10, 9));

    // The gap is 3.
    assertThat(Distribution.corners(boxes, Axis.HORIZONTAL))
        .extracting(Corner::x)
        .containsExactly(0.0, 13.0, 26.0, 39.0, 52.0);
    // The gap is 3.5.
    List<Box> wider = new ArrayList<>(boxes);
    wider.set(4, new Box(54, 0, 10, 9));
    assertThat(Distribution.corners(wider, Axis.HORIZONTAL))
        .extracting(Corner::x)
        .containsExactly(0.0, 14.0, 27.0, 41.0, 54.0);
  }

  @Test
  void corners_alongEither_goWhereTheBoxesAreLinedUp() {
    Box wide = new Box(0, 0, 300, 10);
    List<Box> stack = List.of(wide, new Box(10, 12, 300, 10), new Box(20, 60, 300, 10));
    assertThat(Distribution.corners(stack, Axis.EITHER).get(1)).isEqualTo(new Corner(10, 30));

    List<Box> row = List.of(new Box(0, 0, 10, 50), new Box(12, 9, 10, 50), new Box(50, 0, 10, 50));
    assertThat(Distribution.corners(row, Axis.EITHER).get(1)).isEqualTo(new Corner(25, 9));

    // Lined up along both: across comes first.
    List<Box> stairs =
        List.of(new Box(0, 0, 10, 10), new Box(12, 12, 10, 10), new Box(50, 90, 10, 10));
    assertThat(Distribution.corners(stairs, Axis.EITHER).get(1)).isEqualTo(new Corner(25, 12));
  }

  @Test
  void corners_alongEitherOfAHeap_goWhereTheCentresReachFurther() {
    List<Box> heap =
        List.of(
            new Box(0, 0, 20, 20),
            new Box(5, 10, 20, 20),
            new Box(10, 30, 20, 20),
            new Box(15, 40, 20, 20));

    List<Corner> corners = Distribution.corners(heap, Axis.EITHER);

    assertThat(corners).extracting(Corner::x).containsExactly(0.0, 5.0, 10.0, 15.0);
    assertThat(corners).extracting(Corner::y).containsExactly(0.0, 13.0, 27.0, 40.0);
  }

  @Property
  void corners_ofAnyBoxes_haveEqualGapsAndKeepTheOutermost(
      @ForAll("boxes") List<Box> boxes, @ForAll Axis axis) {
    List<Corner> corners = Distribution.corners(boxes, axis);

    boolean across = isAcross(boxes, corners, axis);
    List<Integer> order = order(boxes, across);
    int last = order.size() - 1;
    assertThat(corners.get(order.get(0))).isEqualTo(Corner.of(boxes.get(order.get(0))));
    assertThat(corners.get(order.get(last))).isEqualTo(Corner.of(boxes.get(order.get(last))));
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      gaps.add(
          start(corners, order.get(i), across)
              - start(corners, order.get(i - 1), across)
              - Range.of(boxes.get(order.get(i - 1)), across).length());
    }
    assertThat(gaps).allSatisfy(gap -> assertThat(gap).isCloseTo(gaps.get(0), within(1.0)));
  }

  @Property
  void corners_ofWhatIsDistributedWithRoom_areTheSame(@ForAll("boxes") List<Box> boxes) {
    List<Box> row = new ArrayList<>();
    double end = 0;
    for (Box box : boxes) {
      row.add(new Box(end + box.y() % 7, box.y(), box.width(), box.height()));
      end = row.get(row.size() - 1).right();
    }

    List<Corner> once = Distribution.corners(row, Axis.EITHER);
    List<Box> moved = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Box box = row.get(i);
      moved.add(new Box(once.get(i).x(), once.get(i).y(), box.width(), box.height()));
    }

    assertThat(Distribution.corners(moved, Axis.HORIZONTAL)).isEqualTo(once);
  }

  @Provide
  Arbitrary<List<Box>> boxes() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 400);
    Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 120);
    return Combinators.combine(places, places, lengths, lengths)
        .as((x, y, width, height) -> new Box(x, y, width, height))
        .list()
        .ofMinSize(3)
        .ofMaxSize(9);
  }

  /** Which axis was taken; where nothing moved, either will do. */
  private static boolean isAcross(List<Box> boxes, List<Corner> corners, Axis axis) {
    if (axis != Axis.EITHER) {
      return axis == Axis.HORIZONTAL;
    }
    return corners.equals(Distribution.corners(boxes, Axis.HORIZONTAL));
  }

  private static List<Integer> order(List<Box> boxes, boolean across) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> Range.of(boxes.get(i), across).start()));
    return order;
  }

  private static double start(List<Corner> corners, int at, boolean across) {
    return across ? corners.get(at).x() : corners.get(at).y();
  }
}
