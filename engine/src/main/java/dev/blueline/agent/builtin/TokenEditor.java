package dev.blueline.agent.builtin;

import dev.blueline.model.Colour;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Lengths;
import dev.blueline.model.Path;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.TokenColour;
import dev.blueline.plan.Parameters.TokenLength;
import dev.blueline.plan.Parameters.TokenShade;
import dev.blueline.plan.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Writes design tokens, never the components that happen to hold the same values. */
final class TokenEditor {
  private TokenEditor() {}

  static void paint(StepEditor editor, TokenColour token) {
    write(editor, token.path(), JsonString.of(token.colour()));
  }

  static void shade(StepEditor editor, TokenShade token) {
    Colour colour =
        editor.blueprint().documentField(token.path()) instanceof JsonString text
            ? editor.blueprint().tokens().resolve(text.value())
            : null;
    if (colour == null) {
      refuse(editor, "'" + token.path().last() + "' is no colour to make lighter or darker");
      return;
    }
    String moved = colour.withLightnessMoved(token.points()).toHex();
    write(editor, token.path(), JsonString.of(moved));
  }

  static void resize(StepEditor editor, TokenLength tokens) {
    tokens.paths().forEach(path -> resize(editor, path, tokens.amount()));
  }

  private static void resize(StepEditor editor, Path path, Amount amount) {
    JsonValue value = editor.blueprint().documentField(path);
    double present = Lengths.px(value);
    if (Double.isNaN(present) && amount.kind() != Amount.Kind.TO) {
      refuse(editor, "'" + path.last() + "' has no length to start from");
      return;
    }
    long length = amount.applyTo(present);
    if (length < 0) {
      refuse(editor, "'" + path.last() + "' cannot be negative: " + length + "px");
    } else if (length != present) {
      write(editor, path, spelled(path, value, length));
    }
  }

  /** A number stays a number, a text keeps its unit; the base spacing is a number by its rule. */
  private static JsonValue spelled(Path path, @Nullable JsonValue present, long px) {
    if (path.last().equals("base_spacing") || present instanceof JsonNumber) {
      return JsonNumber.of(px);
    }
    boolean lacksUnit =
        !Double.isNaN(Lengths.px(present))
            && present instanceof JsonString text
            && !text.value().endsWith("px");
    return JsonString.of(lacksUnit ? Long.toString(px) : px + "px");
  }

  private static void write(StepEditor editor, Path path, JsonValue value) {
    if (canHold(editor, path)) {
      editor.recorder().setDocument(path, value);
    } else {
      refuse(editor, "the document has no place for '" + path + "'");
    }
  }

  /**
   * What encloses a value is an object, or missing with all it would be in; none is a component.
   */
  private static boolean canHold(StepEditor editor, Path path) {
    if (path.segment(0).equals(editor.blueprint().schema().rootKey())) {
      return false;
    }
    Path enclosing = path.parent();
    while (enclosing.size() > 0 && editor.blueprint().documentField(enclosing) == null) {
      enclosing = enclosing.parent();
    }
    return editor.blueprint().documentField(enclosing) instanceof JsonObject;
  }

  private static void refuse(StepEditor editor, String message) {
    editor.refuse(RefusalCode.INVALID_VALUE, message);
  }
}
