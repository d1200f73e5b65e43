package dev.blueline.agent.builtin;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step while it is turned into edits. */
final class StepEditor {
  private final Step step;
  private final DeltaRecorder recorder;
  private final List<Correction> corrections;
  private @Nullable Refusal refusal;

  StepEditor(Step step, DeltaRecorder recorder, List<Correction> corrections) {
    this.step = step;
    this.recorder = recorder;
    this.corrections = corrections;
  }

  Step step() {
    return step;
  }

  DeltaRecorder recorder() {
    return recorder;
  }

  Blueprint blueprint() {
    return recorder.blueprint();
  }

  /** Returns the targets that are there; a step before may have removed one. */
  List<Component> targets() {
    List<Component> targets = new ArrayList<>(step.targets().size());
    for (String id : step.targets()) {
      Component component = recorder.component(id);
      if (component == null) {
        refuse(RefusalCode.TARGET_NOT_FOUND, "'" + id + "' is no longer there");
      } else {
        targets.add(component);
      }
    }
    return targets;
  }

  /** Returns the targets that lie within no other target. */
  List<Component> outermostTargets() {
    Set<String> ids = Set.copyOf(step.targets());
    return targets().stream().filter(target -> !liesWithinAny(target.id(), ids)).toList();
  }

  private boolean liesWithinAny(String id, Set<String> others) {
    String holder = blueprint().parentId(id);
    while (holder != null && !others.contains(holder)) {
      holder = blueprint().parentId(holder);
    }
    return holder != null;
  }

  /** Returns a component that the step names besides its targets, or refuses and returns null. */
  @Nullable Component anchor(@Nullable String id) {
    Component anchor = id == null ? null : blueprint().component(id);
    if (anchor == null) {
      refuse(
          RefusalCode.TARGET_NOT_FOUND,
          id == null ? "there is nothing to go by" : "'" + id + "' is no longer there");
    }
    return anchor;
  }

  /** Returns where a component is now, or refuses and returns null where it has no box. */
  @Nullable Box box(String id, String purpose) {
    Component component = blueprint().component(id);
    Box box = component == null ? null : component.box();
    if (box == null) {
      refuse(RefusalCode.INVALID_VALUE, "'" + id + "' has no box to " + purpose);
    }
    return box;
  }

  /** Returns whether a new component may have an id, or refuses. */
  boolean isFree(String id) {
    if (id.isEmpty()) {
      refuse(RefusalCode.INVALID_VALUE, "an id is not empty");
    } else if (blueprint().contains(id)) {
      refuse(RefusalCode.INVALID_VALUE, "there is a component '" + id + "' already");
    } else {
      return true;
    }
    return false;
  }

  void correct(String kind, String message, List<String> components) {
    corrections.add(new Correction(kind, message, components));
  }

  /** Refuses the step; the first reason stands. */
  void refuse(RefusalCode code, String message) {
    if (refusal == null) {
      refusal = Refusal.of(code, message, step);
    }
  }

  boolean isRefused() {
    return refusal != null;
  }

  @Nullable Refusal refusal() {
    return refusal;
  }
}
