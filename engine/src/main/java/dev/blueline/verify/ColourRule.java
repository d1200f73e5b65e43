package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Validator.Scope;
import java.util.List;
import java.util.function.Consumer;

/** A colour is a CSS colour or a token's. */
final class ColourRule extends FieldRule {
  private static final List<String> KEYS =
      List.of("color", "text_color", "bg_color", "border_color");

  ColourRule() {
    super("colour", Severity.ERROR, Scope.TOKENS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    for (String key : KEYS) {
      if (key.equals("text_color")
          && component.schema().styleName(key).equals(component.schema().styleName("color"))) {
        continue;
      }
      JsonValue value = component.style(key);
      if (value != null && !isColour(blueprint, value)) {
        out.accept(violation(component, key, 1, value + " is no colour and no token's name"));
      }
    }
  }

  private static boolean isColour(Blueprint blueprint, JsonValue value) {
    return value instanceof JsonString string
        && (isOpaqueHex(string.value()) || blueprint.tokens().resolve(string.value()) != null);
  }

  /** The spelling that commands write, recognized without looking at tokens. */
  private static boolean isOpaqueHex(String text) {
    if (text.length() != 7 || text.charAt(0) != '#') {
      return false;
    }
    for (int i = 1; i < 7; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'F')) {
        return false;
      }
    }
    return true;
  }
}
