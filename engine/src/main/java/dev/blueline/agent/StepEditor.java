package dev.blueline.agent;

import dev.blueline.agent.EditAgent.Answer;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step while it is turned into edits. */
final class StepEditor {
  private final Step step;
  private final DeltaRecorder recorder;
  private final List<Correction> corrections = new ArrayList<>(0);
  private @Nullable Refusal refusal;

  StepEditor(Step step, Blueprint blueprint) {
    this.step = step;
    this.recorder = new DeltaRecorder(blueprint);
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
      Component component = recorder.blueprint().component(id);
      if (component == null) {
        refuse(RefusalCode.TARGET_NOT_FOUND, "'" + id + "' is no longer there");
      } else {
        targets.add(component);
      }
    }
    return targets;
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

  Answer answer() {
    return refusal == null ? Answer.done(recorder.delta(), corrections) : Answer.refused(refusal);
  }
}
