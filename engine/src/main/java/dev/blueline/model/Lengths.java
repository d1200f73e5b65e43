package dev.blueline.model;

import org.jspecify.annotations.Nullable;

/** Reads lengths in px, written as numbers or as texts such as {@code "60px"}. */
public final class Lengths {
  private Lengths() {}

  /** Returns a component's height in px: its box's, else its style's, else NaN. */
  public static double height(Component component) {
    Box box = component.box();
    return box != null ? box.height() : px(component.style("height"));
  }

  /** Returns a component's width in px: its box's, else its style's, else NaN. */
  public static double width(Component component) {
    Box box = component.box();
    return box != null ? box.width() : px(component.style("width"));
  }

  /** Returns the px that a value spells, as a number or with the unit; else NaN. */
  public static double px(@Nullable JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.value();
    }
    return value instanceof JsonString string ? pxOfText(string.value()) : Double.NaN;
  }

  private static double pxOfText(String text) {
    String digits = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
    boolean plain = !digits.isEmpty() && digits.length() < 20;
    for (int i = 0; i < digits.length() && plain; i++) {
      char c = digits.charAt(i);
      plain = (c >= '0' && c <= '9') || (i > 0 && c == '.') || (i == 0 && c == '-');
    }
    if (!plain) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
