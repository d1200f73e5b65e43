package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.function.Consumer;

/** A confidence, where there is one, is from 0 to 1. */
final class ConfidenceRule extends FieldRule {
  ConfidenceRule() {
    super("confidence", Severity.ERROR, Scope.FIELDS, Aspects.OTHER);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    JsonValue value = component.fields().get("confidence");
    boolean sound =
        value == null
            || (value instanceof JsonNumber number && number.value() >= 0 && number.value() <= 1);
    if (!sound) {
      out.accept(
          violation(component, "confidence", 1, "a confidence of " + value + " is not 0 to 1"));
    }
  }
}
