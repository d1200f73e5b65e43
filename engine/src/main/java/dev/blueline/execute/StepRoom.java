package dev.blueline.execute;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.layout.RoomMaker;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.Path;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Parameters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes room after a step: for what it made larger, or for what it put in. */
final class StepRoom {
  private final Blueprint before;
  private final DeltaRecorder recorder;
  private final List<Correction> corrections;

  /**
   * Prepares for a step.
   *
   * @param before the document before the step
   * @param recorder what the step's edits were applied to
   * @param corrections takes what is moved
   */
  StepRoom(Blueprint before, DeltaRecorder recorder, List<Correction> corrections) {
    this.before = before;
    this.recorder = recorder;
    this.corrections = corrections;
  }

  /**
   * Makes room for a step of some parameters.
   *
   * @param from the index of its first edit; it has the last one
   */
  void make(Parameters parameters, int from) {
    if (parameters instanceof Parameters.Resize) {
      makeForGrown(from, recorder.size());
    } else if (parameters instanceof Parameters.Add add) {
      new InsertionRoom(recorder, corrections, add.relation()).make(from);
    } else if (parameters instanceof Parameters.Duplicate) {
      new InsertionRoom(recorder, corrections, Parameters.Relation.AFTER).make(from);
    }
  }

  private void makeForGrown(int from, int to) {
    RoomMaker roomMaker = new RoomMaker(recorder, corrections, Set.of());
    for (int i = from; i < to; i++) {
      if (recorder.edit(i) instanceof Edit.SetField set && isBox(set.path(), before.schema())) {
        Component component = before.component(set.component());
        Box box = component == null ? null : component.box();
        roomMaker.makeRoom(set.component(), shifted(box, set.component()));
      }
    }
  }

  private static boolean isBox(Path path, BlueprintSchema schema) {
    Path box = schema.boxPath();
    return box != null && path.startsWith(box);
  }

  /** The box before the step, at the place where steps for other targets have moved it since. */
  private @Nullable Box shifted(@Nullable Box box, String id) {
    Component now = recorder.blueprint().component(id);
    Box after = now == null ? null : now.box();
    return box == null || after == null
        ? null
        : new Box(box.x(), after.y(), box.width(), box.height());
  }
}
