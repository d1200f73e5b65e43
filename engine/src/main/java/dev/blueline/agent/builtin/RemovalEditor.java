package dev.blueline.agent.builtin;

import dev.blueline.model.Component;
import dev.blueline.plan.Parameters;

/** Removes components with all within them. */
final class RemovalEditor {
  private RemovalEditor() {}

  static void remove(StepEditor editor, Parameters.Removal removal) {
    for (Component target : editor.targets()) {
      if (editor.blueprint().contains(target.id())) {
        editor.recorder().remove(target.id());
      }
    }
  }
}
