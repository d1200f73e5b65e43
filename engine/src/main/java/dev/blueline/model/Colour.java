package dev.blueline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A colour in sRGB with opacity.
 *
 * <p>Luminance and contrast are those of W3C, Web Content Accessibility Guidelines (WCAG) 2.2,
 * 2023, definitions of relative luminance and contrast ratio.
 *
 * @param rgba eight bits each of red, green, blue and alpha, red highest
 */
public record Colour(int rgba) {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** The light that each channel value gives, 0 to 1. StrictMath, so that it is so everywhere. */
  private static final double[] LIGHT = new double[256];

  static {
    for (int i = 0; i < LIGHT.length; i++) {
      double part = i / 255.0;
      LIGHT[i] = part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }
  }

  /** Black, opaque. */
  public static final Colour BLACK = new Colour(0x000000FF);

  /** White, opaque. */
  public static final Colour WHITE = new Colour(0xFFFFFFFF);

  /** Returns a colour from channels of 0 to 255. */
  public static Colour ofChannels(int red, int green, int blue, int alpha) {
    return new Colour(red << 24 | green << 16 | blue << 8 | alpha);
  }

  /**
   * Returns the colour of a hue in degrees, a saturation and a lightness from 0 to 1 (CSS Color
   * Module Level 4, section 7), each channel rounded half up.
   */
  public static Colour ofHsl(double hue, double saturation, double lightness, int alpha) {
    double turn = ((hue % 360) + 360) % 360;
    return ofChannels(
        hslChannel(0, turn, saturation, lightness),
        hslChannel(8, turn, saturation, lightness),
        hslChannel(4, turn, saturation, lightness),
        alpha);
  }

  private static int hslChannel(int offset, double hue, double saturation, double lightness) {
    double k = (offset + hue / 30) % 12;
    double reach = saturation * Math.min(lightness, 1 - lightness);
    double channel = lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    return clampChannel(channel * 255);
  }

  private static int clampChannel(double value) {
    return (int) Math.max(0, Math.min(255, Math.floor(value + 0.5)));
  }

  /**
   * Returns the colour that a text spells: {@code #RGB}, {@code #RGBA}, {@code #RRGGBB}, {@code
   * #RRGGBBAA}, a CSS colour name, {@code rgb()}, {@code rgba()}, {@code hsl()} or {@code hsla()};
   * null where it spells none. Letter case does not matter. Token names are {@link Tokens}' affair.
   */
  public static @Nullable Colour parse(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.charAt(0) == '#') {
      return parseHex(text);
    }
    if (text.charAt(text.length() - 1) == ')') {
      return ColourFunction.parse(text);
    }
    return CssColours.find(text);
  }

  /** Returns the names of colours that CSS knows, in alphabetical order. */
  public static List<String> names() {
    return CssColours.names();
  }

  private static @Nullable Colour parseHex(String text) {
    int digits = text.length() - 1;
    long value = 0;
    for (int i = 1; i <= digits && digits <= 8; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return null;
      }
      value = value << 4 | digit;
    }
    return switch (digits) {
      case 3 -> new Colour(doubleDigits((int) value << 4 | 0xF));
      case 4 -> new Colour(doubleDigits((int) value));
      case 6 -> new Colour((int) value << 8 | 0xFF);
      case 8 -> new Colour((int) value);
      default -> null;
    };
  }

  private static int doubleDigits(int value) {
    int result = 0;
    for (int shift = 12; shift >= 0; shift -= 4) {
      result = result << 8 | (value >> shift & 0xF) * 0x11;
    }
    return result;
  }

  /** Returns the red channel, 0 to 255. */
  public int red() {
    return rgba >>> 24;
  }

  /** Returns the green channel, 0 to 255. */
  public int green() {
    return rgba >>> 16 & 0xFF;
  }

  /** Returns the blue channel, 0 to 255. */
  public int blue() {
    return rgba >>> 8 & 0xFF;
  }

  /** Returns the alpha channel, 0 for transparent to 255 for opaque. */
  public int alpha() {
    return rgba & 0xFF;
  }

  /** Returns the colour as it is stored: {@code #RRGGBB}, or {@code #RRGGBBAA} if not opaque. */
  public String toHex() {
    int digits = alpha() == 255 ? 6 : 8;
    char[] text = new char[digits + 1];
    text[0] = '#';
    for (int i = 0; i < digits; i++) {
      text[i + 1] = HEX[(rgba >>> (28 - 4 * i)) & 0xF];
    }
    return new String(text);
  }

  /** Returns the HSL lightness, 0 to 1. */
  public double lightness() {
    return (max() + min()) / 510.0;
  }

  /** Returns the HSL saturation, 0 to 1. */
  public double saturation() {
    double lightness = lightness();
    double reach = 1 - Math.abs(2 * lightness - 1);
    return max() == min() ? 0 : Math.min(1, (max() - min()) / 255.0 / reach);
  }

  /** Returns the HSL hue in degrees from 0 to 360, 0 for a grey. */
  public double hue() {
    double chroma = max() - min();
    if (chroma == 0) {
      return 0;
    }
    double sixth;
    if (max() == red()) {
      sixth = (green() - blue()) / chroma;
    } else if (max() == green()) {
      sixth = 2 + (blue() - red()) / chroma;
    } else {
      sixth = 4 + (red() - green()) / chroma;
    }
    return (60 * sixth + 360) % 360;
  }

  private int max() {
    return Math.max(red(), Math.max(green(), blue()));
  }

  private int min() {
    return Math.min(red(), Math.min(green(), blue()));
  }

  /** Returns whether nothing shows through. */
  public boolean isOpaque() {
    return alpha() == 255;
  }

  /** Returns the relative luminance, 0 for black to 1 for white; opacity is not looked at. */
  public double relativeLuminance() {
    return 0.2126 * LIGHT[red()] + 0.7152 * LIGHT[green()] + 0.0722 * LIGHT[blue()];
  }

  /**
   * Returns the contrast ratio to another colour, 1 for none to 21 for black to white, whichever of
   * them comes first; opacity is not looked at, so compose translucent ones first.
   */
  public double contrastTo(Colour other) {
    double own = relativeLuminance() + 0.05;
    double its = other.relativeLuminance() + 0.05;
    return Math.max(own, its) / Math.min(own, its);
  }

  /**
   * Returns what is seen where this colour is painted over another: source over, simple alpha (W3C,
   * Compositing and Blending Level 1, 2024, section 5), each channel rounded half up. Over an
   * opaque colour it is opaque.
   */
  public Colour over(Colour below) {
    if (isOpaque() || below.alpha() == 0) {
      return this;
    }
    double own = alpha() / 255.0;
    double rest = below.alpha() / 255.0 * (1 - own);
    return ofChannels(
        clampChannel((own * red() + rest * below.red()) / (own + rest)),
        clampChannel((own * green() + rest * below.green()) / (own + rest)),
        clampChannel((own * blue() + rest * below.blue()) / (own + rest)),
        clampChannel(255 * (own + rest)));
  }

  /** Returns this colour with its HSL lightness moved by some points of 100, within 0 and 100. */
  public Colour withLightnessMoved(double points) {
    double lightness = Math.max(0, Math.min(1, lightness() + points / 100.0));
    return ofHsl(hue(), saturation(), lightness, alpha());
  }

  @Override
  public String toString() {
    return toHex();
  }
}
