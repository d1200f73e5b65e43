package dev.blueline.plan;

import org.jspecify.annotations.Nullable;

/**
 * How far a command is bound to a document: each clause may name all of its components, and look at
 * all of them to name one.
 */
@FunctionalInterface
public interface BindingLimit {
  /** Binds whatever a command says. */
  BindingLimit NONE = (clauses, targets) -> null;

  /**
   * Returns why it ends here, or null. Asked after each clause.
   *
   * @param clauses how many were bound
   * @param targets how many of those they name are named again, at least; below 0 for none
   */
  @Nullable Refusal refusalOf(int clauses, long targets);
}
