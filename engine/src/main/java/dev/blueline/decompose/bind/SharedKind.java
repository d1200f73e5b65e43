package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Quantifier;
import dev.blueline.model.Component;
import dev.blueline.model.Letters;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The apple and google buttons" are two buttons, and "cards 1 and 3" two cards: what a list is of
 * is said once. "The nav and footer links" may be the links of both, or a nav and some links, so it
 * is refused.
 */
final class SharedKind {
  private final NameFinder names;

  SharedKind(NameFinder names) {
    this.names = names;
  }

  /**
   * Returns what a noun of a list means with what the list is of, or why that is in doubt; null
   * where it means what it does by itself.
   *
   * @param alone what it means by itself
   */
  @Nullable Binding bound(List<Noun> list, int index, Binding alone) {
    Noun noun = list.get(index);
    if (list.size() < 2 || !isBare(noun)) {
      return null;
    }
    boolean isFound = alone.failure() == null;
    String head = noun.head();
    int space = head.lastIndexOf(' ');
    if (space > 0 && isNumber(head.substring(space + 1))) {
      return isFound ? null : found(named("", head.substring(0, space), head.substring(space)));
    }
    String kind = kind(list);
    if (kind == null) {
      return null;
    }
    Noun last = list.get(list.size() - 1);
    if (noun == last) {
      boolean isShared = !isFound && !partsOf(list.get(index - 1), kind).isEmpty();
      return isShared ? found(named(head.substring(0, space + 1), kind, "")) : null;
    }
    NameMatch parts = partsOf(noun, kind);
    boolean isOneEach = names.byName(last.head()).isEmpty(); // "done columns" are one of several
    if (parts.isEmpty() || alone.failure() == RefusalCode.TARGET_NOT_FOUND || isOneEach) {
      return found(parts);
    }
    return isFound && !alone.components().containsAll(parts.components())
        ? doubt(noun, kind, alone.components(), parts.components())
        : null;
  }

  private NameMatch partsOf(Noun noun, String kind) {
    return isBare(noun) ? named(noun.head() + " ", kind, "") : NameMatch.NONE;
  }

  private static @Nullable Binding found(NameMatch match) {
    return match.isEmpty() ? null : Binding.of(match.components(), 1);
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** What is called by a word in the plural or in the singular, with others around it. */
  private NameMatch named(String before, String word, String behind) {
    NameMatch match = names.byName(before + word + behind);
    for (String singular : NameFinder.singulars(Letters.lower(word))) {
      match = match.isEmpty() ? names.byName(before + singular + behind) : match;
    }
    return match;
  }

  private static Binding doubt(
      Noun noun, String kind, List<Component> found, List<Component> parts) {
    Set<Component> both = new LinkedHashSet<>(parts);
    both.addAll(found);
    return Binding.failed(
        RefusalCode.AMBIGUOUS_TARGET,
        "it does not say whether '" + noun.full() + "' is meant, or its " + kind,
        TargetBinder.first(new ArrayList<>(both)),
        noun);
  }

  /** What the last noun of a list says that it is of, without an article; null for nothing. */
  private static @Nullable String kind(List<Noun> list) {
    Noun last = list.get(list.size() - 1);
    String head = last.head();
    int space = head.lastIndexOf(' ');
    boolean isPlural = space > 0 && last.isPlural();
    return isPlural && isBare(last) && last.to() - last.from() == wordsOf(head)
        ? head.substring(space + 1)
        : null;
  }

  private static int wordsOf(String head) {
    int count = 1;
    for (int i = 0; i < head.length(); i++) {
      count += head.charAt(i) == ' ' ? 1 : 0;
    }
    return count;
  }

  private static boolean isBare(Noun noun) {
    boolean isNarrowed = noun.isNarrowed() || noun.count() > 0 || noun.quoted() != null;
    boolean isName = !noun.pronoun() && !noun.everything() && !noun.isElliptic();
    return isName && !isNarrowed && noun.quantifier() == Quantifier.ONE;
  }
}
