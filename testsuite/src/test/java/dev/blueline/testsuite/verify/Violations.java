package dev.blueline.testsuite.verify;

import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Violations as multisets. */
public final class Violations {
  private Violations() {}

  /** Returns what is left of one multiset without another. */
  public static List<Violation> minus(List<Violation> left, List<Violation> right) {
    List<Violation> rest = new ArrayList<>(left);
    right.forEach(rest::remove);
    return sorted(rest);
  }

  public static List<Violation> sorted(List<Violation> violations) {
    List<Violation> result = new ArrayList<>(violations);
    result.sort(
        Comparator.comparing(Violation::toString)
            .thenComparing(violation -> String.valueOf(violation.component()))
            .thenComparing(Violation::subject)
            .thenComparing(Violation::measure));
    return result;
  }

  /** Returns whether a scoped run reports anything else than a full run after less one before. */
  static boolean isLawBroken(Verifier verifier, Edited edited) {
    List<Violation> expected =
        minus(verifier.runFully(edited.result()), verifier.runFully(edited.base()));
    List<Violation> scoped =
        verifier.verify(edited.base(), edited.result(), edited.delta()).introduced();
    return !sorted(scoped).equals(expected);
  }
}
