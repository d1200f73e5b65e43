package dev.blueline.execute;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.layout.BoxEdits;
import dev.blueline.layout.RoomMaker;
import dev.blueline.layout.Spacing;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Parameters.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes room for components that a step put in. */
final class InsertionRoom {
  /*
   * Idea. A new component is one that grew from nothing: behind another one, from that one's lower
   * edge, so that the gap it keeps counts as part of it; else from its own upper edge.
   *
   * Several are dealt with one after the other, as if those to come were not there: two copies side
   * by side do not push each other down. But the agent has placed all of them at once; so each first
   * follows what it stands behind, by as much as room for the ones before has moved that.
   */
  private static final double ROUNDING_PX = 0.5;

  private final DeltaRecorder recorder;
  private final Relation relation;
  private final Set<String> toCome = new LinkedHashSet<>();
  private final RoomMaker roomMaker;

  /** The document as the agent left it, before anything moved. */
  private final Blueprint placed;

  /**
   * Prepares for a step.
   *
   * @param recorder what the step's edits were applied to
   * @param corrections takes what is moved
   * @param relation where the step put things; {@code AFTER} for copies
   */
  InsertionRoom(DeltaRecorder recorder, List<Correction> corrections, Relation relation) {
    this.recorder = recorder;
    this.relation = relation;
    placed = recorder.blueprint();
    roomMaker = new RoomMaker(recorder, corrections, toCome);
  }

  /** Makes room for what the edits from an index on insert. */
  void make(int from) {
    for (int i = from; i < recorder.size(); i++) {
      String id =
          recorder.edit(i) instanceof Edit.Insert insert ? insert.component().text("id") : null;
      if (id != null && placed.contains(id)) {
        toCome.add(id);
      }
    }
    for (String id : List.copyOf(toCome)) {
      toCome.remove(id);
      make(id);
    }
  }

  private void make(String id) {
    Component neighbour = relation == Relation.AFTER ? previous(id) : null;
    if (neighbour != null) {
      follow(id, neighbour);
    }
    Box box = box(recorder.blueprint(), id);
    if (box == null) {
      return;
    }
    double edge = neighbour == null ? box.y() : edgeBehind(neighbour, box);
    double gapBelow = relation == Relation.BEFORE ? Spacing.ofNew(placed) : 0;
    roomMaker.makeRoom(id, edge, box.bottom() - edge + gapBelow);
  }

  private @Nullable Component previous(String id) {
    Blueprint now = recorder.blueprint();
    int position = now.position(id);
    return position == 0 ? null : now.child(now.parentId(id), position - 1);
  }

  private void follow(String id, Component neighbour) {
    Box before = box(placed, neighbour.id());
    Box now = neighbour.box();
    if (before != null && now != null) {
      BoxEdits.moveWithin(recorder, id, 0, now.bottom() - before.bottom());
    }
  }

  /**
   * The neighbour's lower edge, where no more than the gap is between; else the box's upper edge.
   */
  private double edgeBehind(Component neighbour, Box box) {
    Box other = neighbour.box();
    double gap = other == null ? -1 : box.y() - other.bottom();
    boolean isBelow = gap >= -Box.EDGE_PX && gap <= Spacing.ofNew(placed) + ROUNDING_PX;
    return other != null && isBelow ? other.bottom() : box.y();
  }

  private static @Nullable Box box(Blueprint blueprint, String id) {
    Component component = blueprint.component(id);
    return component == null ? null : component.box();
  }
}
