package dev.blueline.plan;

import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do: an intent, bound to components.
 *
 * @param index its place in the plan, from 1
 * @param intent what is wanted
 * @param targets the ids of the components, in document order; of what adds some, those that they
 *     get; none of what is about tokens
 * @param parameters what else is to be known
 * @param source the words it was read from
 * @param span where they stand in the command
 * @param confidence from 0 to 1 how surely it was read
 * @param sequenced whether it is to be done after the steps before it, as "then" says
 * @param footprint what it reads and writes
 */
public record Step(
    int index,
    Intent intent,
    List<String> targets,
    Parameters parameters,
    String source,
    Span span,
    double confidence,
    boolean sequenced,
    Footprint footprint) {

  /**
   * Keeps a copy of the targets, and requires what every step has.
   *
   * @throws IllegalArgumentException if the confidence is not from 0 to 1, the intent does not go
   *     with the parameters, or there are no ids for what is added
   */
  public Step {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is from 0 to 1, not " + confidence);
    }
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(footprint, "footprint");
    targets = List.copyOf(Objects.requireNonNull(targets, "targets"));
    Agreement.require(intent, parameters);
    if (parameters instanceof Parameters.Add && targets.isEmpty()) {
      throw new IllegalArgumentException("what is added needs its ids among the targets");
    }
  }

  /**
   * Returns a step that a program made, not read from words: sure, and to be done once it is known
   * not to contradict those before it.
   *
   * @param index its place in the plan, from 1
   * @param targets the ids of the components, in document order; of what adds some, those that they
   *     get; none of what is about tokens
   * @param blueprint the document that it is for, which tells what it reads and writes
   * @throws IllegalArgumentException if the intent does not go with the parameters, or there are no
   *     ids for what is added
   */
  public static Step of(
      int index, Intent intent, List<String> targets, Parameters parameters, Blueprint blueprint) {
    return new Step(
        index,
        intent,
        targets,
        parameters,
        "",
        new Span(0, 0),
        1,
        false,
        StepFootprint.of(parameters, targets, blueprint));
  }

  /** Returns this step, read as surely as is given. */
  public Step withConfidence(double other) {
    return new Step(index, intent, targets, parameters, source, span, other, sequenced, footprint);
  }

  /** Returns this step at another place. */
  public Step withIndex(int other) {
    return other == index
        ? this
        : new Step(
            other, intent, targets, parameters, source, span, confidence, sequenced, footprint);
  }

  /** Returns whether another step is about the same things in the same way. */
  public boolean isSameAs(Step other) {
    return intent == other.intent
        && targets.equals(other.targets)
        && parameters.equals(other.parameters);
  }

  /**
   * Returns the id of a component that it goes by, besides its targets; null where there is none.
   */
  public @Nullable String anchor() {
    if (parameters instanceof Parameters.Reorder reorder) {
      return reorder.anchor();
    }
    if (parameters instanceof Parameters.Add added) {
      return added.anchor();
    }
    if (parameters instanceof Parameters.Beside beside) {
      return beside.anchor();
    }
    return parameters instanceof Parameters.Align align ? align.anchor() : null;
  }

  /** Returns the ids of the components that "it" stands for behind this step. */
  public List<String> spoken() {
    return parameters instanceof Parameters.Duplicate copies ? copies.ids() : targets;
  }
}
