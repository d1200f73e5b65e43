package dev.blueline.decompose;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters.ColourProperty;
import java.util.List;
import java.util.Map;

/** Narrows components by what they look like now: {@code red}, {@code hidden}, {@code bold}. */
final class Adjectives {
  /** The names of families; any other name of a colour is taken at its word, nearly. */
  private static final Map<String, HueFamily> FAMILIES =
      Map.ofEntries(
          Map.entry("red", HueFamily.RED),
          Map.entry("orange", HueFamily.ORANGE),
          Map.entry("brown", HueFamily.BROWN),
          Map.entry("yellow", HueFamily.YELLOW),
          Map.entry("green", HueFamily.GREEN),
          Map.entry("cyan", HueFamily.CYAN),
          Map.entry("aqua", HueFamily.CYAN),
          Map.entry("teal", HueFamily.CYAN),
          Map.entry("turquoise", HueFamily.CYAN),
          Map.entry("blue", HueFamily.BLUE),
          Map.entry("purple", HueFamily.PURPLE),
          Map.entry("violet", HueFamily.PURPLE),
          Map.entry("pink", HueFamily.PINK),
          Map.entry("magenta", HueFamily.PINK),
          Map.entry("black", HueFamily.BLACK),
          Map.entry("grey", HueFamily.GREY),
          Map.entry("gray", HueFamily.GREY),
          Map.entry("white", HueFamily.WHITE));

  /** How far apart, in each channel, two colours of one name may lie. */
  private static final int TOLERANCE = 40;

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
      case "uppercase" -> "uppercase".equals(component.styleText("text_transform"));
      case "lowercase" -> "lowercase".equals(component.styleText("text_transform"));
      case "capitalized", "capitalised" ->
          "capitalize".equals(component.styleText("text_transform"));
      case "strikethrough", "struck" ->
          "line-through".equals(component.styleText("text_decoration"));
      default -> isColoured(blueprint, component, adjective);
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

  private static boolean isColoured(Blueprint blueprint, Component component, String name) {
    String value = component.styleText(ColourKeys.keyOf(component, ColourProperty.MAIN));
    Colour colour = value == null ? null : blueprint.tokens().resolve(value);
    if (colour == null) {
      return false;
    }
    Colour token = blueprint.tokens().colour(name);
    HueFamily family = FAMILIES.get(name);
    if (token != null || family == null) {
      Colour wanted = token != null ? token : Colour.parse(name);
      return wanted != null && (colour.equals(wanted) || isNear(colour, wanted));
    }
    return colour.equals(Colour.parse(name)) || HueFamily.of(colour) == family;
  }

  private static boolean isNear(Colour colour, Colour wanted) {
    return HueFamily.of(colour) == HueFamily.of(wanted)
        && Math.abs(colour.red() - wanted.red()) <= TOLERANCE
        && Math.abs(colour.green() - wanted.green()) <= TOLERANCE
        && Math.abs(colour.blue() - wanted.blue()) <= TOLERANCE;
  }
}
