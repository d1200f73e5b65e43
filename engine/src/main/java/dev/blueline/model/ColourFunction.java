package dev.blueline.model;

import java.util.ArrayList;
import java.util.List;
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
    String inside = Letters.lower(text.substring(open + 1, text.length() - 1));
    List<String> arguments = arguments(inside);
    double alpha = arguments.size() == 4 ? fraction(arguments.get(3), 1) : 1;
    if (arguments.size() < 3 || Double.isNaN(alpha)) {
      return null;
    }
    int alphaChannel = (int) Math.floor(alpha * 255 + 0.5);
    return switch (Letters.lower(text.substring(0, open))) {
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
    double degrees = degrees(arguments.get(0));
    double saturation = fraction(arguments.get(1), 100);
    double lightness = fraction(arguments.get(2), 100);
    if (!Double.isFinite(degrees + saturation + lightness)) {
      return null;
    }
    return Colour.ofHsl(degrees, saturation, lightness, alpha);
  }

  private static double degrees(String hue) {
    for (Angle unit : Angle.values()) {
      if (hue.endsWith(unit.suffix)) {
        return number(hue.substring(0, hue.length() - unit.suffix.length())) * unit.degrees;
      }
    }
    return number(hue);
  }

  /** The units of angles, CSS Values and Units Module Level 4, section 7.1. */
  private enum Angle {
    DEG("deg", 1),
    GRAD("grad", 0.9),
    RAD("rad", 180 / Math.PI),
    TURN("turn", 360);

    final String suffix;
    final double degrees;

    Angle(String suffix, double degrees) {
      this.suffix = suffix;
      this.degrees = degrees;
    }
  }

  /** Reads a percentage, or a number as a part of {@code whole}; clamped to 0 to 1. */
  private static double fraction(String text, double whole) {
    boolean percent = text.endsWith("%");
    double value = number(percent ? text.substring(0, text.length() - 1) : text);
    return Math.max(0, Math.min(1, value / (percent ? 100 : whole)));
  }

  private static double number(String text) {
    if (text.equals("none")) {
      return 0;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("+-.0123456789eE".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Three arguments, or four with the opacity; none where it is neither form. */
  private static List<String> arguments(String text) {
    if (text.indexOf(',') >= 0) {
      List<String> separated = split(text, ',');
      return separated.size() <= 4 && separated.stream().noneMatch(ColourFunction::isApart)
          ? separated
          : List.of();
    }
    List<String> halves = split(text, '/');
    List<String> arguments = words(halves.get(0));
    if (arguments.size() != 3 || halves.size() > 2) {
      return List.of();
    }
    if (halves.size() == 2) {
      arguments.addAll(words(halves.get(1)));
      return arguments.size() == 4 ? arguments : List.of();
    }
    return arguments;
  }

  /** Whether a text is not one word. */
  private static boolean isApart(String text) {
    return words(text).size() != 1 || text.indexOf('/') >= 0;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>(4);
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end).strip());
      start = end + 1;
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(4);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isBetween = i == text.length() || text.charAt(i) <= ' ';
      if (!isBetween && start < 0) {
        start = i;
      } else if (isBetween && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
