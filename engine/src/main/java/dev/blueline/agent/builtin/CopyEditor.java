package dev.blueline.agent.builtin;

import dev.blueline.layout.Spacing;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.plan.NewIds;
import dev.blueline.plan.Parameters.Duplicate;
import dev.blueline.plan.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Copies components with all within them, to behind and below the original. */
final class CopyEditor {
  private final StepEditor editor;

  /** The ids that this step has given out, besides those that the document has. */
  private final Set<String> given;

  private CopyEditor(StepEditor editor, List<String> ids) {
    this.editor = editor;
    given = new HashSet<>(ids);
  }

  static void duplicate(StepEditor editor, Duplicate duplicate) {
    List<Component> targets = editor.targets();
    List<String> ids = duplicate.ids();
    if (editor.isRefused() || !ids.stream().allMatch(editor::isFree)) {
      return;
    }
    if (ids.size() != (long) duplicate.count() * targets.size()) {
      editor.refuse(RefusalCode.INVALID_VALUE, "there is not one id for each copy");
      return;
    }
    CopyEditor copies = new CopyEditor(editor, ids);
    if (copies.given.size() < ids.size()) {
      editor.refuse(RefusalCode.INVALID_VALUE, "two copies cannot have the same id");
      return;
    }
    int count = duplicate.count();
    for (int i = 0; i < targets.size(); i++) {
      copies.copy(targets.get(i), ids.subList(i * count, (i + 1) * count));
    }
  }

  private void copy(Component original, List<String> ids) {
    Blueprint blueprint = editor.blueprint();
    JsonObject json = blueprint.json(original.id());
    String parent = blueprint.parentId(original.id());
    int position = blueprint.position(original.id());
    Box box = original.box();
    double distance = box == null ? 0 : box.height() + Spacing.ofNew(blueprint);
    for (int i = 0; i < ids.size(); i++) {
      double down = (i + 1) * distance;
      ComponentCopy copy = new ComponentCopy(blueprint.schema(), this::freshId, down);
      editor.recorder().insert(copy.of(json, ids.get(i)), parent, position + 1 + i);
    }
  }

  private String freshId(String id) {
    String fresh =
        NewIds.copyOf(id, taken -> editor.blueprint().contains(taken) || given.contains(taken));
    given.add(fresh);
    return fresh;
  }
}
