package dev.blueline.execute;

import dev.blueline.agent.BoxEdits;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Correction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes room for a component that grew downwards. */
final class RoomMaker {
  /*
   * Idea. Where the grown box overlaps a sibling, all siblings that start at or below its old lower
   * edge, in the same column, move down by the growth: the picture below stays as it was, only
   * further down. A column is what meets across, transitively: if A moves then whatever stands below
   * in A's range moves too, or A would run into it. Where the last of them leaves the parent, the
   * parent grows by as much, and the same is done for it among its own siblings.
   *
   * Bound. Linear in what moves, a query of the spatial index for each; nothing is looked at where
   * nothing is in the way.
   */
  private final DeltaRecorder recorder;
  private final List<Correction> corrections;

  RoomMaker(DeltaRecorder recorder, List<Correction> corrections) {
    this.recorder = recorder;
    this.corrections = corrections;
  }

  /** Makes room for a component whose box was another one before. */
  void makeRoom(String id, @Nullable Box before) {
    Component component = recorder.blueprint().component(id);
    Box after = component == null ? null : component.box();
    if (component == null || before == null || after == null || isExempt(component)) {
      return;
    }
    double growth = after.bottom() - before.bottom();
    if (growth > 0) {
      String parent = recorder.blueprint().parentId(id);
      List<String> moved = moveDown(id, parent, before, after, growth);
      growParent(parent, id, moved);
    }
  }

  private static boolean isExempt(Component component) {
    return component.isHidden() || "overlay".equals(component.role());
  }

  private List<String> moveDown(
      String id, @Nullable String parent, Box before, Box after, double growth) {
    if (!isInTheWay(id, parent, before, after)) {
      return List.of();
    }
    List<String> moved = columnBelow(id, parent, before, after);
    for (String sibling : moved) {
      BoxEdits.moveWithin(recorder, sibling, 0, growth);
    }
    String what = moved.size() == 1 ? "1 component" : moved.size() + " components";
    corrections.add(new Correction("make_room", "moved " + what + " down " + px(growth), moved));
    return moved;
  }

  private boolean isInTheWay(String id, @Nullable String parent, Box before, Box after) {
    boolean[] found = {false};
    recorder
        .blueprint()
        .forEachOverlapping(
            parent,
            after,
            other -> {
              Box box = other.box();
              found[0] |=
                  box != null
                      && !other.id().equals(id)
                      && !isExempt(other)
                      && box.y() >= before.bottom();
            });
    return found[0];
  }

  /** The siblings that move, in document order. */
  private List<String> columnBelow(String id, @Nullable String parent, Box before, Box after) {
    Blueprint blueprint = recorder.blueprint();
    Map<String, Component> column = new LinkedHashMap<>();
    Deque<Box> open = new ArrayDeque<>();
    open.add(after);
    while (!open.isEmpty()) {
      Box next = open.remove();
      Box below = new Box(next.x(), before.bottom(), next.width(), Double.MAX_VALUE / 2);
      blueprint.forEachOverlapping(
          parent,
          below,
          other -> {
            Box box = other.box();
            boolean moves =
                box != null
                    && !other.id().equals(id)
                    && !"overlay".equals(other.role())
                    && box.y() >= before.bottom();
            if (moves && column.putIfAbsent(other.id(), other) == null) {
              open.add(Objects.requireNonNull(box));
            }
          });
    }
    List<Component> ordered = new ArrayList<>(column.values());
    ordered.sort(blueprint::compareOrder);
    return ordered.stream().map(Component::id).toList();
  }

  private void growParent(@Nullable String parent, String id, List<String> moved) {
    Component holder = parent == null ? null : recorder.blueprint().component(parent);
    Box box = holder == null ? null : holder.box();
    if (holder == null || box == null) {
      return;
    }
    double bottom = bottomOf(id);
    for (String sibling : moved) {
      bottom = Math.max(bottom, bottomOf(sibling));
    }
    double excess = bottom - box.bottom();
    if (excess > 0) {
      long height = (long) Math.ceil(box.height() + excess);
      BoxEdits.setHeight(recorder, holder, height);
      growStyle(holder, height);
      corrections.add(
          new Correction(
              "make_room",
              "made '" + holder.id() + "' " + px(height - box.height()) + " higher",
              List.of(holder.id())));
      makeRoom(holder.id(), box);
    }
  }

  private void growStyle(Component holder, long height) {
    Path path = holder.schema().stylePath("height");
    JsonValue style = holder.field(path);
    if (style instanceof JsonNumber) {
      recorder.set(holder.id(), path, JsonNumber.of(height));
    } else if (style instanceof JsonString text && text.value().endsWith("px")) {
      recorder.set(holder.id(), path, JsonString.of(height + "px"));
    }
  }

  private double bottomOf(String id) {
    Component component = recorder.blueprint().component(id);
    Box box = component == null || isExempt(component) ? null : component.box();
    return box == null ? Double.NEGATIVE_INFINITY : box.bottom();
  }

  private static String px(double value) {
    return JsonNumber.of(
                new java.math.BigDecimal(value).setScale(2, java.math.RoundingMode.HALF_UP))
            .text()
        + "px";
  }
}
