package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the colours of a component's style. */
public final class Colours {
  /** The style keys whose value is a colour. */
  public static final List<String> KEYS =
      List.of("color", "text_color", "bg_color", "border_color");

  private static final Colour TRANSPARENT = new Colour(0);

  private Colours() {}

  /**
   * Returns the style value of a key; null where there is none, and for {@code text_color} in a
   * dialect where {@code color} is that already.
   */
  public static @Nullable JsonValue value(Component component, String key) {
    return key.equals("text_color") && isColorOfText(component) ? null : component.style(key);
  }

  /** Returns whether {@code color} is the text's colour by the dialect itself, as in CSS. */
  static boolean isColorOfText(Component component) {
    return component.schema().styleName("color").equals(component.schema().styleName("text_color"));
  }

  /**
   * Returns the key under which a component states its text's colour; null where it does not.
   * {@code color} is the text's but in what is like a box and states no background: there it may be
   * either.
   */
  public static @Nullable String textKey(Component component) {
    if (component.style("text_color") != null) {
      return "text_color";
    }
    boolean ofText =
        !component.schema().isBoxLike(component.type()) || component.style("bg_color") != null;
    return ofText && component.style("color") != null ? "color" : null;
  }

  /** Returns the colour that a style value stands for, or null where it stands for none. */
  public static @Nullable Colour resolve(Blueprint blueprint, @Nullable JsonValue value) {
    if (!(value instanceof JsonString string)) {
      return null;
    }
    String text = string.value();
    // Most values are hex, and whatever tokens are called, a hex colour is that.
    Colour hex = text.startsWith("#") ? Colour.parse(text) : null;
    Colour colour = hex == null ? blueprint.tokens().resolve(text) : hex;
    return colour == null ? transparent(text) : colour;
  }

  /** Returns the colour that a token spells, or null where it spells none. */
  public static @Nullable Colour spelled(JsonValue value) {
    if (!(value instanceof JsonString text)) {
      return null;
    }
    Colour colour = Colour.parse(text.value());
    return colour == null ? transparent(text.value()) : colour;
  }

  /** The word is a colour in documents, and an opacity in commands, so Colour does not know it. */
  private static @Nullable Colour transparent(String text) {
    return text.equalsIgnoreCase("transparent") ? TRANSPARENT : null;
  }
}
