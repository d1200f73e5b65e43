package dev.blueline.agent;

import dev.blueline.agent.EditAgent.Answer;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Step;

/** The deterministic agent: it computes edits from the step and the document alone. Stateless. */
public final class BuiltInAgent implements EditAgent {

  @Override
  public String name() {
    return "built-in";
  }

  @Override
  public Answer edit(Step step, Blueprint blueprint) {
    StepEditor editor = new StepEditor(step, blueprint);
    Parameters parameters = step.parameters();
    if (parameters instanceof Parameters.Paint paint) {
      ColourEditor.paint(editor, paint);
    } else if (parameters instanceof Parameters.Shade shade) {
      ColourEditor.shade(editor, shade);
    } else if (parameters instanceof Parameters.Resize resize) {
      SizeEditor.resize(editor, resize);
    } else if (parameters instanceof Parameters.Text text) {
      TextEditor.write(editor, text);
    } else if (parameters instanceof Parameters.ReplaceText replacement) {
      TextEditor.replace(editor, replacement);
    } else if (parameters instanceof Parameters.StyleWord style) {
      StyleEditor.write(editor, style);
    } else if (parameters instanceof Parameters.StyleNumber style) {
      StyleEditor.write(editor, style);
    } else if (parameters instanceof Parameters.Visibility visibility) {
      VisibilityEditor.set(editor, visibility);
    } else if (parameters instanceof Parameters.Reorder reorder) {
      OrderEditor.reorder(editor, reorder);
    } else if (parameters instanceof Parameters.Removal) {
      RemovalEditor.remove(editor);
    }
    return editor.answer();
  }
}
