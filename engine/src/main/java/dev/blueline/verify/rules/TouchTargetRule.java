package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.Lengths;
import dev.blueline.model.Limit;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;

/** Something to tap is at least 44 px high. */
final class TouchTargetRule extends FieldRule {
  TouchTargetRule() {
    super(
        "touch_target",
        Severity.ERROR,
        Scope.FIELDS,
        Aspects.LAYOUT.and(Aspects.TYPE).and(Aspects.ROLE));
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    if (!component.schema().isTouchTarget(component.type(), component.role())) {
      return;
    }
    double least = least(component);
    double height = Lengths.height(component);
    if (height < least) {
      String message =
          "a height of " + px(height) + " is below the " + px(least) + " that a finger needs";
      out.accept(violation(component, "height", least - height, message));
    }
  }

  private static double least(Component component) {
    return component.schema().limits().get(Limit.TOUCH_TARGET);
  }

  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    long px = (long) Math.ceil(least(component));
    return List.of(SizeRule.toHeight(component, px));
  }
}
