package dev.blueline.decompose;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the components that a phrase means in one document. */
final class TargetBinder {
  private static final double SYNONYM_CONFIDENCE = 0.9;
  private static final double PRONOUN_CONFIDENCE = 0.95;

  private final Blueprint blueprint;
  private final NameFinder names;

  TargetBinder(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.names = new NameFinder(blueprint);
  }

  /**
   * Binds a phrase.
   *
   * @param spoken the components spoken of last, which pronouns stand for
   */
  Binding bind(TargetPhrase phrase, List<Component> spoken) {
    if (phrase.withProperty() != null) {
      Component named = names.byId(phrase.withProperty());
      if (named != null) {
        return Binding.of(List.of(named), 1);
      }
    }
    if (phrase.isInherited()) {
      return Binding.of(spoken, PRONOUN_CONFIDENCE);
    }
    if (phrase.whole() != null) {
      NameMatch whole = names.byName(phrase.whole());
      if (whole.components().size() == 1) {
        return Binding.of(whole.components(), 1);
      }
    }
    return bindNouns(phrase, spoken);
  }

  private Binding bindNouns(TargetPhrase phrase, List<Component> spoken) {
    if (phrase.nouns().size() == 1 && phrase.exceptions().isEmpty()) {
      return bindNoun(phrase.nouns().get(0), spoken);
    }
    Set<Component> union = new LinkedHashSet<>();
    double confidence = 1;
    for (Noun noun : phrase.nouns()) {
      Binding part = bindNoun(noun, spoken);
      if (part.failure() != null) {
        return part;
      }
      union.addAll(part.components());
      confidence = Math.min(confidence, part.confidence());
    }
    return without(phrase.exceptions(), new ArrayList<>(union), spoken, confidence);
  }

  private Binding without(
      List<Noun> exceptions, List<Component> all, List<Component> spoken, double confidence) {
    List<Component> rest = new ArrayList<>(all);
    for (Noun noun : exceptions) {
      boolean elliptic = noun.head().isEmpty() && noun.ordinal() != 0 && noun.quoted() == null;
      Binding part = elliptic ? pick(noun, all, confidence) : bindNoun(noun, spoken);
      if (part.failure() != null) {
        return part;
      }
      rest.removeAll(part.components());
    }
    if (rest.isEmpty() && !exceptions.isEmpty()) {
      return Binding.failed(
          RefusalCode.TARGET_NOT_FOUND, "nothing is left", List.of(), exceptions.get(0));
    }
    return Binding.of(rest, confidence);
  }

  private Binding bindNoun(Noun noun, List<Component> spoken) {
    if (noun.everything()) {
      List<Component> all = new ArrayList<>();
      blueprint.forEach(all::add);
      return Binding.of(all, 1);
    }
    if (noun.pronoun()) {
      return spoken.isEmpty()
          ? Binding.failed(
              RefusalCode.TARGET_NOT_FOUND,
              "nothing was named before that '" + noun.head() + "' could stand for",
              List.of(),
              noun)
          : Binding.of(spoken, PRONOUN_CONFIDENCE);
    }
    return bindName(noun, spoken);
  }

  private Binding bindName(Noun noun, List<Component> spoken) {
    if (noun.quoted() == null && noun.isNarrowed() && noun.ordinal() == 0) {
      Component named = names.byId(noun.full());
      if (named != null) {
        return Binding.of(List.of(named), 1);
      }
    }
    NameMatch match =
        noun.quoted() != null
            ? names.byText(noun.quoted(), noun.head())
            : names.byName(noun.head());
    List<Component> found = match.components();
    double confidence = match.isSynonym() ? SYNONYM_CONFIDENCE : 1;
    if (found.isEmpty()) {
      return notFound(noun);
    }
    if (noun.place() != null) {
      Binding place = bindNoun(noun.place(), spoken);
      if (place.failure() != null) {
        return place;
      }
      found = within(found, place.components());
    }
    found = Adjectives.narrow(blueprint, found, noun.adjectives());
    if (found.isEmpty()) {
      return notFound(noun);
    }
    if (noun.ordinal() != 0) {
      return pick(noun, found, confidence);
    }
    return count(noun, found, match.isPlural(), confidence);
  }

  private List<Component> within(List<Component> found, List<Component> places) {
    List<Component> result = new ArrayList<>();
    for (Component component : found) {
      for (Component place : places) {
        if (component != place && blueprint.isWithin(component.id(), place.id())) {
          result.add(component);
          break;
        }
      }
    }
    return result;
  }

  private Binding pick(Noun noun, List<Component> found, double confidence) {
    int index = noun.ordinal() > 0 ? noun.ordinal() - 1 : found.size() + noun.ordinal();
    if (index < 0 || index >= found.size()) {
      return Binding.failed(
          RefusalCode.TARGET_NOT_FOUND,
          "there are only " + found.size() + " to count",
          first(found),
          noun);
    }
    return Binding.of(List.of(found.get(index)), confidence);
  }

  private Binding count(Noun noun, List<Component> found, boolean plural, double confidence) {
    boolean all = plural || noun.quantifier() == Quantifier.ALL;
    if (noun.quantifier() == Quantifier.BOTH && found.size() != 2) {
      return Binding.failed(
          RefusalCode.AMBIGUOUS_TARGET,
          "'both' means two, and there are " + found.size(),
          first(found),
          noun);
    }
    if (all || noun.quantifier() == Quantifier.BOTH || found.size() == 1) {
      return Binding.of(found, confidence);
    }
    return Binding.failed(
        RefusalCode.AMBIGUOUS_TARGET,
        found.size() + " components are called '" + noun.full() + "'",
        first(found),
        noun);
  }

  private static final int MAX_CANDIDATES = 5;

  private static List<Component> first(List<Component> found) {
    return found.subList(0, Math.min(MAX_CANDIDATES, found.size()));
  }

  private Binding notFound(Noun noun) {
    return Binding.failed(
        RefusalCode.TARGET_NOT_FOUND,
        "no component is called '" + noun.full() + "'",
        names.nearest(noun.full(), MAX_CANDIDATES),
        noun);
  }
}
