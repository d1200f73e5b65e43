package dev.blueline.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws indexes as people draw things: the k-th favourite of them with a weight of 1/k. Which ones
 * are the favourites is drawn too.
 *
 * <p>Source: G. K. Zipf, "Human Behavior and the Principle of Least Effort", 1949.
 */
final class ZipfPicks {
  private final SplittableRandom random;
  private final double[] cumulated;
  private final int[] favourites;

  ZipfPicks(int size, SplittableRandom random) {
    this.random = random;
    cumulated = new double[size];
    favourites = new int[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 1);
      cumulated[i] = sum;
      int other = random.nextInt(i + 1);
      favourites[i] = favourites[other];
      favourites[other] = i;
    }
  }

  int next() {
    double drawn = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, drawn);
    return favourites[Math.min(found < 0 ? -found - 1 : found + 1, favourites.length - 1)];
  }
}
