package dev.blueline.decompose;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Show the close button", of one that is not hidden itself, but lies in what is: to change nothing
 * would leave it unseen, and to show all around it was not asked for.
 */
final class HiddenAround {
  private HiddenAround() {}

  /** Returns what all components are hidden by; null where showing them does anything. */
  static @Nullable Binding of(Blueprint blueprint, TargetPhrase target, List<Component> shown) {
    Set<Component> around = new HashSet<>();
    for (Component component : shown) {
      Component hidden = component.isHidden() ? null : hiddenAbove(blueprint, component);
      if (hidden == null || shown.contains(hidden)) {
        return null;
      }
      around.add(hidden);
    }
    Component first = shown.get(0);
    Noun noun = target.single();
    String message = "'" + first.id() + "' is not hidden itself, but what it lies in is";
    return noun == null
        ? null
        : Binding.failed(
            RefusalCode.AMBIGUOUS_TARGET,
            message,
            around.size() == 1 ? new ArrayList<>(around) : List.of(),
            noun);
  }

  private static @Nullable Component hiddenAbove(Blueprint blueprint, Component component) {
    Component above = blueprint.parent(component.id());
    while (above != null && !above.isHidden()) {
      above = blueprint.parent(above.id());
    }
    return above;
  }
}
