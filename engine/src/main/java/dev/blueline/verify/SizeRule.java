package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema.Limits;
import dev.blueline.model.Component;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/** A component that a command writes keeps to the schema's sizes, unless its type is exempt. */
final class SizeRule extends FieldRule {
  SizeRule() {
    super("size", Severity.ERROR, Scope.FIELDS);
  }

  @Override
  public boolean isForWritten() {
    return true;
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    if (component.schema().isSizeExempt(component.type())) {
      return;
    }
    Limits limits = component.schema().limits();
    double height = Lengths.height(component);
    double width = Lengths.width(component);
    check(component, "height", height, limits.minHeight(), limits.maxHeight(), out);
    check(component, "width", width, limits.minWidth(), limits.maxWidth(), out);
  }

  private void check(
      Component component, String side, double value, int min, int max, Consumer<Violation> out) {
    double excess = Math.max(min - value, value - max);
    if (excess > 0) {
      String message =
          "a " + side + " of " + px(value) + " is not within " + min + " to " + px(max);
      out.accept(violation(component, side, excess, message));
    }
  }
}
