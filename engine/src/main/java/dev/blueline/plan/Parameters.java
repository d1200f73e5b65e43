package dev.blueline.plan;

import dev.blueline.model.Component;
import dev.blueline.model.Lengths;
import dev.blueline.model.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a step needs to know besides its targets. What can be told without the document is required
 * where they are made: a null where none belongs is a {@link NullPointerException}, a value that
 * makes no sense an {@link IllegalArgumentException}; both name it.
 */
// It is longer than other files: a closed set of small kinds, which nobody reads one by one.
public sealed interface Parameters {
  /** Returns how much a length is to be, or to change by; null for what is about no length. */
  default @Nullable Amount amount() {
    return null;
  }

  private static void requireNumber(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is a finite number, not " + value);
    }
  }

  private static void requireToken(Path path) {
    if (Objects.requireNonNull(path, "path").size() == 0) {
      throw new IllegalArgumentException("a token lies in the document, and is not all of it");
    }
  }

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
  record Paint(ColourProperty property, String colour) implements Parameters {
    /** Requires what has to be there. */
    public Paint {
      Objects.requireNonNull(property, "property");
      Objects.requireNonNull(colour, "colour");
    }
  }

  /**
   * Moves a colour's lightness.
   *
   * @param property which colour
   * @param points by how many points of 100 of HSL lightness
   */
  record Shade(ColourProperty property, int points) implements Parameters {
    /** Requires what has to be there. */
    public Shade {
      Objects.requireNonNull(property, "property");
    }
  }

  /** Which length a resize is about. */
  enum Dimension {
    HEIGHT,
    WIDTH,
    FONT_SIZE;

    /** Returns that length of a component in px, NaN where it has none. */
    public double of(Component component) {
      return switch (this) {
        case HEIGHT -> Lengths.height(component);
        case WIDTH -> Lengths.width(component);
        case FONT_SIZE -> Lengths.px(component.style("font_size"));
      };
    }
  }

  /**
   * How much.
   *
   * @param kind how the value is meant
   * @param value percent, or px
   */
  record Amount(Kind kind, double value) {
    /** Requires what has to be there. */
    public Amount {
      Objects.requireNonNull(kind, "kind");
      requireNumber(value, "value");
    }

    /** How a value is meant. */
    public enum Kind {
      /** A change in percent of what is there. */
      PERCENT,
      /** A change in px. */
      BY,
      /** The new value in px. */
      TO,
      /** The new value in px, of what has less, or none that is known. */
      AT_LEAST
    }

    /** Returns the new length for a present one, in whole px rounded half up. */
    public long applyTo(double present) {
      return (long) Math.floor(unrounded(present) + 0.5);
    }

    /** Returns the new value for a present one. */
    public double unrounded(double present) {
      return switch (kind) {
        case PERCENT -> present + present * value / 100;
        case BY -> present + value;
        case TO -> value;
        case AT_LEAST -> present >= value ? present : value;
      };
    }

    /** Returns whether it makes a length of any other one: more than nothing is left of it. */
    public boolean makesLength() {
      return kind == Kind.PERCENT ? value > -100 : value > 0;
    }
  }

  /**
   * Changes a length.
   *
   * @param dimension which one
   * @param amount how much
   */
  record Resize(Dimension dimension, Amount amount) implements Parameters {
    /** Requires what has to be there. */
    public Resize {
      Objects.requireNonNull(dimension, "dimension");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * Writes the visible text.
   *
   * @param value the text, as it was typed
   */
  record Text(String value) implements Parameters {
    /** Requires what has to be there. */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Replaces a part of the visible text, wherever it stands.
   *
   * @param search what is replaced, not empty
   * @param replacement what it is replaced with
   */
  record ReplaceText(String search, String replacement) implements Parameters {
    /** Requires what has to be there. */
    public ReplaceText {
      Objects.requireNonNull(search, "search");
      Objects.requireNonNull(replacement, "replacement");
      if (search.isEmpty()) {
        throw new IllegalArgumentException("an empty text cannot be searched for");
      }
    }
  }

  /**
   * Writes a style value that is a word.
   *
   * @param key the style key in the spelling of commands
   * @param value the word
   */
  record StyleWord(String key, String value) implements Parameters {
    /** Requires what has to be there. */
    public StyleWord {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Writes a style value that is a number.
   *
   * @param key the style key in the spelling of commands
   * @param amount how much; px, or a plain number for an opacity
   */
  record StyleNumber(String key, Amount amount) implements Parameters {
    /** Requires what has to be there. */
    public StyleNumber {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(amount, "amount");
    }
  }

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
  record Reorder(Direction direction, @Nullable String anchor, int count) implements Parameters {
    /** Requires what has to be there. */
    public Reorder {
      Objects.requireNonNull(direction, "direction");
    }
  }

  /**
   * Writes a style value that is true or false.
   *
   * @param key the style key in the spelling of commands
   * @param value what is written
   */
  record StyleFlag(String key, boolean value) implements Parameters {
    /** Requires what has to be there. */
    public StyleFlag {
      Objects.requireNonNull(key, "key");
    }
  }

  /**
   * Moves boxes by some px, with all that lies within them.
   *
   * @param right by how much to the right; negative for left
   * @param down by how much downwards; negative for up
   */
  record Shift(double right, double down) implements Parameters {
    /** Requires what has to be there. */
    public Shift {
      requireNumber(right, "right");
      requireNumber(down, "down");
    }
  }

  /**
   * Moves boxes to a place, with all that lies within them.
   *
   * @param x the left edge in px on the screen; null to leave it
   * @param y the upper edge in px on the screen; null to leave it
   */
  record MoveTo(@Nullable Double x, @Nullable Double y) implements Parameters {
    /** Requires what has to be there. */
    public MoveTo {
      requireNumber(x == null ? 0 : x, "x");
      requireNumber(y == null ? 0 : y, "y");
    }
  }

  /** On which side of another component. */
  enum Side {
    LEFT,
    RIGHT
  }

  /**
   * Moves boxes to the side of another one, upper edge to upper edge.
   *
   * @param side which side
   * @param anchor the id of the other component; null only in a template
   */
  record Beside(Side side, @Nullable String anchor) implements Parameters {
    /** Requires what has to be there. */
    public Beside {
      Objects.requireNonNull(side, "side");
    }
  }

  /** Which edges or middles are brought together. */
  enum Edge {
    LEFT,
    CENTER,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM;

    /** Returns whether it is about x rather than y. */
    public boolean isHorizontal() {
      return this == LEFT || this == CENTER || this == RIGHT;
    }
  }

  /**
   * Aligns boxes.
   *
   * @param edge what is brought together
   * @param anchor the id of the component to align with; null for the parent, or the screen
   */
  record Align(Edge edge, @Nullable String anchor) implements Parameters {
    /** Requires what has to be there. */
    public Align {
      Objects.requireNonNull(edge, "edge");
    }
  }

  /** Along which axis. */
  enum Axis {
    HORIZONTAL,
    VERTICAL,
    /** Whichever the boxes are lined up along. */
    EITHER
  }

  /**
   * Makes the gaps between boxes equal; the outermost ones stay.
   *
   * @param axis along which axis
   */
  record Distribute(Axis axis) implements Parameters {
    /** Requires what has to be there. */
    public Distribute {
      Objects.requireNonNull(axis, "axis");
    }
  }

  /** Lets two components change places, in order and on the screen. */
  enum Swap implements Parameters {
    SWAP
  }

  /** Where a new component goes. */
  enum Relation {
    /** Last among the root components. */
    END,
    /** Last within the anchor. */
    INSIDE,
    BEFORE,
    AFTER
  }

  /**
   * Adds components; in a plan the step's targets are their ids.
   *
   * @param type the type
   * @param text what they say; or null
   * @param colour their colour, as {@link Paint} spells it; or null
   * @param relation where they go
   * @param anchor the id of the component they go to; null for {@link Relation#END}
   */
  record Add(
      String type,
      @Nullable String text,
      @Nullable String colour,
      Relation relation,
      @Nullable String anchor)
      implements Parameters {
    /** Requires what has to be there. */
    public Add {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(relation, "relation");
    }
  }

  /**
   * Copies components with all within them, to behind the original.
   *
   * @param count how many copies of each
   * @param ids the ids of the copies, those of the first target first; empty in a template
   */
  record Duplicate(int count, List<String> ids) implements Parameters {
    /** Keeps a copy of the ids. */
    public Duplicate {
      ids = List.copyOf(Objects.requireNonNull(ids, "ids"));
    }
  }

  /**
   * Writes a colour token.
   *
   * @param path where in the document it lies
   * @param colour as in {@link Paint}
   */
  record TokenColour(Path path, String colour) implements Parameters {
    /** Requires what has to be there. */
    public TokenColour {
      requireToken(path);
      Objects.requireNonNull(colour, "colour");
    }
  }

  /**
   * Moves the lightness of a colour token.
   *
   * @param path where in the document it lies
   * @param points as in {@link Shade}
   */
  record TokenShade(Path path, int points) implements Parameters {
    /** Requires what has to be there. */
    public TokenShade {
      requireToken(path);
    }
  }

  /**
   * Changes tokens that are lengths.
   *
   * @param paths where in the document they lie
   * @param amount how much
   */
  record TokenLength(List<Path> paths, Amount amount) implements Parameters {
    /** Keeps a copy of the paths, and requires what has to be there. */
    public TokenLength {
      paths = List.copyOf(Objects.requireNonNull(paths, "paths"));
      paths.forEach(Parameters::requireToken);
      Objects.requireNonNull(amount, "amount");
    }
  }
}
