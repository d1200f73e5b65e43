package dev.blueline.plan;

import java.util.List;
import java.util.Objects;

/**
 * A command as it was read: what to do, and what could not be read. Immutable.
 *
 * @param command the command's text
 * @param reading the text as it was read: the same, or with what was misspelt put right
 * @param steps what to do, in order
 * @param refusals what is wrong with it; with any, nothing is done unless the caller asked for
 *     partial application
 * @param corrections what was repaired in the reading
 */
public record Plan(
    String command,
    String reading,
    List<Step> steps,
    List<Refusal> refusals,
    List<Correction> corrections) {

  /** Keeps copies of the lists, so that a plan that was run stays the one that was run. */
  public Plan {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(reading, "reading");
    steps = copyOf(steps, "steps");
    refusals = copyOf(refusals, "refusals");
    corrections = copyOf(corrections, "corrections");
  }

  /**
   * Returns a plan of steps that a program made, not of words.
   *
   * @param what what it is called, in results and in the history
   */
  public static Plan of(String what, List<Step> steps) {
    return new Plan(what, what, steps, List.of(), List.of());
  }

  /** Most have few elements: a general copy would be made by way of an array. */
  private static <T> List<T> copyOf(List<T> list, String name) {
    return switch (Objects.requireNonNull(list, name).size()) {
      case 0 -> List.of();
      case 1 -> List.of(list.get(0));
      case 2 -> List.of(list.get(0), list.get(1));
      default -> List.copyOf(list);
    };
  }

  /**
   * Checks a plan that somebody made.
   *
   * @throws IllegalArgumentException if its steps are not in the order of their indexes
   */
  public void requireSound() {
    int last = 0;
    for (Step step : steps) {
      if (step.index() <= last) {
        String where = last == 0 ? "first" : "behind step " + last;
        throw new IllegalArgumentException(
            "step " + step.index() + " comes " + where + ": indexes start at 1 and ascend");
      }
      last = step.index();
    }
  }

  /** Returns how surely the command was read: the lowest confidence of its steps, 0 for none. */
  public double confidence() {
    double lowest = steps.isEmpty() ? 0 : 1;
    for (Step step : steps) {
      lowest = Math.min(lowest, step.confidence());
    }
    return lowest;
  }
}
