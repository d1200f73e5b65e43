package dev.blueline.plan;

import dev.blueline.model.Colour;
import org.jspecify.annotations.Nullable;

/** Says simple edits as commands, for suggestions. */
public final class CommandText {
  private CommandText() {}

  /** Returns the command that gives a component a height in px. */
  public static String height(String id, long px) {
    return "make " + id + " " + px + "px tall";
  }

  /** Returns the command that gives a component a width in px. */
  public static String width(String id, long px) {
    return "make " + id + " " + px + "px wide";
  }

  /** Returns the command that gives a component a font size in px. */
  public static String fontSize(String id, long px) {
    return "set the font size of " + id + " to " + px;
  }

  /** Returns the command that sets the base spacing in px. */
  public static String spacing(long px) {
    return "set the base spacing to " + px;
  }

  /** Returns the command that sets the border radius of the tokens in px. */
  public static String radius(long px) {
    return "set the border radius to " + px;
  }

  /** Returns the command that writes a colour under a style key. */
  public static String colour(String id, String key, Colour colour) {
    String property =
        switch (key) {
          case "bg_color" -> "background";
          case "border", "border_color" -> "border color";
          default -> "text color";
        };
    return "set the " + property + " of " + id + " to " + colour.toHex();
  }

  /**
   * Returns the command that moves a component.
   *
   * @param px how far to the right, or down; the other way where it is negative
   */
  public static String shift(String id, long px, boolean isAcross) {
    String way = isAcross ? (px < 0 ? "left" : "right") : (px < 0 ? "up" : "down");
    return "move " + id + " " + Math.abs(px) + "px " + way;
  }

  /**
   * Returns the command that puts a component's upper left corner somewhere, in px; null where that
   * takes a fraction.
   */
  public static @Nullable String place(String id, double x, double y) {
    boolean isWhole = x == Math.rint(x) && y == Math.rint(y);
    return isWhole ? "put " + id + " at " + (long) x + ", " + (long) y : null;
  }
}
