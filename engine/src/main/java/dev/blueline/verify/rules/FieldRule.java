package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.PlainNumber;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;

/** A built-in rule about components. */
abstract class FieldRule extends BuiltInRule {
  private static final double ROUNDING = 1e6;

  FieldRule(String id, Severity severity, Scope scope, Aspects reads) {
    super(id, severity, scope, reads);
  }

  @Override
  public final List<Repair> repairs(Blueprint blueprint, Violation violation) {
    String id = violation.component();
    Component component = id == null ? null : blueprint.component(id);
    return component == null ? List.of() : repairs(blueprint, component, violation);
  }

  /** As {@link Validator#repairs}, for a component that is there. */
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    return List.of();
  }

  @Override
  public abstract void check(Blueprint blueprint, Component component, Consumer<Violation> out);

  final Violation violation(Component component, String subject, double measure, String message) {
    return new Violation(id(), severity(), component.id(), subject, measure, message);
  }

  /** A measure without what rounding adds where all that is measured moves. */
  static double rounded(double measure) {
    return Math.rint(measure * ROUNDING) / ROUNDING;
  }

  /** Spells a length without a needless fraction. */
  static String px(double value) {
    return number(value) + "px";
  }

  /** Spells a number without a needless fraction, and at most three decimals. */
  static String number(double value) {
    return Double.isFinite(value) ? PlainNumber.of(value, 3) : "no finite number";
  }
}
