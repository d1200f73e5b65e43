package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema.Limits;
import dev.blueline.model.Component;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/** A text is not too long: a warning above one limit, an error above another. */
final class TextRule extends FieldRule {
  TextRule() {
    super("text", Severity.WARNING, Scope.FIELDS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    String text = component.text();
    Limits limits = component.schema().limits();
    if (text == null || text.length() <= limits.textWarning()) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    if (length > limits.textWarning()) {
      Severity severity = length > limits.textLimit() ? Severity.ERROR : Severity.WARNING;
      int limit = severity == Severity.ERROR ? limits.textLimit() : limits.textWarning();
      String message = "a text of " + length + " characters is longer than " + limit;
      out.accept(new Violation(id(), severity, component.id(), "text", length - limit, message));
    }
  }
}
