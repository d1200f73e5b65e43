package dev.blueline.batch;

import dev.blueline.pipeline.Outcome;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;

/** Shares out what was found of a batch as a whole among its commands. */
final class BatchWarnings {
  private BatchWarnings() {}

  /**
   * Gives each violation to the last command that touched its component, else to the last that
   * changed anything; and what else was found to that one too.
   *
   * @param whole the batch as a whole
   * @param outcomes its commands, each replaced by one with its share
   */
  static void give(Outcome whole, List<Outcome> outcomes) {
    int last = last(outcomes);
    List<List<Violation>> shares = new ArrayList<>();
    outcomes.forEach(outcome -> shares.add(new ArrayList<>(0)));
    for (Violation violation : whole.warnings()) {
      shares.get(owner(violation, outcomes, last)).add(violation);
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (i == last || !shares.get(i).isEmpty()) {
        List<String> failures = i == last ? whole.verification().failures() : List.of();
        Outcome told =
            outcomes.get(i).with(new Verification(shares.get(i), List.of(), 0, failures));
        outcomes.set(i, i == last ? told.withNotices(whole.notices()) : told);
      }
    }
  }

  private static int last(List<Outcome> outcomes) {
    int last = outcomes.size() - 1;
    while (outcomes.get(last).delta().isEmpty()) {
      last--;
    }
    return last;
  }

  private static int owner(Violation violation, List<Outcome> outcomes, int last) {
    String component = violation.component();
    for (int i = last; component != null && i >= 0; i--) {
      if (outcomes.get(i).delta().footprint().writtenComponents().contains(component)) {
        return i;
      }
    }
    return last;
  }
}
