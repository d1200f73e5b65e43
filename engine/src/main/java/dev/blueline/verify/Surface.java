package dev.blueline.verify;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a component's text and children stand on: its own background and those of its ancestors as
 * far as they show through, over a white screen.
 *
 * @param colour the opaque colour that is seen; null where there is none or it is not clear
 * @param isClear whether it can be told; if so without a colour, nobody states a background
 */
public record Surface(@Nullable Colour colour, boolean isClear) {
  /*
   * Idea. Climb from the component and remember what is translucent, until something hides all that
   * is below it; then compose from there upwards, each layer rounded as a screen would.
   *
   * Trade-off. Not everything that paints is a colour: a picture, a gradient, or whatever an overlay
   * happens to lie on. A rule that guessed there would refuse good commands, so such a surface is
   * unclear and nobody is checked on it. What makes things fainter as a whole, opacity, is left out:
   * it only brings text and background closer.
   *
   * Bound. O(d log n) for d components up to the first that hides the others, itself included.
   */
  /** What one component paints depends on no other part of it. */
  public static final Aspects READS = Aspects.PAINT.and(Aspects.TYPE).and(Aspects.ROLE);

  private static final Surface BARE = new Surface(null, true);
  private static final Surface UNCLEAR = new Surface(null, false);

  /** Types that paint a picture by themselves. */
  private static final Set<String> PICTURES = Set.of("image", "video");

  /** Style keys, in the spelling of commands, of what may paint a picture or gradient. */
  private static final List<String> PICTURE_KEYS =
      List.of("background", "background_image", "bg_image");

  /** Returns the surface that a component of a blueprint shows. */
  public static Surface of(Blueprint blueprint, Component component) {
    List<Colour> veils = new ArrayList<>(0);
    for (Component at = component; at != null; at = blueprint.parentOf(at)) {
      Surface own = own(blueprint, at);
      Colour colour = own.colour;
      if (own.isHiding()) {
        return colour == null ? UNCLEAR : composed(veils, colour);
      }
      if (colour != null) {
        veils.add(colour);
      }
    }
    return veils.isEmpty() ? BARE : composed(veils, Colour.WHITE);
  }

  /** Returns whether nothing below a component matters to what it shows. */
  static boolean isHiding(Blueprint blueprint, Component component) {
    return own(blueprint, component).isHiding();
  }

  private boolean isHiding() {
    return !isClear || (colour != null && colour.isOpaque());
  }

  private static Surface composed(List<Colour> veils, Colour base) {
    Colour seen = base;
    for (int i = veils.size() - 1; i >= 0; i--) {
      seen = veils.get(i).over(seen);
    }
    return new Surface(seen, true);
  }

  /** What one component paints by itself; here a colour may be translucent. */
  private static Surface own(Blueprint blueprint, Component component) {
    if (isPicture(component)) {
      return UNCLEAR;
    }
    Surface stated = stated(blueprint, component);
    boolean liesOnAnything = "overlay".equals(component.role()) && !stated.isHiding();
    return liesOnAnything ? UNCLEAR : stated;
  }

  private static Surface stated(Blueprint blueprint, Component component) {
    JsonValue background = component.style("bg_color");
    if (background != null) {
      return painted(blueprint, background);
    }
    if (!isColorOfBox(component)) {
      return BARE;
    }
    boolean isTextElsewhere = component.style("text_color") != null;
    return isTextElsewhere ? painted(blueprint, component.style("color")) : UNCLEAR;
  }

  private static Surface painted(Blueprint blueprint, @Nullable JsonValue value) {
    Colour colour = Colours.resolve(blueprint, value);
    if (colour == null) {
      return UNCLEAR;
    }
    return colour.alpha() == 0 ? BARE : new Surface(colour, true);
  }

  /** Whether {@code color} may be the background; it is where the text has a colour of its own. */
  private static boolean isColorOfBox(Component component) {
    return component.schema().isBoxLike(component.type())
        && component.style("color") != null
        && !Colours.isColorOfText(component);
  }

  private static boolean isPicture(Component component) {
    BlueprintSchema schema = component.schema();
    if (component.fields().get(schema.styleKey()) instanceof JsonObject style) {
      for (String key : PICTURE_KEYS) {
        if (isStated(style.get(schema.styleName(key)))) {
          return true;
        }
      }
    }
    return PICTURES.contains(component.type());
  }

  private static boolean isStated(@Nullable JsonValue value) {
    return value != null
        && value != JsonNull.NULL
        && !(value instanceof JsonString text
            && (text.value().isEmpty() || text.value().equals("none")));
  }
}
