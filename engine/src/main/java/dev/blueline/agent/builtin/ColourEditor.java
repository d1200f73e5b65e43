package dev.blueline.agent.builtin;

import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Writes colours, and moves their lightness. */
final class ColourEditor {
  private ColourEditor() {}

  static void paint(StepEditor editor, Parameters.Paint paint) {
    for (Component target : editor.targets()) {
      String key = ColourKeys.keyOf(target, paint.property());
      String value =
          key.equals("border") ? borderWith(editor, target, paint.colour()) : paint.colour();
      write(editor, target, key, value);
    }
  }

  private static void write(StepEditor editor, Component target, String key, String value) {
    editor.recorder().set(target.id(), target.schema().stylePath(key), JsonString.of(value));
  }

  static void shade(StepEditor editor, Parameters.Shade shade) {
    for (Component target : editor.targets()) {
      String key = ColourKeys.keyOf(target, shade.property());
      String present = target.styleText(key);
      Colour colour = present == null ? null : colourIn(editor, present);
      if (colour == null) {
        editor.refuse(
            RefusalCode.INVALID_VALUE,
            "'" + target.id() + "' has no colour to make lighter or darker");
        return;
      }
      String moved = colour.withLightnessMoved(shade.points()).toHex();
      write(editor, target, key, key.equals("border") ? borderWith(editor, target, moved) : moved);
    }
  }

  private static @Nullable Colour colourIn(StepEditor editor, String value) {
    Colour whole = editor.blueprint().tokens().resolve(value);
    if (whole != null) {
      return whole;
    }
    for (String part : value.split(" ", -1)) {
      Colour colour = editor.blueprint().tokens().resolve(part);
      if (colour != null) {
        return colour;
      }
    }
    return null;
  }

  /** Replaces the colour inside a border such as {@code 1px solid #CCC}, or adds one. */
  private static String borderWith(StepEditor editor, Component target, String colour) {
    String border = target.styleText("border");
    if (border == null) {
      return colour;
    }
    String[] parts = border.split(" ", -1);
    for (int i = 0; i < parts.length; i++) {
      if (editor.blueprint().tokens().resolve(parts[i]) != null) {
        parts[i] = colour;
        return String.join(" ", parts);
      }
    }
    return border + " " + colour;
  }
}
