package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase was bound to: components, or why not.
 *
 * @param components what it means, in document order for a single noun; empty if it failed
 * @param confidence how surely
 * @param failure why it means nothing; or null
 * @param message the failure as a sentence
 * @param candidates what may have been meant
 * @param at the noun that failed; or null
 * @param instead what could stand in its place; the ids of the candidates where that is empty
 */
record Binding(
    List<Component> components,
    double confidence,
    @Nullable RefusalCode failure,
    String message,
    List<Component> candidates,
    @Nullable Noun at,
    List<String> instead) {

  static Binding of(List<Component> components, double confidence) {
    return new Binding(components, confidence, null, "", List.of(), null, List.of());
  }

  static Binding failed(RefusalCode code, String message, List<Component> candidates, Noun at) {
    return new Binding(List.of(), 0, code, message, candidates, at, List.of());
  }

  /** As {@link #failed}, where it may mean either of some words. */
  static Binding unclear(String message, Noun at, List<String> instead) {
    RefusalCode code = RefusalCode.AMBIGUOUS_TARGET;
    return new Binding(List.of(), 0, code, message, List.of(), at, instead);
  }
}
