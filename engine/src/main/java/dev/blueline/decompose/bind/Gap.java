package dev.blueline.decompose.bind;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds the place between two neighbours: behind the first of them. */
final class Gap {
  private final Blueprint blueprint;

  Gap(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /**
   * Returns the neighbour to go behind.
   *
   * @param both what is named on either side
   * @param moved what goes there, and may be there already
   */
  Binding anchor(Binding both, List<Component> moved) {
    if (both.failure() != null) {
      return both;
    }
    List<Component> sides = new ArrayList<>(both.components());
    if (sides.size() != 2) {
      throw invalid("it does not say between which two");
    }
    Component one = sides.get(0);
    Component other = sides.get(1);
    String parent = blueprint.parentId(one.id());
    if (!Objects.equals(parent, blueprint.parentId(other.id()))) {
      throw invalid(named(one, other) + " do not lie in the same list");
    }
    if (moved.contains(one) || moved.contains(other)) {
      throw invalid("what is moved is one of those that it would lie between");
    }
    sides.sort(Comparator.comparingInt(side -> blueprint.position(side.id())));
    int last = blueprint.position(sides.get(1).id());
    for (int i = blueprint.position(sides.get(0).id()) + 1; i < last; i++) {
      Component between = blueprint.child(parent, i);
      if (between != null && !moved.contains(between)) {
        throw invalid("there are others between " + named(one, other));
      }
    }
    return Binding.of(List.of(sides.get(0)), both.confidence());
  }

  private static String named(Component one, Component other) {
    return "'" + one.id() + "' and '" + other.id() + "'";
  }

  private static UnboundException invalid(String message) {
    return new UnboundException(RefusalCode.INVALID_VALUE, message);
  }
}
