package dev.blueline.verify;

import dev.blueline.model.Aspects;
import dev.blueline.model.Component;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Components of one version that rules may say something else of, each once, with why. */
final class Concerned {
  /** Up to here comparing ids one by one is cheaper than a map. */
  private static final int FEW = 8;

  private @Nullable Component[] components;
  private @Nullable Aspects[] changed;
  private int size;

  /** Where each is, once there are more than a few. */
  private @Nullable Map<String, Integer> positions;

  Concerned(int expected) {
    components = new Component[expected];
    changed = new Aspects[expected];
  }

  Concerned copy() {
    Concerned copy = new Concerned(size + FEW);
    for (int i = 0; i < size; i++) {
      copy.add(component(i), changed(i));
    }
    return copy;
  }

  int size() {
    return size;
  }

  Component component(int index) {
    return Objects.requireNonNull(components[index]);
  }

  /** Returns what changed of a component, or of what it is looked at with. */
  Aspects changed(int index) {
    return Objects.requireNonNull(changed[index]);
  }

  void add(Component component, Aspects aspects) {
    int known = indexOf(component.id());
    if (known >= 0) {
      changed[known] = changed(known).and(aspects);
      return;
    }
    if (size == components.length) {
      components = Arrays.copyOf(components, 2 * size + 1);
      changed = Arrays.copyOf(changed, 2 * size + 1);
    }
    components[size] = component;
    changed[size] = aspects;
    if (positions != null) {
      positions.put(component.id(), size);
    }
    size++;
  }

  /** Returns what changed of a component; nothing of one that is not here. */
  Aspects changed(String id) {
    int index = indexOf(id);
    return index < 0 ? Aspects.NONE : changed(index);
  }

  private int indexOf(String id) {
    if (size > FEW) {
      return positions().getOrDefault(id, -1);
    }
    for (int i = 0; i < size; i++) {
      if (component(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> positions() {
    Map<String, Integer> known = positions;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < size; i++) {
        known.put(component(i).id(), i);
      }
      positions = known;
    }
    return known;
  }
}
