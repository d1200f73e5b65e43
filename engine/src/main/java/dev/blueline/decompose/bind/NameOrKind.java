package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Quantifier;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Doubts a name that only one component has, where several are spoken of: {@code all messages} are
 * those with a number as well, and {@code the cards} may be cards, and not the link that says so.
 */
final class NameOrKind {
  private final NameFinder names;

  private NameOrKind(NameFinder names) {
    this.names = names;
  }

  /** Returns why a noun may mean others than the one that was found; null where it is plain. */
  static @Nullable Binding doubt(
      Noun noun, List<Component> found, NameMatch match, NameFinder names) {
    boolean isOne = found.size() == 1 && !match.isPlural() && match.isOwnName();
    return isOne ? new NameOrKind(names).doubt(noun, found.get(0), match) : null;
  }

  private @Nullable Binding doubt(Noun noun, Component named, NameMatch match) {
    boolean counts = noun.ordinal() != 0 || noun.quantifier() != Quantifier.ONE;
    List<Component> numbered = counts ? names.numbered(noun.head()) : List.of();
    if (!numbered.isEmpty()) {
      return unclear(noun, named, numbered, List.of());
    }
    boolean mayBeKind = match.tier() == NameMatch.Tier.TEXT && noun.isSeveralWords();
    return noun.quoted() == null && (counts || mayBeKind) ? doubtOfKind(noun, named) : null;
  }

  private @Nullable Binding doubtOfKind(Noun noun, Component named) {
    NameMatch kind = names.byKind(noun.head());
    boolean isOther = kind.components().size() > 1 || !kind.components().contains(named);
    if (!kind.isPlural() || !isOther) {
      return null;
    }
    Set<Component> all = new LinkedHashSet<>();
    all.add(named);
    all.addAll(kind.components());
    List<String> either = new ArrayList<>(2);
    for (String singular : NameFinder.singulars(noun.head())) {
      if (either.isEmpty() && noun.ordinal() == 0 && !names.byKind(singular).isEmpty()) {
        either.add(named.id());
        either.add("every " + singular);
      }
    }
    return unclear(noun, named, new ArrayList<>(all), either);
  }

  private static Binding unclear(
      Noun noun, Component named, List<Component> candidates, List<String> instead) {
    String message = "'" + noun.full() + "' may be '" + named.id() + "', or any of others";
    List<Component> first = TargetBinder.first(candidates);
    return new Binding(List.of(), 0, RefusalCode.AMBIGUOUS_TARGET, message, first, noun, instead);
  }
}
