package dev.blueline.verify;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.plan.Correction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to mend a violation. It is kept only if the violation is gone afterwards and no error is
 * new or worse; it is undone like any edit, and told as a {@link Correction}. What is never edited,
 * an id, type, role or confidence, a repair may not edit either.
 *
 * @param message what it does, as a sentence for people: {@code raised 'cta' to 44px}
 * @param command the same as a command; null where no command says it
 * @param isCertain whether it is the one sensible way, so that it may be taken unasked
 * @param edits makes the edits
 */
public record Repair(String message, @Nullable String command, boolean isCertain, Edits edits) {
  /** Requires what has to be there. */
  public Repair {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(edits, "edits");
  }

  /**
   * Makes the edits of a repair. What it throws is logged once, and the same as if it had no way.
   */
  @FunctionalInterface
  public interface Edits {
    /**
     * Edits a document.
     *
     * @param recorder the document, and what is recorded; the repair's own
     * @param corrections takes what has to be done beyond the repair itself, room that is made
     */
    void make(DeltaRecorder recorder, List<Correction> corrections);
  }

  /** Returns this repair without a command that says it. */
  public Repair withoutCommand() {
    return new Repair(message, null, isCertain, edits);
  }

  /** Returns a repair that may be taken unasked. */
  public static Repair certain(String message, @Nullable String command, Edits edits) {
    return new Repair(message, command, true, edits);
  }

  /** Returns a repair that is a matter of taste, and only ever proposed. */
  public static Repair proposed(String message, @Nullable String command, Edits edits) {
    return new Repair(message, command, false, edits);
  }
}
