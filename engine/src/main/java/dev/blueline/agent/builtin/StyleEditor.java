package dev.blueline.agent.builtin;

import dev.blueline.layout.StyleLengths;
import dev.blueline.model.Border;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Lengths;
import dev.blueline.model.Shadow;
import dev.blueline.model.Tokens;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.RefusalCode;
import java.util.Set;

/** Writes style values that are words, numbers, true or false. */
final class StyleEditor {
  private static final int BOLD_WEIGHT = 700;
  private static final int NORMAL_WEIGHT = 400;
  private static final int LIGHT_WEIGHT = 300;

  /** What has no opacity of its own has this one. */
  private static final double OPAQUE = 1;

  /** Style values that are numbers without a unit. */
  private static final Set<String> PLAIN_NUMBERS = Set.of("opacity", "line_height", "z_index");

  private StyleEditor() {}

  static void writeWord(StepEditor editor, Parameters.StyleWord style) {
    for (Component target : editor.targets()) {
      JsonValue value =
          switch (style.key()) {
            case "border" -> border(editor, target, style);
            case "shadow" -> shadow(editor, target, style);
            default -> word(target, style);
          };
      write(editor, target, style.key(), value);
    }
  }

  private static JsonValue shadow(StepEditor editor, Component target, Parameters.StyleWord style) {
    Tokens tokens = editor.blueprint().tokens();
    return JsonString.of(Shadow.of(style.value(), target.styleText("shadow"), tokens));
  }

  /** What is not said of a border stays as it is. */
  private static JsonValue border(StepEditor editor, Component target, Parameters.StyleWord style) {
    Tokens tokens = editor.blueprint().tokens();
    String present = target.styleText("border");
    Border old = Border.of(present == null ? Border.USUAL : present, tokens);
    Border usual = Border.of(Border.USUAL, tokens);
    Border completed = Border.of(style.value(), tokens);
    completed = old.isNone() ? completed : completed.completedBy(old);
    return JsonString.of(completed.completedBy(usual).toString());
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

  static void writeFlag(StepEditor editor, Parameters.StyleFlag style) {
    for (Component target : editor.targets()) {
      write(editor, target, style.key(), JsonBoolean.of(style.value()));
    }
  }

  static void writeNumber(StepEditor editor, Parameters.StyleNumber style) {
    for (Component target : editor.targets()) {
      if (isUnitless(target, style.key())) {
        writePlain(editor, target, style.key(), style.amount());
      } else {
        writeLength(editor, target, style.key(), style.amount());
      }
    }
  }

  /** Of a document's own keys nobody knows that they are lengths, unless their values say so. */
  private static boolean isUnitless(Component target, String key) {
    boolean mayBePlain = PLAIN_NUMBERS.contains(key) || !target.schema().isStyleKey(key);
    String present = target.styleText(key);
    return mayBePlain && (present == null || !present.endsWith("px"));
  }

  private static void writeLength(StepEditor editor, Component target, String key, Amount amount) {
    double present = Lengths.px(target.style(key));
    if (!canStart(editor, target, key, present, amount)) {
      return;
    }
    long length = amount.applyTo(present);
    if (length < 0) {
      editor.refuse(
          RefusalCode.INVALID_VALUE,
          "the " + key + " of '" + target.id() + "' cannot be negative: " + length + "px");
    } else if (length != present) {
      write(editor, target, key, StyleLengths.px(target, key, length));
    }
  }

  private static void writePlain(StepEditor editor, Component target, String key, Amount amount) {
    boolean isOpacity = key.equals("opacity");
    JsonValue style = target.style(key);
    double present = style == null && isOpacity ? OPAQUE : Lengths.px(style);
    if (!canStart(editor, target, key, present, amount)) {
      return;
    }
    double wanted = amount.unrounded(present);
    double number = isOpacity ? Math.max(0, Math.min(OPAQUE, wanted)) : wanted;
    if (!Double.isFinite(number)) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "there is no such " + key + " for '" + target.id() + "'");
    } else if (style == null || number != present) {
      write(editor, target, key, StyleLengths.number(style, number));
    }
  }

  private static boolean canStart(
      StepEditor editor, Component target, String key, double present, Amount amount) {
    boolean isGiven = amount.kind() == Amount.Kind.TO || amount.kind() == Amount.Kind.AT_LEAST;
    boolean canStart = isGiven || Double.isFinite(present);
    if (!canStart) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "'" + target.id() + "' has no " + key + " to start from");
    }
    return canStart;
  }

  private static void write(StepEditor editor, Component target, String key, JsonValue value) {
    editor.recorder().set(target.id(), target.schema().stylePath(key), value);
  }
}
