package dev.blueline.verify.rules;

import dev.blueline.layout.StyleLengths;
import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.Lengths;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.plan.CommandText;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;

/** A font size, where it is a length, is within the schema's limits. */
final class FontSizeRule extends FieldRule {
  FontSizeRule() {
    super("font_size", Severity.ERROR, Scope.FIELDS, Aspects.FONT);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Limits limits = component.schema().limits();
    double size = Lengths.px(component.style("font_size"));
    double min = limits.get(Limit.MIN_FONT_SIZE);
    double max = limits.get(Limit.MAX_FONT_SIZE);
    double excess = Math.max(min - size, size - max);
    if (excess > 0) {
      String message =
          "a font size of " + px(size) + " is not within " + number(min) + " to " + px(max);
      out.accept(violation(component, size < min ? "min" : "max", excess, message));
    }
  }

  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    Limits limits = component.schema().limits();
    long px =
        SizeRule.nearest(
            Lengths.px(component.style("font_size")),
            limits.get(Limit.MIN_FONT_SIZE),
            limits.get(Limit.MAX_FONT_SIZE));
    return List.of(
        Repair.certain(
            "set the font size of '" + component.id() + "' to " + px + "px",
            CommandText.fontSize(component.id(), px),
            (recorder, corrections) ->
                recorder.set(
                    component.id(),
                    component.schema().stylePath("font_size"),
                    StyleLengths.px(component, "font_size", px))));
  }
}
