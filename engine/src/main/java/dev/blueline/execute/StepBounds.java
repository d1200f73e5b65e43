package dev.blueline.execute;

import dev.blueline.edit.Edit;
import dev.blueline.edit.Footprint;
import dev.blueline.edit.WrittenPlaces;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Step;
import dev.blueline.plan.StepFootprint;
import org.jspecify.annotations.Nullable;

/** What a step may write, held against the edits of an agent that is not trusted. */
final class StepBounds {
  private final Step step;
  private final Blueprint base;
  private final Footprint footprint;

  /**
   * Prepares for a step.
   *
   * @param base the version that its edits are made for
   */
  StepBounds(Step step, Blueprint base) {
    this.step = step;
    this.base = base;
    this.footprint = StepFootprint.of(step.parameters(), step.targets(), base);
  }

  /** Returns whether an edit of a version is what the step is about. */
  boolean include(Edit edit, Blueprint version) {
    if (edit instanceof Edit.SetField set) {
      return includesField(set, version);
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return includesValue(null, set.path(), set.before(), set.after());
    }
    if (edit instanceof Edit.Insert insert) {
      return writesList(insert.parent()) && includesNew(insert.component(), version);
    }
    if (edit instanceof Edit.Remove remove) {
      String id = remove.component().text("id");
      return step.intent() == Intent.REMOVE_COMPONENT && step.targets().contains(id);
    }
    if (edit instanceof Edit.Move move) {
      return footprint.takesLayout()
          && writesList(move.from().parent())
          && writesList(move.to().parent());
    }
    throw Edit.unknown(edit);
  }

  /** Returns whether a component whose box was written still has one, once all is done. */
  boolean isSound(Edit edit, Blueprint after) {
    if (!(edit instanceof Edit.SetField set) || !isBox(set.path(), after)) {
      return true;
    }
    Component component = after.component(set.component());
    return component == null || component.box() != null;
  }

  private static boolean isBox(Path path, Blueprint version) {
    Path box = version.schema().boxPath();
    return box != null && (path.startsWith(box) || box.startsWith(path));
  }

  private boolean writesList(@Nullable String parent) {
    return footprint.writes(parent, Footprint.CHILDREN);
  }

  /** A new component is one that was announced; a copy comes with all that the original holds. */
  private boolean includesNew(JsonObject component, Blueprint version) {
    String id = component.text("id");
    if (id == null || !footprint.writes(id, Path.ROOT) || base.contains(id)) {
      return false;
    }
    int count = count(component, version);
    if (step.intent() != Intent.DUPLICATE_COMPONENT) {
      return count == 1;
    }
    for (String target : step.targets()) {
      int[] within = {0};
      base.forEachWithin(target, inner -> within[0]++);
      if (within[0] == count) {
        return true;
      }
    }
    return false;
  }

  private static int count(JsonObject component, Blueprint version) {
    int[] count = {0};
    Component.forEachId(component, version.schema(), id -> count[0]++);
    return count[0];
  }

  private boolean includesField(Edit.SetField set, Blueprint version) {
    if (includesValue(set.component(), set.path(), set.before(), set.after())) {
      return true;
    }
    Path path = set.path();
    if (path.size() == 1 && path.last().equals(version.schema().childrenKey())) {
      return writesList(set.component());
    }
    Path box = version.schema().boxPath();
    return box != null && path.startsWith(box) && mayMove(set.component(), box, version);
  }

  /**
   * Whoever may write one number of a box may write all, and those of all within; whoever may
   * change a list and takes the layout may lay the list out.
   */
  private boolean mayMove(String component, Path box, Blueprint version) {
    String id = component;
    while (id != null) {
      String parent = version.parentId(id);
      boolean isLaidOut = footprint.takesLayout() && writesList(parent);
      if (isLaidOut || footprint.writesWithin(id, box)) {
        return true;
      }
      id = parent;
    }
    return false;
  }

  /** A value that is new may come with the objects around it, and with nothing else in them. */
  private boolean includesValue(
      @Nullable String component,
      Path path,
      @Nullable JsonValue before,
      @Nullable JsonValue after) {
    return WrittenPlaces.areAll(place -> writesValue(component, place), path, before, after);
  }

  /** Whoever takes a component away does not write in it before; whoever brings one may. */
  private boolean writesValue(@Nullable String component, Path path) {
    boolean isOld = component != null && base.contains(component);
    boolean isWhole = component != null && footprint.writes(component, Path.ROOT);
    return !(isOld && isWhole) && footprint.writes(component, path);
  }
}
