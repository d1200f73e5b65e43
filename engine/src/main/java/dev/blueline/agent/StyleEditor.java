package dev.blueline.agent;

import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Lengths;

/** Writes style values that are words or numbers. */
final class StyleEditor {
  private static final int BOLD_WEIGHT = 700;
  private static final int NORMAL_WEIGHT = 400;
  private static final int LIGHT_WEIGHT = 300;

  private StyleEditor() {}

  static void write(StepEditor editor, Parameters.StyleWord style) {
    for (Component target : editor.targets()) {
      JsonValue value = word(target, style);
      editor.recorder().set(target.id(), target.schema().stylePath(style.key()), value);
    }
  }

  /** A weight that the document gives as a number stays one. */
  private static JsonValue word(Component target, Parameters.StyleWord style) {
    JsonValue present = target.style(style.key());
    boolean weight = style.key().equals("font_weight");
    boolean textNumber = present instanceof JsonString text && !Double.isNaN(Lengths.px(text));
    if (!weight || !(present instanceof JsonNumber || textNumber)) {
      return JsonString.of(style.value());
    }
    int number =
        switch (style.value()) {
          case "bold" -> BOLD_WEIGHT;
          case "light" -> LIGHT_WEIGHT;
          default -> NORMAL_WEIGHT;
        };
    return textNumber ? JsonString.of(Integer.toString(number)) : JsonNumber.of(number);
  }

  static void write(StepEditor editor, Parameters.StyleNumber style) {
    for (Component target : editor.targets()) {
      JsonValue present = target.style(style.key());
      double length = Lengths.px(present);
      if (Double.isNaN(length) && style.amount().kind() != Amount.Kind.TO) {
        editor.refuse(
            RefusalCode.INVALID_VALUE,
            "'" + target.id() + "' has no " + style.key() + " to start from");
        return;
      }
      JsonValue value =
          style.key().equals("opacity")
              ? StyleLengths.number(present, style.amount().value())
              : StyleLengths.px(target, style.key(), Math.max(0, style.amount().applyTo(length)));
      editor.recorder().set(target.id(), target.schema().stylePath(style.key()), value);
    }
  }
}
