package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Colours;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;

/** A colour is a CSS colour or a token's. */
final class ColourRule extends FieldRule {
  ColourRule() {
    super("colour", Severity.ERROR, Scope.TOKENS, Aspects.PAINT);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    for (String key : Colours.KEYS) {
      JsonValue value = Colours.value(component, key);
      if (value != null && Colours.resolve(blueprint, value) == null) {
        out.accept(violation(component, key, 1, value + " is no colour and no token's name"));
      }
    }
  }

  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    Colour colour = ColourSpelling.meant(component.style(violation.subject()));
    return colour == null
        ? List.of()
        : List.of(Repainting.of(component, violation.subject(), colour, true));
  }
}
