package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.function.Consumer;

/** A text is not too long: a warning above one limit, an error above another. */
final class TextRule extends FieldRule {
  TextRule() {
    super("text", Severity.WARNING, Scope.FIELDS, Aspects.TEXT.and(Aspects.TYPE));
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    String text = component.text();
    Limits limits = component.schema().limits();
    double warning = limits.get(Limit.TEXT_WARNING);
    if (text == null || text.length() <= warning) {
      return;
    }
    int length = text.codePointCount(0, text.length());
    double most = limits.get(Limit.TEXT_LIMIT);
    if (length > warning) {
      Severity severity = length > most ? Severity.ERROR : Severity.WARNING;
      double limit = severity == Severity.ERROR ? most : warning;
      String message = "a text of " + length + " characters is longer than " + number(limit);
      out.accept(new Violation(id(), severity, component.id(), "text", length - limit, message));
    }
  }
}
