package dev.blueline.decompose.bind;

import dev.blueline.decompose.words.Words;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;

/**
 * What a command says, whatever the document: it can be shared between documents and sessions.
 *
 * @param words the command's words
 * @param clauses the steps it asks for, in order
 * @param refusals what of it could not be read
 * @param hidden what texts without quotation marks may have taken in
 */
public record Template(
    Words words, List<ClauseTemplate> clauses, List<Refusal> refusals, List<HiddenClause> hidden) {

  /** Returns whether it says more than a command may. */
  boolean isTooLarge() {
    for (Refusal refusal : refusals) {
      if (refusal.code() == RefusalCode.TOO_LARGE) {
        return true;
      }
    }
    return false;
  }

  /** Returns this without clauses, where all of them are refused for one. */
  public Template whole() {
    return isTooLarge() ? new Template(words, List.of(), refusals, List.of()) : this;
  }
}
