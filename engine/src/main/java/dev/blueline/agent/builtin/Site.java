package dev.blueline.agent.builtin;

import dev.blueline.layout.Corner;
import dev.blueline.layout.Frame;
import dev.blueline.layout.Spacing;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a new component goes.
 *
 * @param parent whose list it goes into; null for the root list
 * @param index where in the list
 * @param corner the upper left corner of its box; null where it has none
 * @param right how far to the right it may reach
 */
record Site(@Nullable String parent, int index, @Nullable Corner corner, double right) {

  /** Returns the place of a component, which gives way. */
  static Site before(Blueprint blueprint, Component anchor) {
    Box box = anchor.box();
    Corner corner = box == null ? null : Corner.of(box);
    return beside(blueprint, anchor, blueprint.position(anchor.id()), corner);
  }

  /** Returns the place behind and below a component. */
  static Site after(Blueprint blueprint, Component anchor) {
    Box box = anchor.box();
    Corner corner =
        box == null ? null : new Corner(box.x(), box.bottom() + Spacing.ofNew(blueprint));
    return beside(blueprint, anchor, blueprint.position(anchor.id()) + 1, corner);
  }

  private static Site beside(
      Blueprint blueprint, Component anchor, int index, @Nullable Corner corner) {
    String parent = blueprint.parentId(anchor.id());
    return new Site(parent, index, corner, Frame.nearest(blueprint, parent).right());
  }

  /** Returns the last place in a list, below all that is seen in it. */
  static Site last(Blueprint blueprint, @Nullable String parent) {
    List<Component> children = blueprint.children(parent);
    Box frame = Frame.nearest(blueprint, parent);
    Corner corner =
        hasBoxes(blueprint, parent, children) ? below(blueprint, children, frame) : null;
    return new Site(parent, blueprint.childCount(parent), corner, frame.right());
  }

  /**
   * A list has boxes if what holds it has one, or what it holds; an empty screen if it is known.
   */
  private static boolean hasBoxes(
      Blueprint blueprint, @Nullable String parent, List<Component> children) {
    boolean hasHolder =
        parent == null
            ? children.isEmpty() && Frame.hasScreen(blueprint)
            : Frame.of(blueprint, parent) != null;
    return hasHolder || children.stream().anyMatch(child -> child.box() != null);
  }

  private static Corner below(Blueprint blueprint, List<Component> children, Box frame) {
    double gap = Spacing.ofNew(blueprint);
    List<Box> boxes =
        children.stream()
            .filter(Component::takesSpace)
            .map(Component::box)
            .filter(Objects::nonNull)
            .toList();
    if (boxes.isEmpty()) {
      return new Corner(frame.x() + gap, frame.y() + gap);
    }
    double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(frame.y());
    return new Corner(boxes.get(boxes.size() - 1).x(), bottom + gap);
  }
}
