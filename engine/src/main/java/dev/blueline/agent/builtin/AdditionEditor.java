package dev.blueline.agent.builtin;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters.Add;
import dev.blueline.plan.Parameters.Relation;
import dev.blueline.plan.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Adds components; of several, each goes behind the one before. */
final class AdditionEditor {
  private AdditionEditor() {}

  static void add(StepEditor editor, Add add) {
    NewComponent component = new NewComponent(editor.blueprint().schema(), add);
    Component latest = null;
    for (String id : editor.step().targets()) {
      Site site = latest == null ? site(editor, add) : Site.after(editor.blueprint(), latest);
      if (site == null || !editor.isFree(id)) {
        return;
      }
      editor.recorder().insert(component.at(site, id), site.parent(), site.index());
      latest = editor.blueprint().component(id);
    }
  }

  private static @Nullable Site site(StepEditor editor, Add add) {
    if (add.relation() == Relation.END) {
      return end(editor);
    }
    Component anchor = editor.anchor(add.anchor());
    if (anchor == null) {
      return null;
    }
    Blueprint blueprint = editor.blueprint();
    return switch (add.relation()) {
      case BEFORE -> Site.before(blueprint, anchor);
      case AFTER -> Site.after(blueprint, anchor);
      case INSIDE, END -> Site.last(blueprint, anchor.id());
    };
  }

  private static @Nullable Site end(StepEditor editor) {
    if (!editor.blueprint().hasChildList(null)) {
      editor.refuse(RefusalCode.INVALID_VALUE, "the document has no list of components");
      return null;
    }
    return Site.last(editor.blueprint(), null);
  }
}
