package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.plan.Correction;
import dev.blueline.verify.Verifier.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

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
   * Bound. A scoped verification for each way that is tried, of which there are MOST_TRIES, with
   * MOST_EDITS_TRIED edits: boxes piled on one spot would otherwise push one another down in a
   * square of moves. A report for each pass, of which there are MOST_PASSES: two rules of an
   * editor's own may undo what each other's repairs do.
   */
  private static final int MOST_PASSES = 100;
  private static final int MOST_TRIES = 20_000;
  private static final int MOST_EDITS_TRIED = 1_000_000;

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
    /** Returns whether edits of a document may be made. */
    boolean allows(Delta delta, Blueprint before);
  }

  /**
   * Mends violations of a document in ways that may be taken unasked and are allowed, as far as
   * there are any.
   *
   * @param isOver asked before each violation; from when it says so on, what is left stays
   */
  public Repaired repair(
      Blueprint blueprint,
      List<Violation> violations,
      Permission permission,
      BooleanSupplier isOver) {
    Trial trial = new Trial(blueprint, permission);
    trial.mendAll(violations, isOver);
    return trial.ended();
  }

  /**
   * Mends all that is wrong with a document in ways that may be taken unasked and are allowed, and
   * what only a repair makes mendable. Ends when there is nothing left to do, or its bounds are
   * reached.
   *
   * @param isOver asked before each violation; from when it says so on, what is left stays
   */
  public Repaired repair(Blueprint blueprint, Permission permission, BooleanSupplier isOver) {
    Trial trial = new Trial(blueprint, permission);
    boolean isSettled = false;
    for (int pass = 0; pass < MOST_PASSES && !isSettled && !isOver.getAsBoolean(); pass++) {
      int repairs = trial.repairs;
      trial.mendAll(verifier.report(trial.recorder.blueprint()), isOver);
      isSettled = trial.repairs == repairs;
    }
    return trial.ended();
  }

  /** Returns the ways to mend a violation that work on a document and are allowed, best first. */
  public List<Repair> ways(Blueprint blueprint, Violation violation, Permission permission) {
    if (isMended(blueprint, violation)) {
      return List.of();
    }
    return verifier.repairs(blueprint, violation).stream()
        .filter(way -> new Trial(blueprint, permission).take(way, violation))
        .toList();
  }

  /** Returns whether a change mends a violation. */
  public boolean isMended(Blueprint after, Violation violation) {
    return !verifier.isPresent(after, violation);
  }

  /** Repairs on their way. */
  private final class Trial {
    private final DeltaRecorder recorder;
    private final List<Correction> corrections = new ArrayList<>();
    private final Permission permission;

    /** Edits made so far, and those taken back. */
    private int editsTried;

    private int tries;
    private int repairs;

    Trial(Blueprint blueprint, Permission permission) {
      this.recorder = new DeltaRecorder(blueprint);
      this.permission = permission;
    }

    void mendAll(List<Violation> violations, BooleanSupplier isOver) {
      for (Violation violation : violations) {
        if (editsTried >= MOST_EDITS_TRIED || tries >= MOST_TRIES || isOver.getAsBoolean()) {
          return;
        }
        mend(violation);
      }
    }

    private void mend(Violation violation) {
      List<Repair> ways = verifier.repairs(recorder.blueprint(), violation);
      if (ways.isEmpty() || isMended(recorder.blueprint(), violation)) {
        return;
      }
      for (Repair way : ways) {
        if (way.isCertain() && take(way, violation)) {
          repairs++;
          return;
        }
      }
    }

    /** Takes a way, or leaves everything as it was. */
    boolean take(Repair way, Violation violation) {
      int size = recorder.size();
      Blueprint before = recorder.blueprint();
      tries++;
      List<Correction> told = edit(way, violation.rule());
      if (told != null && isGood(before, size, violation)) {
        List<String> components = concerned(violation, before);
        corrections.add(new Correction(violation.rule(), way.message(), components));
        corrections.addAll(told);
        return true;
      }
      recorder.rollBack(size, before);
      return false;
    }

    /**
     * Lets a repair edit on a recorder of its own; what it does there cannot touch what others did.
     * Returns what it tells; null where it failed, or did nothing that may be done.
     */
    private @Nullable List<Correction> edit(Repair way, String rule) {
      try {
        DeltaRecorder own = new DeltaRecorder(recorder.blueprint());
        List<Correction> told = new ArrayList<>(0);
        way.edits().make(own, told);
        editsTried += own.size();
        for (int i = 0; i < own.size(); i++) {
          if (!isEditable(own.edit(i))) {
            return null;
          }
          recorder.apply(own.edit(i));
        }
        return own.size() == 0 || recorder.size() > maxEdits ? null : List.copyOf(told);
      } catch (Throwable e) {
        verifier.passOver(rule, e);
        return null;
      }
    }

    private boolean isEditable(Edit edit) {
      BlueprintSchema schema = recorder.blueprint().schema();
      if (edit instanceof Edit.SetField set) {
        return schema.isEditable(set.path());
      }
      return !(edit instanceof Edit.SetDocumentField set) || schema.isDocumentEditable(set.path());
    }

    private boolean isGood(Blueprint before, int size, Violation violation) {
      Blueprint after = recorder.blueprint();
      Delta delta = recorder.deltaFrom(size);
      if (!permission.allows(delta, before)) {
        return false;
      }
      Verification verification = verifier.verify(before, after, delta);
      return verification.blocking().isEmpty()
          && !verification.failures().contains(violation.rule())
          && isMended(after, violation);
    }

    /** The component, and the other one where it takes two. */
    private List<String> concerned(Violation violation, Blueprint blueprint) {
      String component = violation.component();
      if (component == null) {
        return List.of();
      }
      String other = violation.subject();
      boolean takesTwo =
          verifier.isOfPairs(violation.rule())
              && blueprint.contains(other)
              && !other.equals(component);
      return takesTwo ? List.of(component, other) : List.of(component);
    }

    Repaired ended() {
      return new Repaired(recorder.blueprint(), recorder.delta().squashed(), corrections);
    }
  }
}
