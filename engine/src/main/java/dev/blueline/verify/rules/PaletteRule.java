package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Border;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.verify.Colours;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A colour is one of the document's tokens', or black or white, in any opacity. A document that
 * names no colours has no palette to keep to.
 */
final class PaletteRule extends FieldRule {
  PaletteRule() {
    super("palette", Severity.WARNING, Scope.TOKENS, Aspects.PAINT);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    for (String key : Colours.KEYS) {
      check(blueprint, component, key, Colours.value(component, key), out);
    }
    if (component.style("border") instanceof JsonString border) {
      for (String word : Border.of(border.value(), blueprint.tokens()).words()) {
        check(blueprint, component, "border", JsonString.of(word), out);
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
    if (colour.alpha() == 0 || isSame(colour, Colour.BLACK) || isSame(colour, Colour.WHITE)) {
      return true;
    }
    List<Colour> palette = blueprint.tokens().palette();
    for (Colour known : palette) {
      if (isSame(known, colour)) {
        return true;
      }
    }
    return palette.isEmpty();
  }

  private static boolean isSame(Colour left, Colour right) {
    return (left.rgba() >>> 8) == (right.rgba() >>> 8);
  }

  /** A colour outside the palette may be meant, so the nearest one of it is only proposed. */
  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    String key = violation.subject();
    Colour colour = key.equals("border") ? null : Colours.resolve(blueprint, component.style(key));
    Colour nearest = colour == null ? null : nearest(blueprint, colour);
    return nearest == null || colour == null
        ? List.of()
        : List.of(
            Repainting.of(
                component, key, new Colour((nearest.rgba() & ~0xFF) | colour.alpha()), false));
  }

  private static @Nullable Colour nearest(Blueprint blueprint, Colour colour) {
    Colour nearest = null;
    for (Colour known : blueprint.tokens().palette()) {
      if (nearest == null || distance(known, colour) < distance(nearest, colour)) {
        nearest = known;
      }
    }
    return nearest;
  }

  /** The square of the distance in sRGB. */
  private static int distance(Colour left, Colour right) {
    int red = left.red() - right.red();
    int green = left.green() - right.green();
    int blue = left.blue() - right.blue();
    return red * red + green * green + blue * blue;
  }
}
