package dev.blueline.verify.rules;

import dev.blueline.layout.SizeEdits;
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

/** A component that a command writes keeps to the schema's sizes, unless its type is exempt. */
final class SizeRule extends FieldRule {
  SizeRule() {
    super("size", Severity.ERROR, Scope.FIELDS, Aspects.LAYOUT.and(Aspects.TYPE));
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
    check(
        component,
        "height",
        height,
        limits.get(Limit.MIN_HEIGHT),
        limits.get(Limit.MAX_HEIGHT),
        out);
    check(component, "width", width, limits.get(Limit.MIN_WIDTH), limits.get(Limit.MAX_WIDTH), out);
  }

  private void check(
      Component component,
      String side,
      double value,
      double min,
      double max,
      Consumer<Violation> out) {
    double excess = Math.max(min - value, value - max);
    if (excess > 0) {
      String message =
          "a " + side + " of " + px(value) + " is not within " + number(min) + " to " + px(max);
      out.accept(violation(component, (value < min ? "min " : "max ") + side, excess, message));
    }
  }

  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    Limits limits = component.schema().limits();
    return violation.subject().endsWith("height")
        ? List.of(
            toHeight(
                component,
                nearest(
                    Lengths.height(component),
                    limits.get(Limit.MIN_HEIGHT),
                    limits.get(Limit.MAX_HEIGHT))))
        : List.of(
            toWidth(
                component,
                nearest(
                    Lengths.width(component),
                    limits.get(Limit.MIN_WIDTH),
                    limits.get(Limit.MAX_WIDTH))));
  }

  /** The nearest whole px within two limits. */
  static long nearest(double value, double min, double max) {
    return (long) (value < min ? Math.ceil(min) : Math.floor(max));
  }

  /** Gives a component a height, and makes room where it grew. */
  static Repair toHeight(Component component, long px) {
    return Repair.certain(
        "made '" + component.id() + "' " + px + "px high",
        CommandText.height(component.id(), px),
        (recorder, corrections) ->
            SizeEdits.setHeightWithRoom(recorder, component, px, corrections));
  }

  private static Repair toWidth(Component component, long px) {
    return Repair.certain(
        "made '" + component.id() + "' " + px + "px wide",
        CommandText.width(component.id(), px),
        (recorder, corrections) -> SizeEdits.setWidth(recorder, component, px));
  }
}
