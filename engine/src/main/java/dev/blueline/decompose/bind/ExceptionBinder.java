package dev.blueline.decompose.bind;

import dev.blueline.collect.LazyList;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes exceptions out of what a phrase means. "All buttons but the first" counts what was named
 * last; "everything but the price" leaves alone what the price lies in and what lies in it, too.
 *
 * <p>An exception that is none of the others was meant to spare something, and nothing would be
 * spared: "delete the footer except its first link" would take that link away as well.
 */
final class ExceptionBinder {
  private final TargetBinder targets;
  private final NameFinder names;
  private final TargetLog log;

  ExceptionBinder(TargetBinder targets, NameFinder names, TargetLog log) {
    this.targets = targets;
    this.names = names;
    this.log = log;
  }

  /**
   * Returns what is left.
   *
   * @param all what the phrase means without its exceptions
   * @param counted what "the first" counts; null where that may be any of several lists
   */
  Binding without(
      TargetPhrase phrase, Binding all, @Nullable List<Component> counted, List<Component> spoken) {
    Set<Component> in = new HashSet<>(all.components());
    Set<Component> out = new HashSet<>();
    boolean isEverything = phrase.nouns().stream().anyMatch(Noun::everything);
    for (Noun noun : phrase.exceptions()) {
      Binding part = bind(noun, all, isEverything ? null : counted, spoken);
      if (part.failure() != null) {
        return part;
      }
      if (!holdsAny(in, part.components())) {
        return none(noun, all.components(), part.components());
      }
      out.addAll(part.components());
    }
    if (isEverything) {
      out = names.withAllAround(out, all.components());
    }
    List<Component> rest = new ArrayList<>(all.components());
    rest.removeAll(out);
    log.kept("but for what is left out", all.components(), rest);
    return rest.isEmpty()
        ? Binding.failed(
            RefusalCode.TARGET_NOT_FOUND, "nothing is left", List.of(), phrase.exceptions().get(0))
        : Binding.of(rest, all.confidence());
  }

  private Binding bind(
      Noun noun, Binding all, @Nullable List<Component> counted, List<Component> spoken) {
    if (!noun.isElliptic()) {
      return targets.bindNoun(noun, spoken);
    }
    return counted == null
        ? Binding.failed(
            RefusalCode.AMBIGUOUS_TARGET,
            "it does not say which of them it counts",
            List.of(),
            noun)
        : targets.pick(noun, counted, all.confidence());
  }

  private static boolean holdsAny(Set<Component> all, List<Component> some) {
    for (Component component : some) {
      if (all.contains(component)) {
        return true;
      }
    }
    return false;
  }

  /** What it may have been meant to spare: what it lies in, or what lies in it. */
  private Binding none(Noun noun, List<Component> all, List<Component> exception) {
    return Binding.failed(
        RefusalCode.AMBIGUOUS_TARGET,
        "'" + noun.full() + "' takes nothing out: it is none of what is named before it",
        LazyList.of(() -> TargetBinder.first(near(all, exception))),
        noun);
  }

  private List<Component> near(List<Component> all, List<Component> exception) {
    List<Component> around = new ArrayList<>();
    for (Component component : all) {
      boolean isNear =
          !names.within(exception, List.of(component)).isEmpty()
              || !names.within(List.of(component), exception).isEmpty();
      if (isNear) {
        around.add(component);
      }
    }
    return around;
  }
}
