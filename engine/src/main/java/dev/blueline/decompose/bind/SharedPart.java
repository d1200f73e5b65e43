package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The image of card 1 and card 2" may be the images of both, or an image and a whole card. Where
 * they are alike nobody knows, so it is refused, and both are suggested. "The links in the nav and
 * the footer" is a union, as any list is.
 */
final class SharedPart {
  private final Blueprint blueprint;
  private final TargetBinder targets;

  SharedPart(Blueprint blueprint, TargetBinder targets) {
    this.blueprint = blueprint;
    this.targets = targets;
  }

  /**
   * Returns why a noun of a list is in doubt; null where it is not.
   *
   * @param found what it means by itself
   */
  @Nullable Binding doubt(
      List<Noun> list, int index, List<Component> found, List<Component> spoken) {
    if (!mayShare(list, index)) {
      return null;
    }
    List<Component> owners = owners(list, index, spoken);
    return areAlike(owners, found) ? refused(list, index, owners, true, spoken) : null;
  }

  /**
   * "Swap the image of the header and the footer": nobody swaps a part with what stands beside the
   * whole. Null where that is not asked for.
   */
  @Nullable Binding doubtOfSwap(List<Noun> list, List<Component> spoken) {
    if (list.size() != 2 || !mayShare(list, 1)) {
      return null;
    }
    List<Component> owners = owners(list, 1, spoken);
    List<Component> found = targets.bindNoun(list.get(1), spoken).components();
    boolean isOne = owners.size() == 1 && found.size() == 1 && !owners.equals(found);
    return isOne && Objects.equals(parentId(owners), parentId(found))
        ? refused(list, 1, owners, false, spoken)
        : null;
  }

  private @Nullable String parentId(List<Component> one) {
    return blueprint.parentId(one.get(0).id());
  }

  /** Whether a name without a place stands right behind the place of another noun. */
  private static boolean mayShare(List<Noun> list, int index) {
    Noun before = index == 0 ? null : list.get(index - 1);
    return before != null && before.endsInPlace() && isBare(list.get(index));
  }

  private static boolean isBare(Noun noun) {
    return noun.place() == null && noun.quoted() == null && !noun.pronoun() && !noun.everything();
  }

  private List<Component> owners(List<Noun> list, int index, List<Component> spoken) {
    return targets
        .bindNoun(Objects.requireNonNull(list.get(index - 1).place()), spoken)
        .components();
  }

  /** Whether some components are of one type with others, and none is one of those. */
  private static boolean areAlike(List<Component> owners, List<Component> found) {
    String type = owners.isEmpty() ? "" : owners.get(0).type();
    for (Component component : found) {
      if (!component.type().equals(type) || owners.contains(component)) {
        return false;
      }
    }
    return !found.isEmpty();
  }

  private Binding refused(
      List<Noun> list,
      int index,
      List<Component> owners,
      boolean mayBeWhole,
      List<Component> spoken) {
    Noun part = list.get(index - 1);
    Set<Component> wholes = new LinkedHashSet<>(targets.bindNoun(part, spoken).components());
    Set<Component> parts = new LinkedHashSet<>(wholes);
    boolean allHaveIt = true;
    int last = index;
    for (int i = index; i < list.size() && isBare(list.get(i)); i++) {
      List<Component> found = targets.bindNoun(list.get(i), spoken).components();
      if (i > index && !areAlike(owners, found)) {
        break;
      }
      Binding same = targets.bindNoun(part.within(list.get(i)), spoken);
      allHaveIt &= same.failure() == null;
      parts.addAll(same.components());
      wholes.addAll(found);
      last = i;
    }
    List<String> ways = new ArrayList<>(2);
    if (allHaveIt) {
      ways.add(ids(parts));
    }
    if (mayBeWhole) {
      ways.add(ids(wholes));
    }
    return Binding.unclear(
        "it does not say whether '"
            + part.head()
            + "' is a part of '"
            + list.get(last).full()
            + "', too",
        part.through(list.get(last)),
        ways);
  }

  /** Some ids as one list: "a, b and c". */
  private static String ids(Set<Component> components) {
    StringBuilder out = new StringBuilder();
    int left = components.size();
    for (Component component : components) {
      String joint = out.isEmpty() ? "" : left == 1 ? " and " : ", ";
      out.append(joint).append(component.id());
      left--;
    }
    return out.toString();
  }
}
