package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what "the other buttons" and "everything else" mean: what no clause before has named, or
 * where this is the first, what the command before has not.
 */
final class Others {
  private final Blueprint blueprint;
  private final NameFinder names;
  private final TargetLog log;
  private final List<Step> steps;

  /**
   * Prepares for a command.
   *
   * @param steps those of the clauses before, as far as they are bound; it may grow
   */
  Others(Blueprint blueprint, NameFinder names, TargetLog log, List<Step> steps) {
    this.blueprint = blueprint;
    this.names = names;
    this.log = log;
    this.steps = steps;
  }

  /**
   * Returns those of what a noun means that were not named before.
   *
   * @param spoken what the command before was about
   */
  Binding of(Noun noun, List<Component> found, List<Component> spoken) {
    Set<Component> named = named(steps.isEmpty() ? spoken : List.of());
    if (noun.everything()) {
      named = names.withAllAround(named, found);
    }
    List<Component> rest = new ArrayList<>(found);
    rest.removeAll(named);
    log.kept("not named before", found, rest);
    if (rest.size() == found.size()) {
      String message = "it does not say other than which '" + noun.full() + "' are meant";
      List<Component> first = TargetBinder.first(found);
      return Binding.failed(RefusalCode.AMBIGUOUS_TARGET, message, first, noun);
    }
    return rest.isEmpty()
        ? Binding.failed(RefusalCode.TARGET_NOT_FOUND, "there are no others", List.of(), noun)
        : Binding.of(rest, 1);
  }

  /** Some components, with all that the command has named so far. */
  private Set<Component> named(List<Component> spoken) {
    Set<Component> named = new HashSet<>(spoken);
    for (Step step : steps) {
      for (String id : step.targets()) {
        Component component = blueprint.component(id);
        if (component != null) {
          named.add(component);
        }
      }
    }
    return named;
  }
}
