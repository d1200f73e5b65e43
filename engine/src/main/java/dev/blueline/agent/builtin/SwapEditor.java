package dev.blueline.agent.builtin;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.layout.BoxEdits;
import dev.blueline.layout.Corner;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters.Swap;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets two components change places, in order and on the screen. */
final class SwapEditor {
  private SwapEditor() {}

  static void swap(StepEditor editor, Swap swap) {
    List<Component> targets = editor.targets();
    if (editor.isRefused() || !canSwap(editor, targets)) {
      return;
    }
    Component first = targets.get(0);
    Component second = targets.get(1);
    VerticalStack stack = commonStack(editor.blueprint(), first, second);
    swapOrder(editor.recorder(), first.id(), second.id());
    if (stack != null) {
      stack.layOut(editor.recorder(), editor.blueprint().parentId(first.id()));
    } else {
      swapBoxes(editor.recorder(), first, second);
    }
  }

  private static boolean canSwap(StepEditor editor, List<Component> targets) {
    if (targets.size() != 2) {
      editor.refuse(RefusalCode.INVALID_VALUE, "exactly two components can change places");
      return false;
    }
    String first = targets.get(0).id();
    String second = targets.get(1).id();
    Blueprint blueprint = editor.blueprint();
    if (blueprint.isWithin(first, second) || blueprint.isWithin(second, first)) {
      editor.refuse(
          RefusalCode.INVALID_VALUE,
          "'" + first + "' and '" + second + "' lie one within the other: they have no two places");
      return false;
    }
    return true;
  }

  private static @Nullable VerticalStack commonStack(
      Blueprint blueprint, Component first, Component second) {
    String parent = blueprint.parentId(first.id());
    boolean areParts =
        Objects.equals(parent, blueprint.parentId(second.id()))
            && first.takesSpace()
            && second.takesSpace();
    return areParts ? VerticalStack.of(blueprint.children(parent)) : null;
  }

  private static void swapOrder(DeltaRecorder recorder, String first, String second) {
    Blueprint before = recorder.blueprint();
    boolean areInOrder = before.position(first) <= before.position(second);
    String earlier = areInOrder ? first : second;
    String later = areInOrder ? second : first;
    // An index is that once the component is out of the list: in one list only this order is right.
    recorder.move(earlier, before.parentId(later), before.position(later));
    recorder.move(later, before.parentId(earlier), before.position(earlier));
  }

  private static void swapBoxes(DeltaRecorder recorder, Component first, Component second) {
    Box firstBox = first.box();
    Box secondBox = second.box();
    if (firstBox != null && secondBox != null) {
      BoxEdits.moveTo(recorder, first.id(), Corner.of(secondBox));
      BoxEdits.moveTo(recorder, second.id(), Corner.of(firstBox));
    }
  }
}
