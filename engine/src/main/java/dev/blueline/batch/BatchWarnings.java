package dev.blueline.batch;

import dev.blueline.pipeline.Outcome;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    List<List<Violation>> shares = shares(whole.warnings(), outcomes, last);
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

  /** Returns the violations of each command. */
  private static List<List<Violation>> shares(
      List<Violation> violations, List<Outcome> outcomes, int last) {
    List<List<Violation>> shares = new ArrayList<>(outcomes.size());
    outcomes.forEach(outcome -> shares.add(new ArrayList<>(0)));
    if (!violations.isEmpty()) {
      Map<String, List<Violation>> ofWriters = ofWriters(outcomes, shares);
      for (Violation violation : violations) {
        String component = violation.component();
        List<Violation> share = component == null ? null : ofWriters.get(component);
        (share == null ? shares.get(last) : share).add(violation);
      }
    }
    return shares;
  }

  /** Returns for each component that was written the share of the last command that wrote it. */
  private static Map<String, List<Violation>> ofWriters(
      List<Outcome> outcomes, List<List<Violation>> shares) {
    Map<String, List<Violation>> ofWriters = new HashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      for (String component : outcomes.get(i).delta().footprint().writtenComponents()) {
        ofWriters.put(component, shares.get(i));
      }
    }
    return ofWriters;
  }
}
