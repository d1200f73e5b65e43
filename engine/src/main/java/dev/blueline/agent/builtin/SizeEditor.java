package dev.blueline.agent.builtin;

import dev.blueline.model.Component;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Lengths;
import java.util.List;

/** Changes heights, widths and font sizes, wherever the document keeps them. */
final class SizeEditor {
  private SizeEditor() {}

  static void resize(StepEditor editor, Resize resize) {
    for (Component target : editor.targets()) {
      if (resize.dimension() == Dimension.FONT_SIZE) {
        resizeFont(editor, target, resize.amount());
      } else {
        resizeBox(editor, target, resize);
      }
    }
  }

  private static void resizeFont(StepEditor editor, Component target, Amount amount) {
    double present = Lengths.px(target.style("font_size"));
    if (Double.isNaN(present) && amount.kind() != Amount.Kind.TO) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "'" + target.id() + "' has no font size to start from");
      return;
    }
    writeStyle(editor, target, "font_size", amount.applyTo(present));
  }

  private static void resizeBox(StepEditor editor, Component target, Resize resize) {
    boolean isHeight = resize.dimension() == Dimension.HEIGHT;
    String key = isHeight ? "height" : "width";
    double present = isHeight ? Lengths.height(target) : Lengths.width(target);
    if (Double.isNaN(present) && resize.amount().kind() != Amount.Kind.TO) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "'" + target.id() + "' has no " + key + " to start from");
      return;
    }
    long wanted = resize.amount().applyTo(present);
    long length = isHeight ? stopAtTouchTarget(editor, target, present, wanted) : wanted;
    if (length <= 0) {
      editor.refuse(RefusalCode.INVALID_VALUE, "nothing would be left of '" + target.id() + "'");
      return;
    }
    write(editor, target, key, isHeight, present, length);
  }

  private static void write(
      StepEditor editor,
      Component target,
      String key,
      boolean isHeight,
      double present,
      long length) {
    JsonValue style = target.style(key);
    boolean hasBox = target.box() != null;
    boolean differs = style == null ? !hasBox : Lengths.px(style) != length;
    if (differs) {
      writeStyle(editor, target, key, length);
    }
    if (hasBox && present != length) {
      if (isHeight) {
        BoxEdits.setHeight(editor.recorder(), target, length);
      } else {
        BoxEdits.setWidth(editor.recorder(), target, length);
      }
    }
  }

  private static void writeStyle(StepEditor editor, Component target, String key, long px) {
    editor
        .recorder()
        .set(target.id(), target.schema().stylePath(key), StyleLengths.px(target, key, px));
  }

  /** Something to tap does not get lower than a finger needs; if it is already, it stays. */
  private static long stopAtTouchTarget(
      StepEditor editor, Component target, double present, long wanted) {
    int least = target.schema().limits().touchTarget();
    boolean stops = wanted < least && target.schema().isTouchTarget(target.type(), target.role());
    if (!stops || wanted > present) {
      return wanted;
    }
    String message = "'" + target.id() + "' stops at the " + least + "px that a finger needs";
    editor.correct("touch_target", message, List.of(target.id()));
    return present < least ? (long) present : least;
  }
}
