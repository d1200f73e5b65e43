package dev.blueline.plan;

import dev.blueline.collect.LazyList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not done, and why. Equality, hash and text are of its code, message, step and
 * span alone: to compare candidates and suggestions, or to write them to a log, would look for
 * them.
 *
 * @param code why
 * @param message a sentence for people
 * @param step the index of the step from 1; 0 for the command as a whole
 * @param span the words concerned; null for the command as a whole
 * @param candidates ids of components that may have been meant; may be found when first read, at
 *     the cost of a walk over the document
 * @param suggestions commands that would work on the same version of the document: each was tried,
 *     with the built-in agent and without hooks, so that another agent, or a hook, may still refuse
 *     it; may be found when first read, at the cost of running each, but in no longer than the
 *     budget gives one command: those found by then
 */
public record Refusal(
    RefusalCode code,
    String message,
    int step,
    @Nullable Span span,
    List<String> candidates,
    List<String> suggestions) {

  /** Keeps copies of the lists, but for those that are found when they are first read. */
  public Refusal {
    candidates = copyOf(candidates);
    suggestions = copyOf(suggestions);
  }

  /** Keeps nulls too: an agent is not compiled as we are, and its answer is checked for them. */
  private static List<String> copyOf(List<String> list) {
    return list == null || list instanceof LazyList
        ? list
        : Collections.unmodifiableList(new ArrayList<>(list));
  }

  /** Returns this refusal with other suggestions. */
  public Refusal withSuggestions(List<String> others) {
    return new Refusal(code, message, step, span, candidates, others);
  }

  /** Returns this refusal as one of a step. */
  public Refusal at(Step other) {
    return new Refusal(code, message, other.index(), other.span(), candidates, suggestions);
  }

  /** Returns a refusal of a whole command. */
  public static Refusal of(RefusalCode code, String message) {
    return new Refusal(code, message, 0, null, List.of(), List.of());
  }

  /** Returns a refusal of a step. */
  public static Refusal of(RefusalCode code, String message, Step step) {
    return new Refusal(code, message, step.index(), step.span(), List.of(), List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Refusal refusal
        && code == refusal.code
        && step == refusal.step
        && message.equals(refusal.message)
        && Objects.equals(span, refusal.span);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code.text(), message, step, span);
  }

  @Override
  public String toString() {
    return "Refusal[code="
        + code
        + ", message="
        + message
        + ", step="
        + step
        + ", span="
        + span
        + "]";
  }
}
