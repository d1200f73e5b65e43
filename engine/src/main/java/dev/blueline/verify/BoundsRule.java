package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.Path;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/**
 * A child's box lies inside its parent's; a root component's lies within the screen's width and
 * below its upper edge. Downwards a screen scrolls.
 */
final class BoundsRule extends FieldRule {
  private static final Path SCREEN_WIDTH = Path.of("meta", "screen", "width");

  BoundsRule() {
    super("bounds", Severity.ERROR, Scope.PARENT);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Box box = component.box();
    if (box == null || OverlapRule.isExempt(component)) {
      return;
    }
    Component parent = blueprint.parent(component.id());
    Box limits = parent == null ? screen(blueprint) : parent.box();
    double excess = limits == null ? 0 : excess(box, limits);
    if (excess > 0) {
      String holder = parent == null ? "the screen" : "'" + parent.id() + "'";
      String subject = parent == null ? "" : parent.id();
      String message = "'" + component.id() + "' reaches " + px(excess) + " out of " + holder;
      out.accept(violation(component, subject, excess, message));
    }
  }

  private static double excess(Box box, Box limits) {
    double across = Math.max(limits.x() - box.x(), box.right() - limits.right());
    double down = Math.max(limits.y() - box.y(), box.bottom() - limits.bottom());
    return Math.max(across, down);
  }

  static Box screen(Blueprint blueprint) {
    double width =
        blueprint.documentField(SCREEN_WIDTH) instanceof JsonNumber number && number.value() > 0
            ? number.value()
            : blueprint.schema().limits().screenWidth();
    return new Box(0, 0, width, Double.MAX_VALUE);
  }
}
