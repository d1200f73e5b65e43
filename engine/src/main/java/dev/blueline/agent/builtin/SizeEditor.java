package dev.blueline.agent.builtin;

import dev.blueline.layout.SizeEdits;
import dev.blueline.layout.StyleLengths;
import dev.blueline.model.Component;
import dev.blueline.model.Limit;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.RefusalCode;
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
    double present = Dimension.FONT_SIZE.of(target);
    if (Double.isNaN(present) && amount.kind() != Amount.Kind.TO) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "'" + target.id() + "' has no font size to start from");
      return;
    }
    long size = amount.applyTo(present);
    editor
        .recorder()
        .set(
            target.id(),
            target.schema().stylePath("font_size"),
            StyleLengths.px(target, "font_size", size));
  }

  private static void resizeBox(StepEditor editor, Component target, Resize resize) {
    boolean isHeight = resize.dimension() == Dimension.HEIGHT;
    String key = isHeight ? "height" : "width";
    double present = resize.dimension().of(target);
    if (Double.isNaN(present) && resize.amount().kind() != Amount.Kind.TO) {
      editor.refuse(
          RefusalCode.INVALID_VALUE, "'" + target.id() + "' has no " + key + " to start from");
      return;
    }
    long wanted = resize.amount().applyTo(present);
    int least = isHeight ? leastToTap(target) : 0;
    boolean stops = wanted < least && wanted <= present;
    if (stops) {
      correct(editor, target, present, least);
      if (present < least) {
        return;
      }
    }
    long length = stops ? least : wanted;
    if (length <= 0) {
      editor.refuse(RefusalCode.INVALID_VALUE, "nothing would be left of '" + target.id() + "'");
      return;
    }
    if (isHeight) {
      SizeEdits.setHeight(editor.recorder(), target, length);
    } else {
      SizeEdits.setWidth(editor.recorder(), target, length);
    }
  }

  /** How high a finger needs it; 0 for what nobody taps. */
  private static int leastToTap(Component target) {
    return target.schema().isTouchTarget(target.type(), target.role())
        ? (int) Math.ceil(target.schema().limits().get(Limit.TOUCH_TARGET))
        : 0;
  }

  /** Something to tap does not get lower than a finger needs; what is lower already stays. */
  private static void correct(StepEditor editor, Component target, double present, int least) {
    String says = present < least ? "is already below" : "stops at";
    String message = "'" + target.id() + "' " + says + " the " + least + "px that a finger needs";
    editor.correct("touch_target", message, List.of(target.id()));
  }
}
