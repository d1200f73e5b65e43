package dev.blueline.execute;

import dev.blueline.plan.Refusal;

/** Ends a step in the middle, since it has taken all that a command may take. */
public final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  BudgetExceeded(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** Returns what the command is told. */
  public Refusal refusal() {
    return refusal;
  }
}
