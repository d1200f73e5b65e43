package dev.blueline.plan;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Border;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.model.Tokens;
import dev.blueline.plan.Parameters.ColourProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which style value a colour is written to. */
public final class ColourKeys {
  private static final List<String> ALL = List.of("bg_color", "color", "text_color");

  private ColourKeys() {}

  /** Returns the style key that a colour property of a component means. */
  public static String keyOf(Component component, ColourProperty property) {
    return switch (property) {
      case BACKGROUND -> "bg_color";
      case TEXT -> textKey(component);
      case BORDER -> isText(component, "border") ? "border" : "border_color";
      case MAIN -> isBox(component) ? boxKey(component) : textKey(component);
    };
  }

  /** Returns the style key of the main colour of a new component, which has none yet. */
  public static String keyOfNew(String type, BlueprintSchema schema) {
    return schema.isBoxLike(type) ? "bg_color" : "text_color";
  }

  /**
   * Returns the colour that a property of a component has at present, null where it has none.
   *
   * @param tokens those of its document, which may spell it
   */
  public static @Nullable Colour colourOf(
      Component component, ColourProperty property, Tokens tokens) {
    String key = keyOf(component, property);
    String present = component.styleText(key);
    if (present == null) {
      return null;
    }
    return key.equals("border") ? Border.of(present, tokens).colour() : tokens.resolve(present);
  }

  /** Returns the keys that decide which one is meant. */
  static List<String> decisive(Component component, ColourProperty property) {
    return switch (property) {
      case BACKGROUND -> List.of();
      case BORDER -> List.of("border");
      case TEXT -> List.of("text_color", "color");
      case MAIN -> isBox(component) && has(component, "bg_color") ? List.of("bg_color") : ALL;
    };
  }

  /** Returns whether what a component holds decides as well: its text, and its children. */
  static boolean areToldByContent(Component component, ColourProperty property) {
    BlueprintSchema schema = component.schema();
    boolean isKnown = schema.isType(component.type());
    return property == ColourProperty.MAIN
        && !schema.isBoxLike(component.type())
        && isKnown == has(component, "bg_color");
  }

  /**
   * Whether a colour alone is that of its background. A type that the schema does not know shows
   * what it is: a badge has a background, and a row of others nothing but that to be painted.
   */
  private static boolean isBox(Component component) {
    BlueprintSchema schema = component.schema();
    if (schema.isBoxLike(component.type())) {
      return true;
    }
    boolean holdsOthersAlone = component.hasChildList() && component.text() == null;
    return schema.isType(component.type())
        ? holdsOthersAlone && has(component, "bg_color")
        : holdsOthersAlone || has(component, "bg_color");
  }

  private static String boxKey(Component component) {
    if (has(component, "bg_color")) {
      return "bg_color";
    }
    if (has(component, "color")) {
      return "color";
    }
    return has(component, "text_color") ? "text_color" : "bg_color";
  }

  private static String textKey(Component component) {
    return !has(component, "text_color") && has(component, "color") ? "color" : "text_color";
  }

  private static boolean has(Component component, String key) {
    return component.style(key) != null;
  }

  private static boolean isText(Component component, String key) {
    return component.style(key) instanceof JsonString;
  }
}
