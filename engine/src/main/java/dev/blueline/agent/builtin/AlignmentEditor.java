package dev.blueline.agent.builtin;

import dev.blueline.layout.BoxEdits;
import dev.blueline.layout.Corner;
import dev.blueline.layout.Frame;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters.Align;
import dev.blueline.plan.Parameters.Distribute;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aligns boxes, and spreads them evenly; all that lies within them moves along. */
final class AlignmentEditor {
  private static final int LEAST_TO_DISTRIBUTE = 3;

  private AlignmentEditor() {}

  static void align(StepEditor editor, Align align) {
    String anchor = align.anchor();
    if (anchor != null && editor.anchor(anchor) == null) {
      return;
    }
    for (Component target : editor.targets()) {
      String id = target.id();
      if (!id.equals(anchor)) {
        align(
            editor,
            id,
            align.edge(),
            anchor == null ? around(editor, id) : box(editor, anchor, id));
      }
    }
  }

  private static @Nullable Box around(StepEditor editor, String id) {
    String parent = editor.blueprint().parentId(id);
    Box frame = Frame.of(editor.blueprint(), parent);
    if (frame == null) {
      editor.refuse(
          RefusalCode.INVALID_VALUE,
          "'" + parent + "', which holds '" + id + "', has no box to align with");
    }
    return frame;
  }

  private static @Nullable Box box(StepEditor editor, String anchor, String id) {
    if (editor.blueprint().isWithin(anchor, id)) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "'" + id + "' cannot be aligned with what lies within it");
      return null;
    }
    return editor.box(anchor, "align with");
  }

  private static void align(StepEditor editor, String id, Edge edge, @Nullable Box frame) {
    Box box = editor.box(id, "move");
    if (box == null || frame == null) {
      return;
    }
    boolean across = edge.isHorizontal();
    double start = Alignment.start(edge, Range.of(box, across), Range.of(frame, across));
    if (!Double.isFinite(start)) {
      editor.refuse(RefusalCode.INVALID_VALUE, "the document does not tell how high the screen is");
      return;
    }
    BoxEdits.moveTo(editor.recorder(), id, Corner.of(box).with(across, start));
  }

  static void distribute(StepEditor editor, Distribute distribute) {
    List<String> ids = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    for (Component target : editor.targets()) {
      Box box = target.box();
      if (box != null) {
        ids.add(target.id());
        boxes.add(box);
      }
    }
    if (boxes.size() < LEAST_TO_DISTRIBUTE) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "at least three components with boxes can be distributed");
      return;
    }
    List<Corner> corners = Distribution.corners(boxes, distribute.axis());
    for (int i = 0; i < ids.size(); i++) {
      BoxEdits.moveTo(editor.recorder(), ids.get(i), corners.get(i));
    }
  }
}
