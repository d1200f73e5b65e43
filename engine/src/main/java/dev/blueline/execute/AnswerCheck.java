package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Guard;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.serialize.ReadLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers fit the question: one for each step in order, with edits that fit the bundle's
 * blueprint, lie within the step's footprint, and leave a document that can be read again.
 *
 * @param answers the answers, null for each that is refused; empty if the list itself does not fit
 * @param refusal what is wrong with the first that is refused; null if nothing is
 */
record AnswerCheck(List<@Nullable Answer> answers, @Nullable Refusal refusal) {

  /** Checks a list that may hold anything. */
  static AnswerCheck of(Bundle bundle, List<?> received, String agent, ReadLimits limits) {
    String misfit = misfit(bundle.steps(), received);
    if (misfit != null) {
      return new AnswerCheck(List.of(), refusal(agent, misfit));
    }
    List<@Nullable Answer> answers = new ArrayList<>(received.size());
    Refusal refusal = null;
    for (int i = 0; i < received.size(); i++) {
      Answer answer = (Answer) received.get(i);
      String problem = problem(bundle.steps().get(i), answer.delta(), bundle.blueprint(), limits);
      answers.add(problem == null ? answer : null);
      if (problem != null && refusal == null) {
        refusal = refusal(agent, problem);
      }
    }
    return new AnswerCheck(Collections.unmodifiableList(answers), refusal);
  }

  private static Refusal refusal(String agent, String problem) {
    return Refusal.of(
        RefusalCode.INVALID_ANSWER, "the agent '" + agent + "' gave no valid answer: " + problem);
  }

  /** What is wrong with a list, so that nothing in it can be believed; null if nothing is. */
  private static @Nullable String misfit(List<Step> steps, List<?> received) {
    if (received.size() != steps.size()) {
      return received.size() + " answers to " + steps.size() + " questions";
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!(received.get(i) instanceof Answer answer)) {
        return "nothing to one of the questions";
      }
      if (answer.step() != steps.get(i).index()) {
        return "the answer to another question";
      }
      if (!isWhole(answer)) {
        return "a refusal with nothing in it";
      }
    }
    return null;
  }

  /**
   * Nullness is checked where our own code is compiled, and an agent is not. A list that is found
   * when it is first read may be an agent's too: it is read here, and stays what it is.
   */
  private static boolean isWhole(Answer answer) {
    Refusal refusal = answer.refusal();
    try {
      return refusal == null
          || (areThere(refusal.code(), refusal.message(), refusal.candidates())
              && areThere(refusal.code(), refusal.message(), refusal.suggestions()));
    } catch (Throwable e) {
      Guard.letThrough(e);
      return false;
    }
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
        if (!Legible.isShallow(edit, base.schema(), limits)) {
          return "an edit with values nested too deep";
        }
        if (!bounds.include(edit, version)) {
          return "an edit outside of what the step is about";
        }
        version = edit.applyTo(version);
      }
      for (int i = 0; i < delta.size(); i++) {
        Edit edit = delta.edit(i);
        if (!bounds.isSound(edit, version) || !Legible.isLegible(edit, version, limits)) {
          return "an edit that leaves no sound document";
        }
      }
    } catch (RuntimeException e) {
      return "an edit that does not fit the document";
    }
    return null;
  }
}
