package dev.blueline.agent.builtin;

import dev.blueline.model.Border;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.RefusalCode;

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
      Colour colour = ColourKeys.colourOf(target, shade.property(), editor.blueprint().tokens());
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

  /** Replaces the colour inside a border such as {@code 1px solid #CCC}, or adds one. */
  private static String borderWith(StepEditor editor, Component target, String colour) {
    String border = target.styleText("border");
    return border == null
        ? colour
        : Border.of(border, editor.blueprint().tokens()).withColour(colour).toString();
  }
}
