package dev.blueline.agent.builtin;

import dev.blueline.layout.BoxEdits;
import dev.blueline.layout.Corner;
import dev.blueline.layout.Frame;
import dev.blueline.layout.Spacing;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters.Beside;
import dev.blueline.plan.Parameters.MoveTo;
import dev.blueline.plan.Parameters.Shift;
import dev.blueline.plan.Parameters.Side;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Moves boxes, with all that lies within them. */
final class PositionEditor {
  private PositionEditor() {}

  static void shift(StepEditor editor, Shift shift) {
    for (Component target : editor.outermostTargets()) {
      if (editor.box(target.id(), "move") != null) {
        BoxEdits.moveWithin(editor.recorder(), target.id(), shift.right(), shift.down());
      }
    }
  }

  static void moveTo(StepEditor editor, MoveTo place) {
    Double x = place.x();
    Double y = place.y();
    for (Component target : editor.targets()) {
      Box box = editor.box(target.id(), "move");
      if (box != null) {
        Corner corner = new Corner(x == null ? box.x() : x, y == null ? box.y() : y);
        BoxEdits.moveTo(editor.recorder(), target.id(), corner);
      }
    }
  }

  /** Several targets stand side by side, in document order from left to right. */
  static void putBeside(StepEditor editor, Beside beside) {
    Component anchor = editor.anchor(beside.anchor());
    if (anchor == null) {
      return;
    }
    List<Component> targets = new ArrayList<>(editor.targets());
    if (beside.side() == Side.LEFT) {
      Collections.reverse(targets);
    }
    String neighbour = anchor.id();
    for (Component target : targets) {
      putBeside(editor, target.id(), beside.side(), neighbour);
      neighbour = target.id();
    }
  }

  private static void putBeside(StepEditor editor, String id, Side side, String neighbour) {
    Box box = editor.box(id, "move");
    Box anchor = editor.box(neighbour, "go by");
    if (box == null || anchor == null) {
      return;
    }
    if (editor.blueprint().isWithin(neighbour, id)) {
      editor.refuse(RefusalCode.INVALID_VALUE, "'" + id + "' cannot go beside '" + neighbour + "'");
      return;
    }
    Box frame = Frame.of(editor.blueprint(), editor.blueprint().parentId(id));
    Range limits = frame == null ? null : Range.of(frame, true);
    double gap = Spacing.of(editor.blueprint(), 0);
    double x = Adjacency.start(side, Range.of(box, true), Range.of(anchor, true), gap, limits);
    BoxEdits.moveTo(editor.recorder(), id, new Corner(x, anchor.y()));
  }
}
