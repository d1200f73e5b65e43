package dev.blueline.model;

/** A number that rules compare with. Lengths are in px. */
public enum Limit {
  /** The least height of a component that a command writes. */
  MIN_HEIGHT(20),
  /** The greatest height of a component that a command writes. */
  MAX_HEIGHT(600),
  /** The least width of a component that a command writes. */
  MIN_WIDTH(20),
  /** The greatest width of a component that a command writes. */
  MAX_WIDTH(500),
  /** The least height of something to tap. */
  TOUCH_TARGET(44),
  /** The least font size. */
  MIN_FONT_SIZE(12),
  /** The greatest font size. */
  MAX_FONT_SIZE(72),
  /** The number of characters above which a text is warned of. */
  TEXT_WARNING(100),
  /** The number of characters above which a text is an error. */
  TEXT_LIMIT(10_000),
  /** The least contrast of a text to what it stands on, 1 to 21. */
  CONTRAST(4.5, 1, 21),
  /** The least contrast of a large text. */
  LARGE_CONTRAST(3, 1, 21),
  /** From which font size a text is large. */
  LARGE_FONT_SIZE(24),
  /** From which font size a bold text is large. */
  LARGE_BOLD_FONT_SIZE(18.66),
  /** The greatest base spacing. */
  MAX_SPACING(64),
  /** What a base spacing should be a multiple of. */
  SPACING_GRID(8),
  /** The width of a screen that does not say its own. */
  SCREEN_WIDTH(500);

  final double usual;
  final double least;
  final double most;

  Limit(double usual) {
    this(usual, Double.MIN_VALUE, Double.MAX_VALUE);
  }

  Limit(double usual, double least, double most) {
    this.usual = usual;
    this.least = least;
    this.most = most;
  }
}
