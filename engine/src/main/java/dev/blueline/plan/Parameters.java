package dev.blueline.plan;

import org.jspecify.annotations.Nullable;

/** What a step needs to know besides its targets. */
public sealed interface Parameters {

  /** Which colour of a component is meant. */
  enum ColourProperty {
    /** Whichever the component's type suggests. */
    MAIN,
    BACKGROUND,
    TEXT,
    BORDER
  }

  /**
   * Writes a colour.
   *
   * @param property which one
   * @param colour in a plan {@code #RRGGBB} or {@code #RRGGBBAA}; in a template as it was typed
   */
  record Paint(ColourProperty property, String colour) implements Parameters {}

  /**
   * Moves a colour's lightness.
   *
   * @param property which colour
   * @param points by how many points of 100 of HSL lightness
   */
  record Shade(ColourProperty property, int points) implements Parameters {}

  /** Which length a resize is about. */
  enum Dimension {
    HEIGHT,
    WIDTH,
    FONT_SIZE
  }

  /**
   * How much.
   *
   * @param kind how the value is meant
   * @param value percent, or px
   */
  record Amount(Kind kind, double value) {
    /** How a value is meant. */
    public enum Kind {
      /** A change in percent of what is there. */
      PERCENT,
      /** A change in px. */
      BY,
      /** The new value in px. */
      TO
    }

    /** Returns the new length for a present one, in whole px rounded half up. */
    public long applyTo(double present) {
      double result =
          switch (kind) {
            case PERCENT -> present + present * value / 100;
            case BY -> present + value;
            case TO -> value;
          };
      return (long) Math.floor(result + 0.5);
    }
  }

  /**
   * Changes a length.
   *
   * @param dimension which one
   * @param amount how much
   */
  record Resize(Dimension dimension, Amount amount) implements Parameters {}

  /**
   * Writes the visible text.
   *
   * @param value the text, as it was typed
   */
  record Text(String value) implements Parameters {}

  /**
   * Replaces a part of the visible text, wherever it stands.
   *
   * @param search what is replaced, not empty
   * @param replacement what it is replaced with
   */
  record ReplaceText(String search, String replacement) implements Parameters {}

  /**
   * Writes a style value that is a word.
   *
   * @param key the style key in the spelling of commands
   * @param value the word
   */
  record StyleWord(String key, String value) implements Parameters {}

  /**
   * Writes a style value that is a number.
   *
   * @param key the style key in the spelling of commands
   * @param amount how much; px, or a plain number for an opacity
   */
  record StyleNumber(String key, Amount amount) implements Parameters {}

  /** Shows, hides or toggles. */
  enum Visibility implements Parameters {
    SHOW,
    HIDE,
    TOGGLE
  }

  /** Removes. */
  enum Removal implements Parameters {
    REMOVE
  }

  /** Where among its siblings a component goes. */
  enum Direction {
    FIRST,
    LAST,
    BEFORE,
    AFTER,
    EARLIER,
    LATER
  }

  /**
   * Changes the place among siblings.
   *
   * @param direction where
   * @param anchor the id of the component to go before or after; else null
   * @param count by how many places, for earlier and later
   */
  record Reorder(Direction direction, @Nullable String anchor, int count) implements Parameters {}
}
