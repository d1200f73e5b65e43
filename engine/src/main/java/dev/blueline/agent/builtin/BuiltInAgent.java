package dev.blueline.agent.builtin;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.NoPlaceException;
import dev.blueline.model.TooDeepException;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deterministic agent: it computes edits from the step and the document alone. Stateless. */
public final class BuiltInAgent implements EditAgent {
  /** Who does what: one row for each kind of parameters. */
  static final Map<Class<? extends Parameters>, Editing<Parameters>> EDITORS =
      Map.ofEntries(
          row(Parameters.Paint.class, ColourEditor::paint),
          row(Parameters.Shade.class, ColourEditor::shade),
          row(Parameters.Resize.class, SizeEditor::resize),
          row(Parameters.Text.class, TextEditor::write),
          row(Parameters.ReplaceText.class, TextEditor::replace),
          row(Parameters.StyleWord.class, StyleEditor::writeWord),
          row(Parameters.StyleNumber.class, StyleEditor::writeNumber),
          row(Parameters.StyleFlag.class, StyleEditor::writeFlag),
          row(Parameters.Visibility.class, VisibilityEditor::set),
          row(Parameters.Shift.class, PositionEditor::shift),
          row(Parameters.MoveTo.class, PositionEditor::moveTo),
          row(Parameters.Beside.class, PositionEditor::putBeside),
          row(Parameters.Align.class, AlignmentEditor::align),
          row(Parameters.Distribute.class, AlignmentEditor::distribute),
          row(Parameters.Reorder.class, OrderEditor::reorder),
          row(Parameters.Swap.class, SwapEditor::swap),
          row(Parameters.Removal.class, RemovalEditor::remove),
          row(Parameters.Add.class, AdditionEditor::add),
          row(Parameters.Duplicate.class, CopyEditor::duplicate),
          row(Parameters.TokenColour.class, TokenEditor::paint),
          row(Parameters.TokenShade.class, TokenEditor::shade),
          row(Parameters.TokenLength.class, TokenEditor::resize));

  /** Turns parameters of one kind into edits. */
  @FunctionalInterface
  interface Editing<P extends Parameters> {
    void edit(StepEditor editor, P parameters);
  }

  private static <P extends Parameters>
      Map.Entry<Class<? extends Parameters>, Editing<Parameters>> row(
          Class<P> kind, Editing<P> editing) {
    return Map.entry(kind, (editor, parameters) -> editing.edit(editor, kind.cast(parameters)));
  }

  @Override
  public String name() {
    return "built-in";
  }

  @Override
  public List<Answer> edit(Bundle bundle) {
    List<Answer> answers = new ArrayList<>(bundle.steps().size());
    for (Step step : bundle.steps()) {
      DeltaRecorder recorder = new DeltaRecorder(bundle.blueprint());
      List<Correction> corrections = new ArrayList<>(0);
      Refusal refusal = edit(step, recorder, corrections);
      answers.add(
          refusal == null
              ? Answer.done(step.index(), recorder.delta(), corrections)
              : new Answer(step.index(), Delta.EMPTY, List.of(), refusal));
    }
    return answers;
  }

  /**
   * Does a step.
   *
   * @param recorder takes the edits; some may be there even if the step is refused
   * @param corrections takes what was done otherwise than the words say
   * @return why it cannot be done; null if it is
   */
  public @Nullable Refusal edit(Step step, DeltaRecorder recorder, List<Correction> corrections) {
    Parameters parameters = step.parameters();
    Editing<Parameters> editing = EDITORS.get(parameters.getClass());
    if (editing == null) {
      throw new IllegalStateException("nobody edits by " + parameters.getClass());
    }
    StepEditor editor = new StepEditor(step, recorder, corrections);
    try {
      editing.edit(editor, parameters);
    } catch (NoPlaceException e) {
      editor.refuse(RefusalCode.INVALID_VALUE, String.valueOf(e.getMessage()));
    } catch (TooDeepException e) {
      editor.refuse(RefusalCode.BUDGET_EXCEEDED, String.valueOf(e.getMessage()));
    }
    return editor.refusal();
  }
}
