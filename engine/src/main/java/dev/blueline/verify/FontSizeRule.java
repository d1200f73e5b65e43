package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema.Limits;
import dev.blueline.model.Component;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/** A font size, where it is a length, is within the schema's limits. */
final class FontSizeRule extends FieldRule {
  FontSizeRule() {
    super("font_size", Severity.ERROR, Scope.FIELDS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Limits limits = component.schema().limits();
    double size = Lengths.px(component.style("font_size"));
    double excess = Math.max(limits.minFontSize() - size, size - limits.maxFontSize());
    if (excess > 0) {
      String message =
          "a font size of "
              + px(size)
              + " is not within "
              + limits.minFontSize()
              + " to "
              + px(limits.maxFontSize());
      out.accept(violation(component, "font_size", excess, message));
    }
  }
}
