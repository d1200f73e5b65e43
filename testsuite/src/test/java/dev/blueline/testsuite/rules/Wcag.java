package dev.blueline.testsuite.rules;

/**
 * Contrast by the letter of W3C, Web Content Accessibility Guidelines 2.2, definitions of relative
 * luminance and contrast ratio, and nothing of the engine's.
 */
final class Wcag {
  private Wcag() {}

  /** A colour in sRGB, each channel from 0 to 255 and not necessarily whole. */
  record Light(double red, double green, double blue) {

    static Light of(String hex) {
      return new Light(channel(hex, 1), channel(hex, 3), channel(hex, 5));
    }

    private static double channel(String hex, int at) {
      return Integer.parseInt(hex.substring(at, at + 2), 16);
    }

    /** Returns what is seen of this colour over another, at an opacity from 0 to 1. */
    Light over(Light below, double opacity) {
      return new Light(
          mixed(red, below.red, opacity),
          mixed(green, below.green, opacity),
          mixed(blue, below.blue, opacity));
    }

    private static double mixed(double upper, double lower, double opacity) {
      return upper * opacity + lower * (1 - opacity);
    }

    /** "L = 0.2126 * R + 0.7152 * G + 0.0722 * B." */
    double luminance() {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** "If RsRGB <= 0.04045 then R = RsRGB/12.92 else R = ((RsRGB+0.055)/1.055) ^ 2.4." */
    private static double linear(double channel) {
      double s = channel / 255;
      return s <= 0.04045 ? s / 12.92 : Math.exp(2.4 * Math.log((s + 0.055) / 1.055));
    }
  }

  /** "(L1 + 0.05) / (L2 + 0.05), where L1 is the relative luminance of the lighter." */
  static double ratio(Light one, Light other) {
    double lighter = Math.max(one.luminance(), other.luminance());
    double darker = Math.min(one.luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  static double ratio(String one, String other) {
    return ratio(Light.of(one), Light.of(other));
  }
}
