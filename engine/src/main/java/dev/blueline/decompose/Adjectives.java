package dev.blueline.decompose;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters.ColourProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Narrows components by what they look like now: {@code red}, {@code hidden}, {@code bold}. */
final class Adjectives {
  /** Below this saturation, or at the ends of lightness, a colour has no hue to speak of. */
  private static final double GREY_SATURATION = 0.15;

  private static final double HUE_TOLERANCE = 30;

  private Adjectives() {}

  static List<Component> narrow(
      Blueprint blueprint, List<Component> found, List<String> adjectives) {
    List<Component> result = found;
    for (String adjective : adjectives) {
      result = result.stream().filter(c -> holds(blueprint, c, adjective)).toList();
    }
    return result;
  }

  private static boolean holds(Blueprint blueprint, Component component, String adjective) {
    return switch (adjective) {
      case "hidden", "invisible" -> component.isHidden();
      case "visible" -> !component.isHidden();
      case "disabled" -> component.style("disabled") == JsonBoolean.TRUE;
      case "enabled" -> component.style("disabled") != JsonBoolean.TRUE;
      case "bold" -> isBold(component);
      case "italic" -> "italic".equals(component.styleText("font_style"));
      case "underlined" -> "underline".equals(component.styleText("text_decoration"));
      default -> isColoured(blueprint, component, Colour.parse(adjective));
    };
  }

  private static boolean isBold(Component component) {
    String text = component.styleText("font_weight");
    if (text != null) {
      boolean heavy = text.length() == 3 && text.compareTo("600") >= 0;
      return heavy || text.equals("bold") || text.equals("bolder");
    }
    return component.style("font_weight") instanceof JsonNumber number && number.value() >= 600;
  }

  private static boolean isColoured(
      Blueprint blueprint, Component component, @Nullable Colour wanted) {
    String value = component.styleText(ColourKeys.keyOf(component, ColourProperty.MAIN));
    Colour colour = value == null ? null : blueprint.tokens().resolve(value);
    return colour != null && wanted != null && isAlike(colour, wanted);
  }

  private static boolean isAlike(Colour colour, Colour wanted) {
    if (colour.equals(wanted)) {
      return true;
    }
    if (isGrey(colour) || isGrey(wanted)) {
      return isGrey(colour)
          && isGrey(wanted)
          && Math.abs(colour.lightness() - wanted.lightness()) < 0.2;
    }
    double apart = Math.abs(colour.hue() - wanted.hue());
    return Math.min(apart, 360 - apart) <= HUE_TOLERANCE;
  }

  private static boolean isGrey(Colour colour) {
    return colour.saturation() < GREY_SATURATION
        || colour.lightness() < 0.08
        || colour.lightness() > 0.94;
  }
}
