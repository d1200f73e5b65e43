package dev.blueline.layout;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.model.PlainNumber;
import dev.blueline.plan.Correction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes room for a component that grew downwards. */
public final class RoomMaker {
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

  /** Components that neither are in the way nor move, since their own turn comes later. */
  private final Set<String> notYetThere;

  /**
   * Prepares to make room.
   *
   * @param recorder takes the edits
   * @param corrections is told of what moves and grows
   * @param notYetThere components that neither are in the way nor move; read while room is made
   */
  public RoomMaker(DeltaRecorder recorder, List<Correction> corrections, Set<String> notYetThere) {
    this.recorder = recorder;
    this.corrections = corrections;
    this.notYetThere = notYetThere;
  }

  /** Makes room for a component whose box was another one before. */
  public void makeRoom(String id, @Nullable Box before) {
    Component component = recorder.blueprint().component(id);
    Box after = component == null ? null : component.box();
    if (before != null && after != null) {
      makeRoom(id, before.bottom(), after.bottom() - before.bottom());
    }
  }

  /**
   * Makes room for a component.
   *
   * @param edge where it ended before; what starts there or below may have to move
   * @param growth by how much
   */
  public void makeRoom(String id, double edge, double growth) {
    Component component = recorder.blueprint().component(id);
    Box box = component == null ? null : component.box();
    if (component == null || box == null || !component.takesSpace() || growth <= 0) {
      return;
    }
    String parent = recorder.blueprint().parentId(id);
    List<String> moved = moveDown(id, parent, edge, growth, box);
    growParent(parent, id, moved);
  }

  private List<String> moveDown(
      String id, @Nullable String parent, double edge, double growth, Box box) {
    if (!isInTheWay(id, parent, edge, box)) {
      return List.of();
    }
    List<String> moved = columnBelow(id, parent, edge, box);
    for (String sibling : moved) {
      BoxEdits.moveWithin(recorder, sibling, 0, growth);
    }
    String what = moved.size() == 1 ? "1 component" : moved.size() + " components";
    corrections.add(new Correction("make_room", "moved " + what + " down " + px(growth), moved));
    return moved;
  }

  /** Returns whether a sibling starts between an edge and the lower end of a box. */
  private boolean isInTheWay(String id, @Nullable String parent, double edge, Box box) {
    Box grown = new Box(box.x(), edge, box.width(), box.bottom() - edge);
    boolean[] found = {false};
    recorder
        .blueprint()
        .forEachOverlapping(
            parent,
            grown,
            other ->
                found[0] |=
                    !other.id().equals(id)
                        && other.takesSpace()
                        && !notYetThere.contains(other.id())
                        && startsBetween(edge, box.bottom(), other.box()));
    return found[0];
  }

  private static boolean startsBetween(double from, double to, @Nullable Box box) {
    return box != null && box.y() >= from - Box.EDGE_PX && box.y() < to - Box.EDGE_PX;
  }

  /** The siblings that move, in document order. */
  private List<String> columnBelow(String id, @Nullable String parent, double edge, Box box) {
    Column column = new Column(id, parent, edge);
    column.collectFrom(box.x(), box.right());
    List<Component> ordered = new ArrayList<>(column.members.values());
    ordered.sort(recorder.blueprint()::compareOrder);
    return ordered.stream().map(Component::id).toList();
  }

  /**
   * The siblings below an edge that meet across, transitively. Together they cover one range
   * without gaps, so whatever meets the range meets one of them: only what the range grows by is
   * asked for.
   */
  private final class Column {
    private final Map<String, Component> members = new LinkedHashMap<>();
    private final String id;
    private final @Nullable String parent;
    private final double top;
    private List<Box> found = new ArrayList<>();

    Column(String id, @Nullable String parent, double top) {
      this.id = id;
      this.parent = parent;
      this.top = top;
    }

    /** Collects what meets a range, then what meets the range of all that was found, and so on. */
    void collectFrom(double start, double end) {
      double left = start;
      double right = end;
      collect(left, right);
      while (!found.isEmpty()) {
        List<Box> latest = found;
        found = new ArrayList<>();
        double oldLeft = left;
        double oldRight = right;
        for (Box box : latest) {
          left = Math.min(left, box.x());
          right = Math.max(right, box.right());
        }
        collect(left, oldLeft);
        collect(oldRight, right);
      }
    }

    private void collect(double from, double to) {
      if (to > from) {
        Box below = new Box(from, top, to - from, Double.MAX_VALUE / 2);
        recorder.blueprint().forEachOverlapping(parent, below, this::add);
      }
    }

    private void add(Component other) {
      Box box = other.box();
      boolean moves =
          box != null
              && !other.id().equals(id)
              && !notYetThere.contains(other.id())
              && !"overlay".equals(other.role())
              && box.y() >= top - Box.EDGE_PX;
      if (box != null && moves && members.putIfAbsent(other.id(), other) == null) {
        found.add(box);
      }
    }
  }

  /** Lets a component's parent grow downwards around it, and makes room for that. */
  public void growAround(String id) {
    growParent(recorder.blueprint().parentId(id), id, List.of());
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
    if (excess > Box.EDGE_PX) {
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
    Box box = component == null || !component.takesSpace() ? null : component.box();
    return box == null ? Double.NEGATIVE_INFINITY : box.bottom();
  }

  private static String px(double value) {
    return PlainNumber.of(value, 2) + "px";
  }
}
