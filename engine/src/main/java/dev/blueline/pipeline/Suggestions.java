package dev.blueline.pipeline;

import dev.blueline.plan.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps of what refusals suggest only what would work. */
final class Suggestions {
  /*
   * A suggestion that fails when it is chosen is worse than none. Each is therefore run, on the same
   * document and to the end, before it is made; what it would have done is dropped. The cost is that
   * of as many commands, paid by refused ones alone.
   */
  private static final int MAX_TRIED = 12;

  private Suggestions() {}

  /** Returns refusals of a command with the suggestions that work. */
  static List<Refusal> proven(
      String command, List<Refusal> refusals, Predicate<String> wouldApply) {
    boolean any = refusals.stream().anyMatch(refusal -> !refusal.suggestions().isEmpty());
    if (!any) {
      return refusals;
    }
    List<Refusal> proven = new ArrayList<>(refusals.size());
    for (Refusal refusal : refusals) {
      proven.add(refusal.withSuggestions(proven(command, refusal, wouldApply)));
    }
    return proven;
  }

  private static List<String> proven(
      String command, Refusal refusal, Predicate<String> wouldApply) {
    Set<String> kept = new LinkedHashSet<>();
    List<String> offered = refusal.suggestions();
    for (String suggestion : offered.subList(0, Math.min(MAX_TRIED, offered.size()))) {
      if (!suggestion.equals(command) && wouldApply.test(suggestion)) {
        kept.add(suggestion);
      }
    }
    return List.copyOf(kept);
  }
}
