package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/**
 * No two siblings' boxes overlap in their interiors, but for overlays and what is hidden. A pair is
 * reported once, under the id that sorts first, so that it does not matter who was looked at.
 */
final class OverlapRule extends FieldRule {
  OverlapRule() {
    super("overlap", Severity.ERROR, Scope.SIBLINGS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Box box = component.box();
    if (box == null || isExempt(component)) {
      return;
    }
    blueprint.forEachOverlapping(
        blueprint.parentId(component.id()),
        box,
        other -> {
          Box otherBox = other.box();
          if (otherBox != null && !other.id().equals(component.id()) && !isExempt(other)) {
            report(component, other, box.sharedArea(otherBox), out);
          }
        });
  }

  static boolean isExempt(Component component) {
    return component.isHidden() || "overlay".equals(component.role());
  }

  private void report(Component left, Component right, double area, Consumer<Violation> out) {
    boolean inOrder = left.id().compareTo(right.id()) < 0;
    Component first = inOrder ? left : right;
    Component second = inOrder ? right : left;
    String message =
        "'" + first.id() + "' and '" + second.id() + "' overlap by " + number(area) + "px²";
    out.accept(violation(first, second.id(), area, message));
  }
}
