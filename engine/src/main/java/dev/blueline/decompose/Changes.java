package dev.blueline.decompose;

import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Edge;
import org.jspecify.annotations.Nullable;

/** The changes that words ask for most, made from their values. */
final class Changes {
  private Changes() {}

  /** Returns the change that takes a word of style back. */
  static Change undone(String key) {
    return styled(
        key, key.equals("text_decoration") || key.equals("text_transform") ? "none" : "normal");
  }

  static Dimension dimensionOf(@Nullable Property subject) {
    if (subject == null) {
      return Dimension.HEIGHT;
    }
    return switch (subject.key()) {
      case "font_size", "text" -> Dimension.FONT_SIZE;
      case "width" -> Dimension.WIDTH;
      default -> Dimension.HEIGHT;
    };
  }

  static ColourProperty colourOf(@Nullable Property subject) {
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

  static Change disabled(boolean value) {
    return new Change(Intent.SET_PROPERTY, new Parameters.StyleFlag("disabled", value));
  }

  static Change paint(ColourProperty property, String colour) {
    return new Change(Intent.MODIFY_COLOR, new Parameters.Paint(property, colour));
  }

  static Change styled(String key, String value) {
    return new Change(Intent.MODIFY_STYLE, new Parameters.StyleWord(key, value));
  }

  /** The alignment of a text within its own component. */
  static Change aligned(Edge edge) {
    String word =
        switch (edge) {
          case LEFT -> "left";
          case RIGHT -> "right";
          case TOP -> "top";
          case BOTTOM -> "bottom";
          case CENTER, MIDDLE -> "center";
        };
    return new Change(Intent.ALIGN_COMPONENT, new Parameters.StyleWord("align", word));
  }

  static Change number(String key, double value) {
    return new Change(
        Intent.MODIFY_STYLE, new Parameters.StyleNumber(key, new Amount(Amount.Kind.TO, value)));
  }

  /** Returns the change that a verb of style asks for. */
  static Change styled(Verb verb) {
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
