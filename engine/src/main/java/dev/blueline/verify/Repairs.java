package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.verify.Verifier.Verification;
import java.util.ArrayList;
import java.util.List;

/** Mends violations in the ways that their rules know. Immutable and thread-safe. */
public final class Repairs {
  /*
   * Idea. A rule proposes ways, and nobody has to believe it: a way is taken on trial, and stays if
   * its violation is gone and the verifier finds no error that is new or worse. So a rule need not
   * know what else lies around, and the next best way gets its turn where the best one fails.
   *
   * Trade-off. Violations are dealt with one by one, in the order of the report; what one repair
   * mends besides is not repaired again. A better order may exist, and is not looked for.
   *
   * Bound. A scoped verification for each way that is tried, and maxEdits edits in all, those that
   * were taken back included: boxes piled on one spot would otherwise push one another down in a
   * square of moves.
   */
  private final Verifier verifier;
  private final int maxEdits;

  /**
   * Creates what mends.
   *
   * @param maxEdits how many edits all repairs together may make; what is left then stays
   */
  public Repairs(Verifier verifier, int maxEdits) {
    this.verifier = verifier;
    this.maxEdits = maxEdits;
  }

  /**
   * What repairs did.
   *
   * @param blueprint the document afterwards
   * @param delta the edits, with values written twice written once
   * @param corrections what was done, one for each violation that was mended, and what room took
   */
  public record Repaired(Blueprint blueprint, Delta delta, List<Correction> corrections) {}

  /** Says whether edits are allowed. */
  @FunctionalInterface
  public interface Permission {
    /** Allows all. */
    Permission ALL = (delta, before) -> true;

    /** Returns whether edits of a document may be made. */
    boolean allows(Delta delta, Blueprint before);
  }

  /**
   * Mends violations of a document in ways that may be taken unasked and are allowed, as far as
   * there are any.
   */
  public Repaired repair(Blueprint blueprint, List<Violation> violations, Permission permission) {
    Trial trial = new Trial(blueprint, permission);
    for (Violation violation : violations) {
      if (trial.edits < maxEdits) {
        trial.mend(violation);
      }
    }
    return trial.ended();
  }

  /** Returns the ways to mend a violation that work on a document and are allowed, best first. */
  public List<Repair> ways(Blueprint blueprint, Violation violation, Permission permission) {
    return verifier.repairs(blueprint, violation).stream()
        .filter(way -> new Trial(blueprint, permission).take(way, violation))
        .toList();
  }

  /** Returns whether a change mends a violation. */
  public boolean isMended(Blueprint after, Violation violation) {
    return verifier.present(after, violation) == null;
  }

  /** Repairs on their way. */
  private final class Trial {
    private final DeltaRecorder recorder;
    private final List<Correction> corrections = new ArrayList<>();
    private final Permission permission;

    /** Those made so far, and those taken back. */
    private int edits;

    Trial(Blueprint blueprint, Permission permission) {
      this.recorder = new DeltaRecorder(blueprint);
      this.permission = permission;
    }

    void mend(Violation violation) {
      List<Repair> ways = verifier.repairs(recorder.blueprint(), violation);
      if (ways.isEmpty() || isMended(recorder.blueprint(), violation)) {
        return;
      }
      for (Repair way : ways) {
        if (way.isCertain() && take(way, violation)) {
          return;
        }
      }
    }

    /** Takes a way, or leaves everything as it was. */
    boolean take(Repair way, Violation violation) {
      int size = recorder.size();
      int corrected = corrections.size();
      Blueprint before = recorder.blueprint();
      if (makes(way) && isGood(before, size, violation)) {
        List<String> components = concerned(recorder.edit(size));
        corrections.add(corrected, new Correction(violation.rule(), way.message(), components));
        return true;
      }
      recorder.rollBack(size, before);
      corrections.subList(corrected, corrections.size()).clear();
      return false;
    }

    private boolean makes(Repair way) {
      int size = recorder.size();
      try {
        way.edits().make(recorder, corrections);
        edits += recorder.size() - size;
        return recorder.size() > size;
      } catch (Throwable e) {
        return false;
      }
    }

    private boolean isGood(Blueprint before, int size, Violation violation) {
      Blueprint after = recorder.blueprint();
      Delta delta = recorder.deltaFrom(size);
      if (!permission.allows(delta, before)) {
        return false;
      }
      Verification verification = verifier.verify(before, after, delta);
      return verification.blocking().isEmpty()
          && verification.failures().isEmpty()
          && isMended(after, violation);
    }

    /** The component that the repair begins with. */
    private static List<String> concerned(Edit edit) {
      return edit instanceof Edit.SetField set ? List.of(set.component()) : List.of();
    }

    Repaired ended() {
      return new Repaired(recorder.blueprint(), recorder.delta().squashed(), corrections);
    }
  }
}
