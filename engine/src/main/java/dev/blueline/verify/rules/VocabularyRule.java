package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.function.Consumer;

/**
 * A component's type, or its role, is one of the schema's. One that is already there is kept and
 * warned of; a command may not bring a new one in.
 */
final class VocabularyRule extends FieldRule {
  private final String field;

  VocabularyRule(String field) {
    super(
        field, Severity.WARNING, Scope.FIELDS, field.equals("type") ? Aspects.TYPE : Aspects.ROLE);
    this.field = field;
  }

  @Override
  public Severity introducedSeverity() {
    return Severity.ERROR;
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    JsonValue value = component.fields().get(field);
    if (value instanceof JsonString text) {
      boolean isKnown =
          field.equals("type")
              ? component.schema().isType(text.value())
              : component.schema().isRole(text.value());
      if (!isKnown) {
        report(component, "'" + text.value() + "'", out);
      }
    } else if (value != null && value != JsonNull.NULL && field.equals("role")) {
      report(component, value.toString(), out);
    }
  }

  private void report(Component component, String value, Consumer<Violation> out) {
    out.accept(
        violation(component, field, 1, "the " + field + " " + value + " is not in the schema"));
  }
}
