package dev.blueline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code rgb()}, {@code rgba()}, {@code hsl()} and {@code hsla()} in their old form with
 * commas and their new one with spaces (CSS Color Module Level 4, sections 5 and 7).
 */
final class ColourFunction {
  private ColourFunction() {}

  static @Nullable Colour parse(String text) {
    int open = text.indexOf('(');
    if (open < 0 || text.length() > 100) {
      return null;
    }
    List<String> arguments = arguments(text.substring(open + 1, text.length() - 1));
    if (arguments.size() < 3 || arguments.size() > 4) {
      return null;
    }
    double alpha = arguments.size() == 4 ? fraction(arguments.get(3), 1) : 1;
    if (Double.isNaN(alpha)) {
      return null;
    }
    int alphaChannel = (int) Math.floor(alpha * 255 + 0.5);
    return switch (text.substring(0, open).trim().toLowerCase(Locale.ROOT)) {
      case "rgb", "rgba" -> rgb(arguments, alphaChannel);
      case "hsl", "hsla" -> hsl(arguments, alphaChannel);
      default -> null;
    };
  }

  private static @Nullable Colour rgb(List<String> arguments, int alpha) {
    double red = fraction(arguments.get(0), 255);
    double green = fraction(arguments.get(1), 255);
    double blue = fraction(arguments.get(2), 255);
    if (Double.isNaN(red + green + blue)) {
      return null;
    }
    return Colour.ofChannels(channel(red), channel(green), channel(blue), alpha);
  }

  private static int channel(double fraction) {
    return (int) Math.floor(fraction * 255 + 0.5);
  }

  private static @Nullable Colour hsl(List<String> arguments, int alpha) {
    String hue = arguments.get(0);
    double degrees = number(hue.endsWith("deg") ? hue.substring(0, hue.length() - 3) : hue);
    double saturation = fraction(arguments.get(1), 100);
    double lightness = fraction(arguments.get(2), 100);
    if (Double.isNaN(degrees + saturation + lightness)) {
      return null;
    }
    return Colour.ofHsl(degrees, saturation, lightness, alpha);
  }

  /** Reads a percentage, or a number as a part of {@code whole}; clamped to 0 to 1. */
  private static double fraction(String text, double whole) {
    boolean percent = text.endsWith("%");
    double value = number(percent ? text.substring(0, text.length() - 1) : text);
    return Math.max(0, Math.min(1, value / (percent ? 100 : whole)));
  }

  private static double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("+-.0123456789".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static List<String> arguments(String text) {
    List<String> result = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean separator = i == text.length() || " ,/\t".indexOf(text.charAt(i)) >= 0;
      if (!separator && start < 0) {
        start = i;
      } else if (separator && start >= 0) {
        result.add(text.substring(start, i));
        start = -1;
      }
    }
    return result;
  }
}
