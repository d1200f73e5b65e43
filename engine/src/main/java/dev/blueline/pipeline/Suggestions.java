package dev.blueline.pipeline;

import dev.blueline.collect.LazyList;
import dev.blueline.observe.Guard;
import dev.blueline.plan.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps of what refusals suggest only what would work. */
final class Suggestions {
  /*
   * Idea. A suggestion that fails when it is chosen is worse than none. Each is therefore run, on
   * the same document and to the end, before it is made; what it would have done is dropped.
   *
   * Trade-off. That costs as many commands, and an editor that previews at every keystroke is mostly
   * refused and does not look. So it is done when suggestions are first read: a refusal keeps the
   * version that it speaks of until it is dropped itself.
   *
   * Bound. All that one result suggests is tried in the time of one command, which starts with the
   * first try; what was found by then is suggested.
   */
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private static final int MAX_TRIED = 12;

  /** So many refusals of one command are told what would work; a thousand would each run it. */
  private static final int MAX_REFUSALS = 8;

  private Suggestions() {}

  /** Returns suggestions that are found when they are first read; none where that fails inside. */
  static List<String> lazily(Supplier<List<String>> source) {
    return LazyList.of(
        () -> {
          try {
            return source.get();
          } catch (Throwable e) {
            Guard.letThrough(e);
            LOG.log(System.Logger.Level.ERROR, "looking for suggestions failed inside", e);
            return List.of();
          }
        });
  }

  /** Returns refusals of a command with the suggestions that work. */
  static List<Refusal> ofAll(String command, List<Refusal> refusals, TryOut tries) {
    List<Refusal> proven = new ArrayList<>(refusals.size());
    for (Refusal refusal : refusals) {
      boolean isTold = proven.size() < MAX_REFUSALS;
      proven.add(
          refusal.withSuggestions(
              isTold ? lazily(() -> proven(command, refusal.suggestions(), tries)) : List.of()));
    }
    return proven;
  }

  /** Returns those of some suggestions that work, as far as the time of the tries suffices. */
  static List<String> proven(String command, List<String> offered, TryOut tries) {
    Set<String> kept = new LinkedHashSet<>();
    for (String suggestion : offered.subList(0, Math.min(MAX_TRIED, offered.size()))) {
      if (!suggestion.equals(command) && tries.wouldApply(suggestion)) {
        kept.add(suggestion);
      }
    }
    return List.copyOf(kept);
  }
}
