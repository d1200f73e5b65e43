package dev.blueline.verify.rules;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
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
    super(field, Severity.WARNING, Scope.FIELDS);
    this.field = field;
  }

  @Override
  public Severity introducedSeverity() {
    return Severity.ERROR;
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    String value = component.fields().text(field);
    boolean known =
        value == null
            || (field.equals("type")
                ? component.schema().isType(value)
                : component.schema().isRole(value));
    if (!known) {
      out.accept(
          violation(component, field, 1, "the " + field + " '" + value + "' is not in the schema"));
    }
  }
}
