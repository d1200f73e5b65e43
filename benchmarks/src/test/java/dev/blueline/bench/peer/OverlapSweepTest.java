package dev.blueline.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverlapSweepTest {
  private final OverlapSweep sweep = new OverlapSweep();

  private boolean finds(double[]... boxes) {
    sweep.clear();
    for (double[] box : boxes) {
      sweep.add(box[0], box[1], box[2], box[3]);
    }
    return sweep.findsOverlap();
  }

  private static double[] box(double... box) {
    return box;
  }

  @Test
  void findsOverlap_touchingEdges_areNone() {
    assertThat(finds(box(0, 0, 10, 10), box(10, 0, 10, 10), box(0, 10, 20, 10))).isFalse();
  }

  @Test
  void findsOverlap_oneInsideAnother_isOne() {
    assertThat(finds(box(0, 0, 100, 100), box(0, 200, 9, 9), box(50, 50, 1, 1))).isTrue();
  }

  @Test
  void findsOverlap_afterClear_forgets() {
    assertThat(finds(box(0, 0, 10, 10), box(5, 5, 10, 10))).isTrue();

    assertThat(finds(box(5, 5, 10, 10))).isFalse();
    assertThat(finds()).isFalse();
  }

  @Test
  void findsOverlap_anyBoxesInAnyOrder_agreesWithAllPairs() {
    SplittableRandom random = new SplittableRandom(7);
    int overlapping = 0;
    for (int i = 0; i < 2000; i++) {
      double[][] boxes = new double[1 + random.nextInt(40)][];
      for (int j = 0; j < boxes.length; j++) {
        boxes[j] =
            box(
                random.nextInt(90),
                random.nextInt(90),
                1 + random.nextInt(12),
                1 + random.nextInt(12));
      }
      boolean expected = anyPairOverlaps(boxes);
      overlapping += expected ? 1 : 0;
      assertThat(finds(boxes)).isEqualTo(expected);
    }
    assertThat(overlapping).isBetween(200, 1800);
  }

  private static boolean anyPairOverlaps(double[][] boxes) {
    for (int i = 0; i < boxes.length; i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(boxes[i], boxes[j], 0) && overlap(boxes[i], boxes[j], 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean overlap(double[] a, double[] b, int axis) {
    return a[axis] < b[axis] + b[axis + 2] && b[axis] < a[axis] + a[axis + 2];
  }
}
