package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Quantifier;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides between what something is called and what the same words say by count or by look: {@code
 * the first name} may be a label that says "First name", {@code all} a tab, and {@code the red
 * button} one that says "Red".
 */
final class OwnName {
  private OwnName() {}

  /** Returns what is called by all words, look and place included: "log in button"; or null. */
  static @Nullable Component whole(Noun noun, NameFinder names, TargetLog log) {
    if (noun.quoted() != null || !noun.isNarrowed() || noun.ordinal() != 0) {
      return null;
    }
    NameMatch named =
        noun.place() == null ? names.byIdOrText(noun.full()) : names.byIdOrSaying(noun.full());
    if (named.components().size() != 1) {
      return null;
    }
    log.matched(noun.full(), named);
    return named.components().get(0);
  }

  /** Returns what is called by all words of a noun that counts or tells a look; mostly null. */
  static @Nullable Component of(Noun noun, NameFinder names) {
    boolean counts = noun.ordinal() != 0 || noun.quantifier() != Quantifier.ONE;
    boolean may = counts || !noun.adjectives().isEmpty();
    if (!may || noun.pronoun() || noun.place() != null || noun.quoted() != null) {
      return null;
    }
    NameMatch called = names.byIdOrSaying(noun.said());
    boolean isOne = called.components().size() == 1 && !called.isPlural();
    return isOne ? called.components().get(0) : null;
  }

  /**
   * Returns what is meant.
   *
   * @param called what is called so
   * @param usual what the words say else
   */
  static Binding decided(Noun noun, Component called, Binding usual, NameFinder names) {
    if (usual.failure() != null || !mayMean(noun, names)) {
      return Binding.of(List.of(called), 1);
    }
    boolean isSame = usual.components().equals(List.of(called));
    return isSame ? usual : unclear(noun, called, usual.components());
  }

  /** "First name" counts nothing where there are not several; "the All button" is no plural. */
  private static boolean mayMean(Noun noun, NameFinder names) {
    if (noun.ordinal() != 0) {
      return names.byName(noun.head()).components().size() > 1;
    }
    boolean isOfSeveral = noun.everything() || noun.isPlural();
    return noun.quantifier() == Quantifier.ONE || isOfSeveral;
  }

  private static Binding unclear(Noun noun, Component called, List<Component> others) {
    Component other = others.get(0).equals(called) ? others.get(1) : others.get(0);
    String message = "'" + noun.said() + "' may be '" + called.id() + "', which is called so";
    List<Component> both = noun.everything() ? List.of(called) : List.of(called, other);
    return Binding.failed(RefusalCode.AMBIGUOUS_TARGET, message, both, noun);
  }
}
