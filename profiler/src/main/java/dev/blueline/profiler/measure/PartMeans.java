package dev.blueline.profiler.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The means of consecutive parts of a long run, all of one length, of which there are never more
 * than 64: where there would be, two become one. Takes constant space.
 */
final class PartMeans {
  /*
   * Idea. Times of consecutive commands are not independent: a burst of load slows many in a row. So
   * the error of a mean is not taken from single times but from the means of long parts, which are
   * nearly independent. The method is that of batch means: Averill M. Law and W. David Kelton,
   * "Simulation Modeling and Analysis", 3rd ed. 2000, section 9.5.3.
   *
   * Trade-off. Few parts mean a wide interval, short ones a wrong one; 32 to 64 is what the book
   * advises. How long a run will be is not known beforehand: so parts begin as one pass each, and
   * double in length whenever there are too many.
   */
  static final int MOST = 64;

  private final double[] sums = new double[MOST];
  private int full;
  private int length = 1;
  private int inLast;
  private double last;

  void add(double passMean) {
    last += passMean;
    inLast++;
    if (inLast < length) {
      return;
    }
    if (full == MOST) {
      halve();
      if (inLast < length) {
        return;
      }
    }
    sums[full++] = last;
    last = 0;
    inLast = 0;
  }

  private void halve() {
    for (int i = 0; i < MOST / 2; i++) {
      sums[i] = sums[2 * i] + sums[2 * i + 1];
    }
    full = MOST / 2;
    length *= 2;
  }

  /** Returns the means of the parts that are full. */
  List<Double> means() {
    List<Double> means = new ArrayList<>(full);
    for (int i = 0; i < full; i++) {
      means.add(sums[i] / length);
    }
    return means;
  }
}
