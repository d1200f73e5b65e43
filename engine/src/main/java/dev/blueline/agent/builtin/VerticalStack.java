package dev.blueline.agent.builtin;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.layout.BoxEdits;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Siblings whose boxes stand one below the other in document order. The gaps between them belong to
 * places, not to components: laid out again in another order, the first place starts where it
 * started, and the gaps are the same from top to bottom.
 */
final class VerticalStack {
  private final double top;
  private final double[] gaps;

  private VerticalStack(double top, double[] gaps) {
    this.top = top;
    this.gaps = gaps;
  }

  /** Returns the stack that siblings form, or null where they form none. */
  static @Nullable VerticalStack of(List<Component> siblings) {
    List<Box> boxes = new ArrayList<>(siblings.size());
    for (Component sibling : siblings) {
      Box box = sibling.box();
      if (sibling.takesSpace()) {
        if (box == null) {
          return null;
        }
        boxes.add(box);
      }
    }
    if (boxes.size() < 2) {
      return null;
    }
    double[] gaps = new double[boxes.size()];
    for (int i = 1; i < boxes.size(); i++) {
      gaps[i - 1] = boxes.get(i).y() - boxes.get(i - 1).bottom();
      if (gaps[i - 1] < -Box.EDGE_PX || !boxes.get(i).sharesColumn(boxes.get(i - 1))) {
        return null;
      }
    }
    return new VerticalStack(boxes.get(0).y(), gaps);
  }

  /** Moves the components of a list, with all within them, to the places of this stack. */
  void layOut(DeltaRecorder recorder, @Nullable String parent) {
    double y = top;
    int place = 0;
    for (Component component : recorder.blueprint().children(parent)) {
      Box box = component.box();
      if (component.takesSpace() && box != null) {
        BoxEdits.moveWithin(recorder, component.id(), 0, y - box.y());
        y += box.height() + gaps[place++];
      }
    }
  }
}
