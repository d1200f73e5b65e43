package dev.blueline.execute;

import dev.blueline.edit.Delta;
import dev.blueline.observe.NanoClock;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one command has used of its budget. For one thread. */
public final class Meter {
  /** To ask the clock at every edit would cost as much as a small one. */
  private static final int EDITS_BETWEEN_LOOKS = 1_024;

  /** A clause may be as much work as the document has components. */
  private static final int CLAUSES_BETWEEN_LOOKS = 16;

  /** An operation of a patch may be as much work as the document is large. */
  private static final int OPERATIONS_BETWEEN_LOOKS = 16;

  private final CommandBudget budget;
  private final NanoClock clock;
  private final long startNanos;
  private int agentCalls;

  /** Starts now. */
  public Meter(CommandBudget budget, NanoClock clock) {
    this(budget, clock, clock.nanos());
  }

  /** Starts at a time that the clock has told. */
  public Meter(CommandBudget budget, NanoClock clock, long startNanos) {
    this.budget = budget;
    this.clock = clock;
    this.startNanos = startNanos;
  }

  /** Returns the meter of another command that has to end when this one has. */
  public Meter again() {
    return new Meter(budget, clock, startNanos);
  }

  /** Returns how often an agent was called. */
  public int agentCalls() {
    return agentCalls;
  }

  void addAgentCalls(int count) {
    agentCalls += count;
  }

  /** The built-in agent is called once, with all steps of a command. */
  void noteBuiltIn() {
    agentCalls = 1;
  }

  int agentCallsLeft() {
    return budget.agentCalls() - agentCalls;
  }

  long nanosLeft() {
    return nanosLeft(clock.nanos());
  }

  /** Returns whether there is no time left. */
  public boolean isOver() {
    return nanosLeft() < 0;
  }

  private long nanosLeft(long now) {
    return budget.wallNanos() - (now - startNanos);
  }

  /** Returns why so many steps are too many, or null. */
  public @Nullable Refusal refusalOfSteps(int count) {
    return count <= budget.steps() ? null : exceeded(count + " steps", budget.steps() + "");
  }

  /** Returns why so many edits are too many, or null. */
  public @Nullable Refusal refusalOfEdits(int count) {
    return count <= budget.edits() ? null : exceeded(count + " edits", budget.edits() + "");
  }

  /**
   * Called before an edit is recorded: what a step would make without end must not be made first
   * and counted then.
   *
   * @param count the edits with that one
   * @throws BudgetExceeded if there are too many, or they have taken too long
   */
  void requireEdits(int count) {
    Refusal refusal = refusalOfEdits(count);
    if (refusal == null && count % EDITS_BETWEEN_LOOKS == 0) {
      refusal = refusalOfTime(clock.nanos());
    }
    if (refusal != null) {
      throw new BudgetExceeded(refusal);
    }
  }

  /**
   * Returns why so many clauses that name so many components are too much to read, or null.
   *
   * @param targets how many are named again, at least
   */
  public @Nullable Refusal refusalOfReading(int clauses, long targets) {
    if (targets > budget.edits()) {
      return exceeded(targets + " targets that are named again", budget.edits() + "");
    }
    return clauses % CLAUSES_BETWEEN_LOOKS == 0 ? refusalOfTime(clock.nanos()) : null;
  }

  /**
   * Called before an operation of a patch is done.
   *
   * @param count the operations with that one
   * @throws BudgetExceeded if they have taken too long
   */
  public void requireTime(int count) {
    Refusal refusal = count % OPERATIONS_BETWEEN_LOOKS == 0 ? refusalOfTime(clock.nanos()) : null;
    if (refusal != null) {
      throw new BudgetExceeded(refusal);
    }
  }

  /** Returns why a delta that somebody else made is too much, or null. */
  public @Nullable Refusal refusalOf(Delta delta) {
    Refusal refusal = refusalOfEdits(delta.size());
    return refusal == null ? refusalOfSize(delta) : refusal;
  }

  /** Returns why a delta is too large, or null. */
  @Nullable Refusal refusalOfSize(Delta delta) {
    long bytes = delta.sizeBytes();
    return bytes <= budget.bytes()
        ? null
        : exceeded(bytes + " bytes of edits", Long.toString(budget.bytes()));
  }

  /** Returns why there was no time left at a time that the clock has told, or null. */
  public @Nullable Refusal refusalOfTime(long now) {
    return nanosLeft(now) >= 0 ? null : outOfTime();
  }

  /** Returns the refusal of what takes longer than the budget allows. */
  Refusal outOfTime() {
    BigDecimal seconds = BigDecimal.valueOf(budget.wallNanos(), 9).stripTrailingZeros();
    return Refusal.of(
        RefusalCode.BUDGET_EXCEEDED,
        "it takes longer than the " + seconds.toPlainString() + " s that are allowed");
  }

  private static Refusal exceeded(String what, String limit) {
    return Refusal.of(
        RefusalCode.BUDGET_EXCEEDED, "it takes " + what + ", and " + limit + " are allowed");
  }
}
