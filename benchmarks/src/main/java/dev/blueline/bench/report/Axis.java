package dev.blueline.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * A logarithmic axis around some numbers: where it begins and ends and where it is marked. It is
 * marked at powers of ten, and at their double and fivefold too where it is short.
 */
record Axis(double low, double high, List<Double> marks) {
  private static final int[] STEPS = {1, 2, 5};
  private static final int LONG_DECADES = 2;

  /**
   * Makes an axis.
   *
   * @param numbers all above zero, at least one
   */
  static Axis around(Collection<Double> numbers) {
    double least = numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double[] steps = steps(least, most);
    double low = Arrays.stream(steps).filter(step -> step <= least).max().orElseThrow();
    double high = Arrays.stream(steps).filter(step -> step >= most).min().orElseThrow();
    return new Axis(low, high, marks(steps, low, high));
  }

  private static List<Double> marks(double[] steps, double low, double high) {
    boolean isLong = Math.log10(high / low) > LONG_DECADES;
    List<Double> marks = new ArrayList<>();
    for (int i = 0; i < steps.length; i += isLong ? STEPS.length : 1) {
      if (steps[i] >= low && steps[i] <= high) {
        marks.add(steps[i]);
      }
    }
    return marks;
  }

  /** Makes an axis that has a mark at each of the numbers, and ends at the outermost. */
  static Axis markedAt(Collection<Double> numbers) {
    List<Double> marks = List.copyOf(new TreeSet<>(numbers));
    return new Axis(marks.get(0), marks.get(marks.size() - 1), marks);
  }

  private static double[] steps(double least, double most) {
    int first = (int) Math.floor(Math.log10(least));
    int last = (int) Math.floor(Math.log10(most)) + 1;
    double[] steps = new double[STEPS.length * (last - first + 1)];
    for (int i = 0; i < steps.length; i++) {
      String power = "E" + (first + i / STEPS.length);
      steps[i] = Double.parseDouble(STEPS[i % STEPS.length] + power);
    }
    return steps;
  }

  /** Returns the number, or the end of the axis that it lies beyond. */
  double within(double number) {
    return Math.min(high, Math.max(low, number));
  }
}
