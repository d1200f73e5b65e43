package dev.blueline.decompose.targets;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters.ColourProperty;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Narrows components by what they look like now: {@code red}, {@code hidden}, {@code bold}. */
public final class Adjectives {
  /** What was not named before; it is no look, so it narrows nothing here. */
  public static final String OTHER = "other";

  /** All adjectives that are no colours, and when they hold. */
  private static final Map<String, Predicate<Component>> STATES =
      Map.ofEntries(
          Map.entry("hidden", Component::isHidden),
          Map.entry("invisible", Component::isHidden),
          Map.entry("visible", component -> !component.isHidden()),
          Map.entry("disabled", Adjectives::isDisabled),
          Map.entry("enabled", component -> !isDisabled(component)),
          Map.entry("bold", Adjectives::isBold),
          Map.entry("italic", styled("font_style", "italic")),
          Map.entry("underlined", styled("text_decoration", "underline")),
          Map.entry("uppercase", styled("text_transform", "uppercase")),
          Map.entry("lowercase", styled("text_transform", "lowercase")),
          Map.entry("capitalized", styled("text_transform", "capitalize")),
          Map.entry("capitalised", styled("text_transform", "capitalize")),
          Map.entry("strikethrough", styled("text_decoration", "line-through")),
          Map.entry("struck", styled("text_decoration", "line-through")));

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

  /** Returns whether a word may narrow what a noun means: one that it knows, or a colour's name. */
  public static boolean isOne(String word) {
    return STATES.containsKey(word) || (!word.isEmpty() && Colour.parse(word) != null);
  }

  public static List<Component> narrow(
      Blueprint blueprint, List<Component> found, List<String> adjectives) {
    List<Component> result = found;
    for (String adjective : adjectives) {
      boolean isLook = !adjective.equals(OTHER);
      result =
          isLook ? result.stream().filter(c -> holds(blueprint, c, adjective)).toList() : result;
    }
    return result;
  }

  private static boolean holds(Blueprint blueprint, Component component, String adjective) {
    Predicate<Component> state = STATES.get(adjective);
    return state == null ? isColoured(blueprint, component, adjective) : state.test(component);
  }

  private static Predicate<Component> styled(String key, String value) {
    return component -> value.equals(component.styleText(key));
  }

  private static boolean isDisabled(Component component) {
    return component.style("disabled") == JsonBoolean.TRUE;
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
