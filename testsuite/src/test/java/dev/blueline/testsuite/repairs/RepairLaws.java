package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.commands.DeterministicJson;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The laws of a repair, for any document: no error comes of it, it obeys the laws of edits, is
 * always the same, is told and undone, and leaves alone what is never edited.
 */
final class RepairLaws {
  private static final List<Path> NEVER_EDITED =
      List.of(Path.of("id"), Path.of("type"), Path.of("role"), Path.of("confidence"));

  private static final List<Path> NEVER_EDITED_OUTSIDE =
      List.of(Path.of("screen_id"), Path.of("screen_type"), Path.of("orientation"));

  private final BlueprintEngine engine;

  RepairLaws(BlueprintEngine engine) {
    this.engine = engine;
  }

  /** Checks all laws and returns the result. */
  CommandResult check(Blueprint document) {
    Session session = engine.open(document);
    CommandResult result = session.repair();
    requireOutcome(result, document);
    requireNoNewErrors(document, result.blueprint());
    requireIdentity(document, result.blueprint());
    requireTold(document, result);
    requireToldAndUndone(session, result);
    requireSame(result, engine.open(document).repair());
    return result;
  }

  private static void requireOutcome(CommandResult result, Blueprint document) {
    assertThat(result.errors()).isEmpty();
    assertThat(result.failedValidators()).isEmpty();
    if (result.status() == Status.NO_CHANGE) {
      assertThat(result.blueprint()).isSameAs(document);
      assertThat(result.delta().isEmpty()).isTrue();
      assertThat(result.corrections()).isEmpty();
      return;
    }
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.delta().isEmpty()).isFalse();
    EditLaws.assertSame(EditLaws.check(document, result.delta()), result.blueprint());
  }

  /** "No new error appears." */
  private void requireNoNewErrors(Blueprint before, Blueprint after) {
    assertThat(Errors.introduced(engine, before, after)).as("errors that are new").isEmpty();
    assertThat(Errors.of(engine, after).size())
        .isLessThanOrEqualTo(Errors.of(engine, before).size());
  }

  /** "Never edited: screen_id, ..., a component's id, type, role, confidence." */
  static void requireIdentity(Blueprint before, Blueprint after) {
    assertThat(identities(after)).isEqualTo(identities(before));
    for (Path path : NEVER_EDITED_OUTSIDE) {
      assertThat(after.documentField(path)).isEqualTo(before.documentField(path));
    }
  }

  private static List<List<@Nullable JsonValue>> identities(Blueprint document) {
    List<List<@Nullable JsonValue>> all = new ArrayList<>();
    document.forEach(component -> all.add(identity(component)));
    return all;
  }

  private static List<@Nullable JsonValue> identity(Component component) {
    List<@Nullable JsonValue> fields = new ArrayList<>();
    NEVER_EDITED.forEach(path -> fields.add(component.field(path)));
    return fields;
  }

  /** "Ordinary edits, undoable, named in {@code corrections}." */
  private static void requireToldAndUndone(Session session, CommandResult result) {
    int entries = result.status() == Status.APPLIED ? 1 : 0;
    assertThat(session.history().entries()).hasSize(entries);
    assertThat(session.version()).isEqualTo(entries);
    if (entries > 0) {
      assertThat(result.corrections()).isNotEmpty().allMatch(RepairLaws::isTold);
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
      EditLaws.assertSame(session.blueprint(), result.before());
      assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
      EditLaws.assertSame(session.blueprint(), result.blueprint());
    }
  }

  /** "The rule passes": what is told as mended is no longer there. */
  private void requireTold(Blueprint before, CommandResult result) {
    List<Violation> gone = new ArrayList<>(engine.report(before));
    List<Violation> left = engine.report(result.blueprint());
    gone.removeIf(violation -> left.stream().anyMatch(violation::isSameCase));
    for (Correction correction : result.corrections()) {
      // What another repair brought about may be mended as well, and twice.
      boolean wasThere =
          engine.report(before).stream().anyMatch(v -> v.rule().equals(correction.kind()));
      if (wasThere) {
        assertThat(gone)
            .as("%s, while %s are left", result.corrections(), left)
            .anyMatch(violation -> violation.rule().equals(correction.kind()));
      }
    }
  }

  private static boolean isTold(Correction correction) {
    return !correction.kind().isBlank() && !correction.message().isBlank();
  }

  /** "A repair is deterministic." */
  private static void requireSame(CommandResult result, CommandResult again) {
    assertThat(DeterministicJson.of(again)).isEqualTo(DeterministicJson.of(result));
    EditLaws.assertSame(again.blueprint(), result.blueprint());
  }

  /**
   * Requires that what may be taken unasked and works was taken, so that there is no more to do.
   */
  void requireSettled(Blueprint after) {
    assertThat(engine.open(after).repair().status())
        .as("repaired again")
        .isEqualTo(Status.NO_CHANGE);
    engine
        .report(after)
        .forEach(
            violation ->
                assertThat(engine.repairs(after, violation))
                    .as("ways left to mend %s", violation)
                    .noneMatch(Repair::isCertain));
  }
}
