package dev.blueline.execute;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What executing steps gave. Where one was refused, the blueprint and the delta are those of the
 * steps before; it is for the caller to keep or drop them.
 *
 * @param blueprint the document with all edits
 * @param delta the edits, in order, with values written twice written once
 * @param changedSteps the indexes of the steps that had edits
 * @param corrections what was done beyond the words
 * @param refusal why it ended early; null if it did not
 */
public record Execution(
    Blueprint blueprint,
    Delta delta,
    List<Integer> changedSteps,
    List<Correction> corrections,
    @Nullable Refusal refusal) {

  /** Returns this execution as one that is refused; the same for no reason. */
  public Execution refusedFor(@Nullable Refusal reason) {
    return reason == null
        ? this
        : new Execution(blueprint, delta, changedSteps, corrections, reason);
  }

  /** Returns this execution, or one that changes nothing where all edits led back to the base. */
  public Execution settled(Blueprint base) {
    return blueprint == base || !delta.net(base, blueprint).isEmpty()
        ? this
        : new Execution(base, Delta.EMPTY, List.of(), corrections, refusal);
  }

  /** Returns the execution of no steps. */
  public static Execution nothing(Blueprint blueprint) {
    return of(blueprint, Delta.EMPTY);
  }

  /** Returns the execution of what is no steps of a plan, with no more to say. */
  public static Execution of(Blueprint blueprint, Delta delta) {
    return new Execution(blueprint, delta, List.of(), List.of(), null);
  }
}
