package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.function.Consumer;

/** A component has a type that is a string, a style that is an object, and children in a list. */
final class StructureRule extends FieldRule {
  StructureRule() {
    super("structure", Severity.ERROR, Scope.FIELDS, Aspects.TYPE.and(Aspects.OTHER));
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    if (!(component.fields().get("type") instanceof JsonString)) {
      out.accept(violation(component, "type", 1, "'" + component.id() + "' has no type"));
    }
    JsonValue style = component.fields().get(component.schema().styleKey());
    if (style != null && !(style instanceof JsonObject)) {
      String message = "the style of '" + component.id() + "' is no object";
      out.accept(new Violation(id(), Severity.WARNING, component.id(), "style", 1, message));
    }
    if (component.fields().get(component.schema().childrenKey()) != null
        && !component.hasChildList()) {
      out.accept(
          violation(
              component, "children", 1, "'" + component.id() + "' has children that are no list"));
    }
  }
}
