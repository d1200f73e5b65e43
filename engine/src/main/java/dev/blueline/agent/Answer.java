package dev.blueline.agent;

import dev.blueline.edit.Delta;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says to one step. Immutable.
 *
 * @param step the index of the step that is answered
 * @param delta the edits, made for the bundle's blueprint; empty where it is already so, or was
 *     refused
 * @param corrections what was done otherwise than the words say
 * @param refusal why it cannot be done; null if it can
 */
public record Answer(
    int step, Delta delta, List<Correction> corrections, @Nullable Refusal refusal) {

  /** Keeps a copy of the corrections; nothing but the refusal may be null. */
  public Answer {
    Objects.requireNonNull(delta, "delta");
    corrections = List.copyOf(corrections);
  }

  /** Returns the answer to a step that was done. */
  public static Answer done(int step, Delta delta) {
    return new Answer(step, delta, List.of(), null);
  }

  /** Returns the answer to a step that was done, though not quite as the words say. */
  public static Answer done(int step, Delta delta, List<Correction> corrections) {
    return new Answer(step, delta, corrections, null);
  }

  /** Returns the answer to a step that cannot be done. */
  public static Answer refused(int step, RefusalCode code, String message) {
    return new Answer(step, Delta.EMPTY, List.of(), Refusal.of(code, message));
  }
}
