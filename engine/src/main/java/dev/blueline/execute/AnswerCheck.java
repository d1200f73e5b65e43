package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.serialize.ReadLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers fit the question: one for each step in order, with edits that fit the bundle's
 * blueprint, lie within the step's footprint, and leave a document that can be read again.
 *
 * @param answers the answers; empty where they are refused
 * @param refusal what is wrong with them; null if nothing is
 */
record AnswerCheck(List<Answer> answers, @Nullable Refusal refusal) {

  /** Checks a list that may hold anything. */
  static AnswerCheck of(Bundle bundle, List<?> received, String agent, ReadLimits limits) {
    List<Answer> answers = new ArrayList<>(received.size());
    String problem = problem(bundle, received, limits, answers);
    return problem == null
        ? new AnswerCheck(answers, null)
        : new AnswerCheck(
            List.of(),
            Refusal.of(
                RefusalCode.INVALID_ANSWER,
                "the agent '" + agent + "' gave no valid answer: " + problem));
  }

  private static @Nullable String problem(
      Bundle bundle, List<?> received, ReadLimits limits, List<Answer> answers) {
    List<Step> steps = bundle.steps();
    if (received.size() != steps.size()) {
      return received.size() + " answers to " + steps.size() + " steps";
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!(received.get(i) instanceof Answer answer)) {
        return "nothing for step " + step.index();
      }
      if (answer.step() != step.index()) {
        return "step " + answer.step() + " where " + step.index() + " was asked for";
      }
      if (!isWhole(answer)) {
        return "for step " + step.index() + " a refusal or correction with nothing in it";
      }
      String problem = problem(step, answer.delta(), bundle.blueprint(), limits);
      if (problem != null) {
        return problem;
      }
      answers.add(answer);
    }
    return null;
  }

  /** Nullness is checked where our own code is compiled, and an agent is not. */
  private static boolean isWhole(Answer answer) {
    boolean isWhole = true;
    for (Correction correction : answer.corrections()) {
      isWhole &= areThere(correction.kind(), correction.message(), correction.components());
    }
    Refusal refusal = answer.refusal();
    return isWhole
        && (refusal == null
            || (areThere(refusal.code(), refusal.message(), refusal.candidates())
                && areThere(refusal.code(), refusal.message(), refusal.suggestions())));
  }

  private static boolean areThere(
      @Nullable Object kind, @Nullable String message, @Nullable List<String> all) {
    return kind != null
        && message != null
        && all != null
        && !Arrays.asList(all.toArray()).contains(null);
  }

  /** An edit may be built of anything, nulls where none belong included. */
  private static @Nullable String problem(
      Step step, Delta delta, Blueprint base, ReadLimits limits) {
    if (delta.isEmpty()) {
      return null;
    }
    StepBounds bounds = new StepBounds(step, base);
    Blueprint version = base;
    try {
      for (int i = 0; i < delta.size(); i++) {
        Edit edit = delta.edit(i);
        if (!Legible.isShallow(edit, limits)) {
          return "for step " + step.index() + " an edit with values nested too deep";
        }
        if (!bounds.include(edit, version)) {
          return "an edit outside of what step " + step.index() + " is about";
        }
        version = edit.applyTo(version);
        if (!bounds.isSound(edit, version) || !Legible.isLegible(edit, version, limits)) {
          return "for step " + step.index() + " an edit that leaves no sound document";
        }
      }
    } catch (RuntimeException e) {
      return "an edit for step " + step.index() + " that does not fit the document";
    }
    return null;
  }
}
