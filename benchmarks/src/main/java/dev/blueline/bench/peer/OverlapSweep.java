package dev.blueline.bench.peer;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Looks for two boxes that overlap in their interiors, in a sweep from the top down. Costs O(n log
 * n), or O(n) where boxes come in the order of their tops, and more only where many lie side by
 * side. Used again and again; for one thread.
 */
final class OverlapSweep {
  private double[] top = new double[16];
  private double[] bottom = new double[16];
  private double[] left = new double[16];
  private double[] right = new double[16];
  private int size;
  private boolean isInOrder;

  /** Forgets all boxes. */
  void clear() {
    size = 0;
    isInOrder = true;
  }

  void add(double x, double y, double width, double height) {
    if (size == top.length) {
      grow();
    }
    isInOrder &= size == 0 || top[size - 1] <= y;
    top[size] = y;
    bottom[size] = y + height;
    left[size] = x;
    right[size] = x + width;
    size++;
  }

  private void grow() {
    top = Arrays.copyOf(top, 2 * size);
    bottom = Arrays.copyOf(bottom, 2 * size);
    left = Arrays.copyOf(left, 2 * size);
    right = Arrays.copyOf(right, 2 * size);
  }

  boolean findsOverlap() {
    if (!isInOrder) {
      sort();
    }
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size && top[j] < bottom[i]; j++) {
        if (left[j] < right[i] && left[i] < right[j]) {
          return true;
        }
      }
    }
    return false;
  }

  private void sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> top[i]));
    double[][] sorted = new double[4][size];
    for (int i = 0; i < size; i++) {
      sorted[0][i] = top[order[i]];
      sorted[1][i] = bottom[order[i]];
      sorted[2][i] = left[order[i]];
      sorted[3][i] = right[order[i]];
    }
    top = sorted[0];
    bottom = sorted[1];
    left = sorted[2];
    right = sorted[3];
    isInOrder = true;
  }
}
