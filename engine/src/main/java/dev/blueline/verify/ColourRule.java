package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/** A colour is a CSS colour or a token's. */
final class ColourRule extends FieldRule {
  ColourRule() {
    super("colour", Severity.ERROR, Scope.TOKENS);
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
}
