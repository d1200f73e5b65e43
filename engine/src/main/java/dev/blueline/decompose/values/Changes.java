package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Parameters.Shade;
import dev.blueline.plan.Parameters.StyleFlag;
import dev.blueline.plan.Parameters.StyleNumber;
import dev.blueline.plan.Parameters.StyleWord;
import dev.blueline.plan.Parameters.Visibility;
import org.jspecify.annotations.Nullable;

/** The changes that words ask for most, made from their values. */
public final class Changes {
  private static final int ROUNDED_PX = 8;

  private Changes() {}

  /** Returns the change that takes a word of style back. */
  public static Change undone(String key) {
    return styled(
        key, key.equals("text_decoration") || key.equals("text_transform") ? "none" : "normal");
  }

  public static Dimension dimensionOf(@Nullable Property subject) {
    if (subject == null) {
      return Dimension.HEIGHT;
    }
    return switch (subject.key()) {
      case "font_size", "text" -> Dimension.FONT_SIZE;
      case "width" -> Dimension.WIDTH;
      default -> Dimension.HEIGHT;
    };
  }

  public static ColourProperty colourOf(@Nullable Property subject) {
    if (subject == null) {
      return ColourProperty.MAIN;
    }
    return switch (subject.key()) {
      case "background" -> ColourProperty.BACKGROUND;
      case "text_color", "text", "font_size" -> ColourProperty.TEXT;
      case "border_color", "border" -> ColourProperty.BORDER;
      default -> ColourProperty.MAIN;
    };
  }

  /**
   * Returns a change as one of the property that it is said of: "the padding bigger" is no size of
   * the component. Null where it cannot be said of that.
   */
  static @Nullable Change of(Property subject, Change change) {
    Parameters parameters = change.parameters();
    if (parameters instanceof Resize resize) {
      return resized(subject, change, resize.amount());
    }
    return isSaidOf(subject, parameters) ? change : null;
  }

  private static boolean isSaidOf(Property subject, Parameters parameters) {
    String key = subject.key();
    boolean isText = subject.kind() == PropertyKind.TEXT || key.equals("font_size");
    if (parameters instanceof Paint || parameters instanceof Shade) {
      return subject.kind() == PropertyKind.COLOUR || colourOf(subject) != ColourProperty.MAIN;
    }
    if (parameters instanceof StyleWord word) {
      return isText || word.key().equals(key);
    }
    if (parameters instanceof StyleNumber number) {
      return number.key().equals(key);
    }
    if (parameters instanceof StyleFlag flag) {
      return flag.key().equals(key);
    }
    return parameters instanceof Visibility ? key.equals("visible") : isText;
  }

  private static @Nullable Change resized(Property subject, Change change, Amount amount) {
    return switch (subject.kind()) {
      case LENGTH, TEXT -> change;
      case NUMBER ->
          change.doubt() == null
              ? new Change(Intent.MODIFY_STYLE, new StyleNumber(subject.key(), amount))
              : null;
      default -> null;
    };
  }

  /** "Navy blue", "a bold border": which is meant of what is anybody's guess. */
  static boolean areOne(Change first, Change second) {
    return areOneColour(first, second)
        || isComparedColour(first, second)
        || isStyledDecoration(first, second);
  }

  /** "Bold", "thin" or "big" may be said of the border that follows, or of the component. */
  private static boolean isStyledDecoration(Change first, Change second) {
    boolean isLook =
        first.parameters() instanceof Resize
            || (first.parameters() instanceof StyleWord style && !isDecoration(style.key()));
    return isLook
        && second.parameters() instanceof StyleWord decoration
        && isDecoration(decoration.key());
  }

  private static boolean isDecoration(String key) {
    return key.equals("border") || key.equals("shadow");
  }

  /** "A darker blue": as likely a blue that is dark as what it is now, darker, or blue. */
  private static boolean isComparedColour(Change first, Change second) {
    ColourProperty shaded = shaded(first) == null ? shaded(second) : shaded(first);
    ColourProperty painted = painted(first) == null ? painted(second) : painted(first);
    return shaded != null
        && painted != null
        && (shaded == painted || shaded == ColourProperty.MAIN || painted == ColourProperty.MAIN);
  }

  private static @Nullable ColourProperty shaded(Change change) {
    return change.parameters() instanceof Shade shade ? shade.property() : null;
  }

  /** "White text": what stands in front of it without a joint is of the text as well. */
  static boolean isOfText(Change change) {
    return painted(change) == ColourProperty.TEXT;
  }

  /** Returns a change of a component's own colour as one of its text's; any other as it is. */
  public static Change ofText(Change change) {
    if (change.parameters() instanceof Paint paint && paint.property() == ColourProperty.MAIN) {
      Paint text = new Paint(ColourProperty.TEXT, paint.colour());
      return new Change(change.intent(), text, change.isGuess(), change.source());
    }
    return change.parameters() instanceof Shade shade && shade.property() == ColourProperty.MAIN
        ? new Change(change.intent(), new Shade(ColourProperty.TEXT, shade.points()))
        : change;
  }

  /** Returns a change of a component's size as one of its letters'; any other as it is. */
  public static Change ofLetters(Change change) {
    boolean isSize =
        change.parameters() instanceof Resize resize
            && resize.dimension() == Dimension.HEIGHT
            && change.source() == null;
    return isSize && change.parameters() instanceof Resize resize
        ? SizeReader.resize(Dimension.FONT_SIZE, resize.amount())
        : change;
  }

  private static @Nullable ColourProperty painted(Change change) {
    return change.parameters() instanceof Paint paint ? paint.property() : null;
  }

  /** "Navy blue", "red text white". */
  private static boolean areOneColour(Change first, Change second) {
    return first.parameters() instanceof Paint before
        && second.parameters() instanceof Paint after
        && !before.equals(after)
        && (before.property() == ColourProperty.MAIN || after.property() == ColourProperty.MAIN);
  }

  /**
   * Returns the change of a size or a colour to what an anchor has.
   *
   * @param property the one that changes
   * @param source the one of the anchor, of the same kind
   */
  public static Change alike(Property property, Property source) {
    if (property.kind() == PropertyKind.COLOUR) {
      Parameters paint = new Paint(colourOf(property), "");
      return new Change(Intent.MODIFY_COLOR, paint, false, source);
    }
    Amount unknown = new Amount(Amount.Kind.TO, 0);
    Parameters resize = new Resize(dimensionOf(property), unknown);
    return new Change(Intent.RESIZE_COMPONENT, resize, false, source);
  }

  public static Change disabled(boolean value) {
    return new Change(Intent.SET_PROPERTY, new StyleFlag("disabled", value));
  }

  public static Change paint(ColourProperty property, String colour) {
    return new Change(Intent.MODIFY_COLOR, new Paint(property, colour));
  }

  public static Change styled(String key, String value) {
    return new Change(Intent.MODIFY_STYLE, new StyleWord(key, value));
  }

  /** The alignment of a text within its own component. */
  public static Change aligned(Edge edge) {
    String word =
        switch (edge) {
          case LEFT -> "left";
          case RIGHT -> "right";
          case TOP -> "top";
          case BOTTOM -> "bottom";
          case CENTER, MIDDLE -> "center";
        };
    return new Change(Intent.ALIGN_COMPONENT, new StyleWord("align", word));
  }

  /** What is rounder already stays so. */
  public static Change rounded() {
    Amount least = new Amount(Amount.Kind.AT_LEAST, ROUNDED_PX);
    return new Change(Intent.MODIFY_STYLE, new StyleNumber("border_radius", least));
  }

  public static Change number(String key, double value) {
    return new Change(Intent.MODIFY_STYLE, new StyleNumber(key, new Amount(Amount.Kind.TO, value)));
  }

  /** Returns the change that a verb of style asks for. */
  public static Change styled(Verb verb) {
    return switch (verb) {
      case BOLD -> styled("font_weight", "bold");
      case UNBOLD -> styled("font_weight", "normal");
      case ITALICIZE -> styled("font_style", "italic");
      case UNDERLINE -> styled("text_decoration", "underline");
      case STRIKE -> styled("text_decoration", "line-through");
      case CAPITALIZE -> styled("text_transform", "capitalize");
      case UPPERCASE -> styled("text_transform", "uppercase");
      case LOWERCASE -> styled("text_transform", "lowercase");
      default -> throw new IllegalStateException("a verb without a style: " + verb);
    };
  }
}
