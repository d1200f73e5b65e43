package dev.blueline.agent;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a step into edits. An implementation is thread-safe. What it answers is not trusted: its
 * edits are applied by the engine, and verified like any other.
 */
public interface EditAgent {
  /** Returns a name for results and logs. */
  String name();

  /**
   * Returns the edits that do a step, or why it cannot be done.
   *
   * @param step what to do
   * @param blueprint the document as the steps before leave it
   */
  Answer edit(Step step, Blueprint blueprint);

  /**
   * What an agent says to a step.
   *
   * @param delta the edits; empty where it is already so, or was refused
   * @param corrections what was done otherwise than the words say
   * @param refusal why it cannot be done; null if it can
   */
  public record Answer(Delta delta, List<Correction> corrections, @Nullable Refusal refusal) {

    /** Returns the answer of a step that was done. */
    public static Answer done(Delta delta, List<Correction> corrections) {
      return new Answer(delta, corrections, null);
    }

    /** Returns the answer of a step that cannot be done. */
    public static Answer refused(Refusal refusal) {
      return new Answer(Delta.EMPTY, List.of(), refusal);
    }
  }
}
