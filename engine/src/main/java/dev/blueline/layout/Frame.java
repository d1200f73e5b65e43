package dev.blueline.layout;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.Limit;
import dev.blueline.model.Path;
import org.jspecify.annotations.Nullable;

/** What a component lies in: its parent's box, or the screen. */
public final class Frame {
  private static final Path SCREEN_WIDTH = Path.of("meta", "screen", "width");
  private static final Path SCREEN_HEIGHT = Path.of("meta", "screen", "height");

  private Frame() {}

  /**
   * Returns the box of a list's holder, or the screen for the root list; null where the holder has
   * no box.
   */
  public static @Nullable Box of(Blueprint blueprint, @Nullable String parent) {
    Component holder = parent == null ? null : blueprint.component(parent);
    return holder == null ? screen(blueprint) : holder.box();
  }

  /** Returns the box of the nearest of a list's holders that has one, else the screen. */
  public static Box nearest(Blueprint blueprint, @Nullable String parent) {
    String holder = parent;
    Box box = of(blueprint, holder);
    while (box == null && holder != null) {
      holder = blueprint.parentId(holder);
      box = of(blueprint, holder);
    }
    return box == null ? screen(blueprint) : box;
  }

  /** Returns whether the document tells how wide its screen is. */
  public static boolean hasScreen(Blueprint blueprint) {
    return Double.isFinite(length(blueprint, SCREEN_WIDTH));
  }

  /** The screen is as wide as the schema says if the document does not, and may have no end. */
  private static Box screen(Blueprint blueprint) {
    return new Box(0, 0, screenWidth(blueprint), length(blueprint, SCREEN_HEIGHT));
  }

  /** Returns the width of the screen in px: the document's, else the schema's. */
  public static double screenWidth(Blueprint blueprint) {
    double width = length(blueprint, SCREEN_WIDTH);
    return Double.isFinite(width) ? width : blueprint.schema().limits().get(Limit.SCREEN_WIDTH);
  }

  private static double length(Blueprint blueprint, Path path) {
    if (blueprint.documentField(path) instanceof JsonNumber number && number.value() > 0) {
      return number.value();
    }
    return Double.POSITIVE_INFINITY;
  }
}
