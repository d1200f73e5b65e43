package dev.blueline.decompose.targets;

import dev.blueline.model.Colour;

/** What people call a colour, by hue, saturation and lightness. */
enum HueFamily {
  RED,
  ORANGE,
  BROWN,
  YELLOW,
  GREEN,
  CYAN,
  BLUE,
  PURPLE,
  PINK,
  BLACK,
  GREY,
  WHITE;

  /** Below this saturation a colour has no hue to speak of. */
  private static final double GREY_SATURATION = 0.12;

  /** Nor below this chroma: a very light or dark colour may be saturated and look grey. */
  private static final double GREY_CHROMA = 0.06;

  /** Returns the family of a colour. */
  static HueFamily of(Colour colour) {
    double lightness = colour.lightness();
    if (lightness < 0.08) {
      return BLACK;
    }
    if (lightness > 0.96) {
      return WHITE;
    }
    double chroma = colour.saturation() * (1 - Math.abs(2 * lightness - 1));
    if (colour.saturation() < GREY_SATURATION || chroma < GREY_CHROMA) {
      return GREY;
    }
    return ofHue(colour.hue(), lightness);
  }

  private static HueFamily ofHue(double hue, double lightness) {
    boolean pale = lightness > 0.7 && (hue >= 300 || hue < 12);
    if (pale) {
      return PINK;
    }
    if (hue < 14 || hue >= 345) {
      return RED;
    }
    if (hue < 45) {
      return lightness < 0.36 ? BROWN : ORANGE;
    }
    if (hue < 70) {
      return YELLOW;
    }
    if (hue < 162) {
      return GREEN;
    }
    if (hue < 197) {
      return CYAN;
    }
    if (hue < 256) {
      return BLUE;
    }
    return hue < 300 ? PURPLE : PINK;
  }
}
