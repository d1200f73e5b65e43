package dev.blueline.testsuite.repairs;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where components lie. */
final class Places {
  private Places() {}

  /** Returns the box of a component, which has one. */
  static Box box(String id, Blueprint blueprint) {
    return Objects.requireNonNull(find(id, blueprint), id);
  }

  private static @Nullable Box find(String id, Blueprint blueprint) {
    Component component = blueprint.component(id);
    return component == null ? null : component.box();
  }

  /** Returns whether a component lies elsewhere, as large as before. */
  static boolean moved(String id, Blueprint before, Blueprint after) {
    Box then = find(id, before);
    Box now = find(id, after);
    return then != null
        && now != null
        && !then.equals(now)
        && then.width() == now.width()
        && then.height() == now.height();
  }

  /** Returns where a component lies in its holder. */
  static List<Double> within(String holder, String id, Blueprint blueprint) {
    Box outer = box(holder, blueprint);
    Box inner = box(id, blueprint);
    return List.of(inner.x() - outer.x(), inner.y() - outer.y());
  }
}
