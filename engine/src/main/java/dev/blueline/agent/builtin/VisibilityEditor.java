package dev.blueline.agent.builtin;

import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.plan.Parameters.Visibility;

/** Shows and hides. */
final class VisibilityEditor {
  private VisibilityEditor() {}

  static void set(StepEditor editor, Visibility visibility) {
    for (Component target : editor.targets()) {
      boolean visible =
          switch (visibility) {
            case SHOW -> true;
            case HIDE -> false;
            case TOGGLE -> target.isHidden();
          };
      if (visible == target.isHidden()) {
        editor
            .recorder()
            .set(target.id(), target.schema().stylePath("visible"), JsonBoolean.of(visible));
      }
    }
  }
}
