package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.plan.StepFootprint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers fit the question: one for each step in order, with edits that fit the bundle's
 * blueprint and lie within the step's footprint.
 *
 * @param answers the answers; empty where they are refused
 * @param refusal what is wrong with them; null if nothing is
 */
record AnswerCheck(List<Answer> answers, @Nullable Refusal refusal) {
  private static final int MAX_DEPTH = 512;

  static AnswerCheck of(Bundle bundle, List<Answer> answers, String agent) {
    String problem = problem(bundle, answers);
    return problem == null
        ? new AnswerCheck(answers, null)
        : new AnswerCheck(
            List.of(),
            Refusal.of(
                RefusalCode.INVALID_ANSWER,
                "the agent '" + agent + "' gave no valid answer: " + problem));
  }

  private static @Nullable String problem(Bundle bundle, List<@Nullable Answer> answers) {
    List<Step> steps = bundle.steps();
    if (answers.size() != steps.size()) {
      return answers.size() + " answers to " + steps.size() + " steps";
    }
    for (int i = 0; i < steps.size(); i++) {
      Answer answer = answers.get(i);
      if (answer == null) {
        return "nothing for step " + steps.get(i).index();
      }
      if (answer.step() != steps.get(i).index()) {
        return "step " + answer.step() + " where " + steps.get(i).index() + " was asked for";
      }
      if (answer.refusal() != null && !isWhole(answer.refusal())) {
        return "a refusal of step " + answer.step() + " with nothing in it";
      }
      String problem = problem(steps.get(i), answer.delta(), bundle.blueprint());
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  // Nullness is checked where our own code is compiled, and an agent is not.
  private static boolean isWhole(Refusal refusal) {
    return !Arrays.asList(
            refusal.code(), refusal.message(), refusal.candidates(), refusal.suggestions())
        .contains(null);
  }

  /** An edit may be built of anything, nulls where none belong included. */
  private static @Nullable String problem(Step step, Delta delta, Blueprint base) {
    if (delta.isEmpty()) {
      return null;
    }
    Footprint footprint = StepFootprint.of(step.parameters(), step.targets(), base);
    Blueprint version = base;
    try {
      for (int i = 0; i < delta.size(); i++) {
        Edit edit = delta.edit(i);
        if (!isShallow(edit)) {
          return "an edit for step " + step.index() + " with values nested too deep";
        }
        if (!new Bounds(footprint, version).include(edit)) {
          return "an edit outside of what step " + step.index() + " is about";
        }
        version = edit.applyTo(version);
      }
    } catch (RuntimeException e) {
      return "an edit for step " + step.index() + " that does not fit the document";
    }
    return null;
  }

  /** Deep values would overflow the stack of whoever looks into them, even to print them. */
  private static boolean isShallow(Edit edit) {
    if (edit instanceof Edit.SetField set) {
      return isShallow(set.before(), 0) && isShallow(set.after(), 0);
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return isShallow(set.before(), 0) && isShallow(set.after(), 0);
    }
    if (edit instanceof Edit.Insert insert) {
      return isShallow(insert.component(), 0);
    }
    return !(edit instanceof Edit.Remove remove) || isShallow(remove.component(), 0);
  }

  private static boolean isShallow(@Nullable JsonValue value, int depth) {
    if (depth > MAX_DEPTH) {
      return false;
    }
    boolean isShallow = true;
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size() && isShallow; i++) {
        isShallow = isShallow(object.value(i), depth + 1);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size() && isShallow; i++) {
        isShallow = isShallow(array.get(i), depth + 1);
      }
    }
    return isShallow;
  }

  /** What a step may write in one version of the document. */
  private record Bounds(Footprint footprint, Blueprint version) {
    boolean include(Edit edit) {
      if (edit instanceof Edit.SetField set) {
        return includeField(set);
      }
      if (edit instanceof Edit.SetDocumentField set) {
        return includeValue(null, set.path(), set.before(), set.after());
      }
      if (edit instanceof Edit.Insert insert) {
        String id = Objects.requireNonNull(insert.component().text("id"));
        return writesList(insert.parent()) && footprint.writes(id, Path.ROOT);
      }
      if (edit instanceof Edit.Remove remove) {
        String id = Objects.requireNonNull(remove.component().text("id"));
        return footprint.writes(id, Path.ROOT);
      }
      if (edit instanceof Edit.Move move) {
        return writesList(move.from().parent()) && writesList(move.to().parent());
      }
      throw new IllegalStateException("an edit of a kind that is not known");
    }

    private boolean writesList(@Nullable String parent) {
      return footprint.writes(parent, Footprint.CHILDREN);
    }

    private boolean includeField(Edit.SetField set) {
      Path path = set.path();
      Path box = version.schema().boxPath();
      if (includeValue(set.component(), path, set.before(), set.after())) {
        return true;
      }
      boolean isList = path.size() == 1 && path.last().equals(version.schema().childrenKey());
      if (isList) {
        return writesList(set.component());
      }
      return box != null && path.startsWith(box) && mayMove(set.component(), box);
    }

    /**
     * Whoever may write one number of a box may write all, and those of all within; whoever changes
     * a list may lay it out.
     */
    private boolean mayMove(String component, Path box) {
      String id = component;
      while (id != null) {
        String parent = version.parentId(id);
        if (footprint.writesWithin(id, box) || writesList(parent)) {
          return true;
        }
        id = parent;
      }
      return false;
    }

    /** A value that is new may come with the objects around it, and with nothing else in them. */
    private boolean includeValue(
        @Nullable String component,
        Path path,
        @Nullable JsonValue before,
        @Nullable JsonValue after) {
      if (footprint.writes(component, path)) {
        return true;
      }
      if (before != null || !(after instanceof JsonObject object) || object.size() == 0) {
        return false;
      }
      for (int i = 0; i < object.size(); i++) {
        if (!includeValue(component, path.child(object.name(i)), null, object.value(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
