package dev.blueline.agent.builtin;

import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.RefusalCode;

/** Writes visible texts. */
final class TextEditor {
  private TextEditor() {}

  static void write(StepEditor editor, Parameters.Text text) {
    for (Component target : editor.targets()) {
      write(editor, target, text.value());
    }
  }

  private static void write(StepEditor editor, Component target, String text) {
    if (!text.equals(target.text())) {
      editor
          .recorder()
          .set(target.id(), target.schema().textPath(target.type()), JsonString.of(text));
    }
  }

  static void replace(StepEditor editor, Parameters.ReplaceText replacement) {
    for (Component target : editor.targets()) {
      String text = target.text();
      if (text == null || !text.contains(replacement.search())) {
        editor.refuse(
            RefusalCode.INVALID_VALUE,
            "the text of '" + target.id() + "' does not hold \"" + replacement.search() + "\"");
        return;
      }
      write(editor, target, text.replace(replacement.search(), replacement.replacement()));
    }
  }
}
