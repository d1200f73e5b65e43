package dev.blueline.decompose.bind;

import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import java.util.List;

/**
 * A clause that a text without quotation marks may have taken in, if it is misspelt, or names what
 * only a document knows: {@code change the title to Go and mkae the header red}.
 *
 * @param command the command with the text ended before it
 * @param isMisspelt whether it is a clause only once it is repaired
 * @param quoted the command with quotation marks around all of the text
 * @param message why nobody can tell
 * @param clause the number of the clause whose text that is
 * @param span where that stands
 */
public record HiddenClause(
    String command, boolean isMisspelt, String quoted, String message, int clause, Span span) {

  /**
   * Returns whether another plan does this besides what a plan does that takes it for text; or
   * would, if it named one of several.
   */
  public boolean isSaidBy(Plan other, Plan plan) {
    for (Refusal refusal : other.refusals()) {
      if (isMisspelt || refusal.code() != RefusalCode.AMBIGUOUS_TARGET) {
        return false;
      }
    }
    return other.steps().size() + other.refusals().size() >= plan.steps().size()
        && (!isMisspelt || !other.corrections().isEmpty());
  }

  /** Returns the refusal of a plan that takes it for text, where the other one could be done. */
  public Plan refused(Plan plan, Plan other) {
    Refusal refusal =
        new Refusal(
            RefusalCode.INVALID_VALUE,
            message,
            clause,
            span,
            List.of(),
            other.refusals().isEmpty() ? List.of(quoted, other.reading()) : List.of(quoted));
    return new Plan(plan.command(), plan.reading(), List.of(), List.of(refusal), List.of());
  }
}
