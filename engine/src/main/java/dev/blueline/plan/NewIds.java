package dev.blueline.plan;

import java.util.function.Predicate;

/** Finds ids for new components: a stem and the next free number. */
public final class NewIds {
  /*
   * The number is found by doubling and halving instead of counting, so that the ten-thousandth
   * card costs no more than the tenth. Where numbers are missing in between, it is a free one whose
   * predecessor is taken, though perhaps not the least.
   */
  private NewIds() {}

  /**
   * Returns a free id of the form {@code stem_n}.
   *
   * @param stem what it starts with
   * @param first the least number, from 1
   * @param isTaken whether an id is in use
   */
  public static String next(String stem, int first, Predicate<String> isTaken) {
    if (!isTaken.test(stem + "_" + first)) {
      return stem + "_" + first;
    }
    int taken = first;
    int step = 1;
    while (isTaken.test(stem + "_" + (taken + step))) {
      taken += step;
      step *= 2;
    }
    int free = taken + step;
    while (free - taken > 1) {
      int middle = taken + (free - taken) / 2;
      if (isTaken.test(stem + "_" + middle)) {
        taken = middle;
      } else {
        free = middle;
      }
    }
    return stem + "_" + free;
  }

  /** Returns a free id for a copy: {@code card_1} gives {@code card_2}, or the next one free. */
  public static String copyOf(String id, Predicate<String> isTaken) {
    int end = id.length();
    while (end > 0 && id.charAt(end - 1) >= '0' && id.charAt(end - 1) <= '9') {
      end--;
    }
    boolean isNumbered = end > 1 && end < id.length() && id.charAt(end - 1) == '_';
    return isNumbered ? next(id.substring(0, end - 1), 1, isTaken) : next(id, 2, isTaken);
  }
}
