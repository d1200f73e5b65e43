package dev.blueline.testsuite.repairs;

/**
 * A colour by a hand of its own: HSL as of CSS Color Module Level 4, section 7, contrast as of W3C,
 * WCAG 2.2, painting as of W3C, Compositing and Blending Level 1.
 *
 * @param red 0 to 255, as are the others
 */
record Rgb(int red, int green, int blue, int alpha) {

  static Rgb hex(String hex) {
    long digits = Long.parseLong(hex.substring(1), 16);
    long rgba = hex.length() == 7 ? digits << 8 | 0xFF : digits;
    return new Rgb(byteAt(rgba, 24), byteAt(rgba, 16), byteAt(rgba, 8), byteAt(rgba, 0));
  }

  private static int byteAt(long bits, int shift) {
    return (int) (bits >> shift & 0xFF);
  }

  String toHex() {
    String opaque = "#%02X%02X%02X".formatted(red, green, blue);
    return alpha == 255 ? opaque : opaque + "%02X".formatted(alpha);
  }

  /** Returns whether another colour is the same within a step of each channel. */
  boolean isNear(Rgb other) {
    return Math.abs(red - other.red) <= 1
        && Math.abs(green - other.green) <= 1
        && Math.abs(blue - other.blue) <= 1
        && alpha == other.alpha;
  }

  private int max() {
    return Math.max(red, Math.max(green, blue));
  }

  private int min() {
    return Math.min(red, Math.min(green, blue));
  }

  private int chroma() {
    return max() - min();
  }

  double lightness() {
    return (max() + min()) / 510.0;
  }

  private double saturation() {
    double lightness = lightness();
    return chroma() == 0 ? 0 : (max() / 255.0 - lightness) / Math.min(lightness, 1 - lightness);
  }

  /** In degrees; 0 for a grey. */
  private double hue() {
    double chroma = chroma();
    if (chroma == 0) {
      return 0;
    }
    double sixth =
        max() == red
            ? (green - blue) / chroma + (green < blue ? 6 : 0)
            : max() == green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
    return sixth * 60;
  }

  /** Returns the colour of the same hue, saturation and opacity that is so light. */
  Rgb ofLightness(double lightness) {
    return new Rgb(channel(0, lightness), channel(8, lightness), channel(4, lightness), alpha);
  }

  private int channel(int n, double lightness) {
    double k = (n + hue() / 30) % 12;
    double a = saturation() * Math.min(lightness, 1 - lightness);
    return rounded(255 * (lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
  }

  private static int rounded(double channel) {
    return Math.max(0, Math.min(255, (int) Math.floor(channel + 0.5)));
  }

  /** Returns what is seen of this over something opaque. */
  Rgb over(Rgb below) {
    return new Rgb(mixed(red, below.red), mixed(green, below.green), mixed(blue, below.blue), 255);
  }

  private int mixed(int own, int below) {
    return rounded((own * alpha + below * (255.0 - alpha)) / 255);
  }

  /** Returns the contrast of this, seen over something opaque, to it. */
  double contrastOn(Rgb ground) {
    double ink = over(ground).luminance() + 0.05;
    double paper = ground.luminance() + 0.05;
    return Math.max(ink, paper) / Math.min(ink, paper);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
