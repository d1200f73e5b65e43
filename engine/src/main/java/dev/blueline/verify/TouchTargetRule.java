package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/** Something to tap is at least 44 px high. */
final class TouchTargetRule extends FieldRule {
  TouchTargetRule() {
    super("touch_target", Severity.ERROR, Scope.FIELDS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    if (!component.schema().isTouchTarget(component.type(), component.role())) {
      return;
    }
    int least = component.schema().limits().touchTarget();
    double height = Lengths.height(component);
    if (height < least) {
      String message =
          "a height of " + px(height) + " is below the " + least + "px that a finger needs";
      out.accept(violation(component, "height", least - height, message));
    }
  }
}
