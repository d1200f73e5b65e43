package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Validator.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A colour is one of the document's tokens', or black or white, in any opacity. A document that
 * names no colours has no palette to keep to.
 */
final class PaletteRule extends FieldRule {
  PaletteRule() {
    super("palette", Severity.WARNING, Scope.TOKENS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    for (String key : Colours.KEYS) {
      check(blueprint, component, key, Colours.value(component, key), out);
    }
    if (component.style("border") instanceof JsonString border) {
      for (JsonString part : parts(blueprint, border)) {
        check(blueprint, component, "border", part, out);
      }
    }
  }

  private void check(
      Blueprint blueprint,
      Component component,
      String key,
      @Nullable JsonValue value,
      Consumer<Violation> out) {
    Colour colour = Colours.resolve(blueprint, value);
    if (colour != null && !isInPalette(blueprint, colour)) {
      out.accept(violation(component, key, 1, colour + " is none of the document's colours"));
    }
  }

  private static boolean isInPalette(Blueprint blueprint, Colour colour) {
    return colour.alpha() == 0
        || isSame(colour, Colour.BLACK)
        || isSame(colour, Colour.WHITE)
        || anyToken(blueprint, known -> isSame(known, colour))
        || !anyToken(blueprint, known -> true);
  }

  private static boolean anyToken(Blueprint blueprint, Predicate<Colour> wanted) {
    JsonObject tokens = blueprint.tokens().fields();
    return any(tokens, wanted)
        || (tokens.get("colors") instanceof JsonObject named && any(named, wanted));
  }

  private static boolean any(JsonObject tokens, Predicate<Colour> wanted) {
    for (int i = 0; i < tokens.size(); i++) {
      Colour colour = Colours.spelled(tokens.value(i));
      if (colour != null && wanted.test(colour)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Colour left, Colour right) {
    return (left.rgba() >>> 8) == (right.rgba() >>> 8);
  }

  /**
   * The words of a border such as {@code 1px solid rgb(0, 0, 0)}; what is no colour does no harm.
   */
  private static List<JsonString> parts(Blueprint blueprint, JsonString border) {
    if (Colours.resolve(blueprint, border) != null) {
      return List.of(border);
    }
    List<JsonString> parts = new ArrayList<>(4);
    String text = border.value();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      depth += c == '(' ? 1 : 0;
      depth -= c == ')' ? 1 : 0;
      if (i == text.length() || (c == ' ' && depth == 0)) {
        parts.add(JsonString.of(text.substring(start, i)));
        start = i + 1;
      }
    }
    return parts;
  }
}
