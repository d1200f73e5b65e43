package dev.blueline;

import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.plan.Step;
import java.util.List;

/**
 * Everything a session knows, immutable and swapped as one.
 *
 * @param blueprint the present document
 * @param history what can be undone and redone
 * @param pronouns the ids that "it" stands for
 * @param version the number of commits so far
 */
record SessionState(Blueprint blueprint, History history, List<String> pronouns, long version) {

  /** What "it" stands for next: the targets of the last step of a command that was understood. */
  static List<String> pronounsAfter(Outcome outcome, List<String> pronouns) {
    boolean done =
        switch (outcome.kind()) {
          case APPLIED, NO_CHANGE, PARTIAL -> !outcome.plan().steps().isEmpty();
          case ROLLED_BACK, CONFLICTED, REJECTED -> false;
        };
    if (!done) {
      return pronouns;
    }
    List<Step> steps = outcome.plan().steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!steps.get(i).spoken().isEmpty()) {
        return steps.get(i).spoken().stream().filter(outcome.after()::contains).toList();
      }
    }
    return pronouns;
  }
}
