package dev.blueline.agent.builtin;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters.Direction;
import dev.blueline.plan.Parameters.Reorder;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the order among siblings, and lays a vertical stack of them out again. */
final class OrderEditor {
  private OrderEditor() {}

  static void reorder(StepEditor editor, Reorder reorder) {
    List<Component> targets = new ArrayList<>(editor.targets());
    String anchor = reorder.anchor();
    if (anchor != null && !areSiblings(editor, targets, anchor)) {
      return;
    }
    Map<String, VerticalStack> stacks = stacks(editor.blueprint(), targets);
    boolean backwards =
        switch (reorder.direction()) {
          case FIRST, AFTER, LATER -> true;
          case LAST, BEFORE, EARLIER -> false;
        };
    boolean isShift =
        reorder.direction() == Direction.EARLIER || reorder.direction() == Direction.LATER;
    if (isShift) {
      targets.sort(Comparator.comparingInt(target -> editor.blueprint().position(target.id())));
    }
    if (backwards) {
      Collections.reverse(targets);
    }
    Map<String, Integer> limits = new HashMap<>();
    for (Component target : targets) {
      if (isShift) {
        shift(editor, target.id(), reorder, limits);
      } else {
        move(editor, target, reorder);
      }
    }
    stacks.forEach((parent, stack) -> stack.layOut(editor.recorder(), parent(parent)));
  }

  private static boolean areSiblings(StepEditor editor, List<Component> targets, String anchor) {
    Blueprint blueprint = editor.blueprint();
    if (!blueprint.contains(anchor)) {
      editor.refuse(RefusalCode.TARGET_NOT_FOUND, "'" + anchor + "' is no longer there");
      return false;
    }
    String parent = blueprint.parentId(anchor);
    for (Component target : targets) {
      if (!Objects.equals(blueprint.parentId(target.id()), parent)) {
        editor.refuse(
            RefusalCode.INVALID_VALUE,
            "'" + target.id() + "' and '" + anchor + "' do not lie in the same list");
        return false;
      }
    }
    return true;
  }

  /** The lists concerned, as they are before anything moves; the root list has the empty key. */
  private static Map<String, VerticalStack> stacks(Blueprint blueprint, List<Component> targets) {
    Map<String, VerticalStack> stacks = new LinkedHashMap<>();
    for (Component target : targets) {
      String parent = blueprint.parentId(target.id());
      String key = parent == null ? "" : parent;
      if (!stacks.containsKey(key)) {
        VerticalStack stack = VerticalStack.of(blueprint.children(parent));
        if (stack != null) {
          stacks.put(key, stack);
        }
      }
    }
    return stacks;
  }

  private static @Nullable String parent(String key) {
    return key.isEmpty() ? null : key;
  }

  /**
   * Moves one of several up or down; none of them passes another, so that all keep their order.
   *
   * @param limits where the one before it ended, by list
   */
  private static void shift(
      StepEditor editor, String id, Reorder reorder, Map<String, Integer> limits) {
    Blueprint blueprint = editor.blueprint();
    String parent = blueprint.parentId(id);
    String key = parent == null ? "" : parent;
    int present = blueprint.position(id);
    int way = reorder.direction() == Direction.EARLIER ? -1 : 1;
    int wanted = next(blueprint, parent, present, way, reorder.count());
    Integer limit = limits.get(key);
    int index = limit == null || (wanted - limit) * way < 0 ? wanted : limit - way;
    limits.put(key, index);
    editor.recorder().move(id, parent, index);
  }

  private static void move(StepEditor editor, Component target, Reorder reorder) {
    Blueprint blueprint = editor.blueprint();
    String id = target.id();
    String parent = blueprint.parentId(id);
    int present = blueprint.position(id);
    int index =
        switch (reorder.direction()) {
          case FIRST -> Math.min(present, next(blueprint, parent, -1, 1, 1));
          case LAST ->
              Math.max(present, next(blueprint, parent, blueprint.childCount(parent), -1, 1));
          case BEFORE, AFTER -> beside(blueprint, reorder, id, present);
          case EARLIER, LATER -> throw new IllegalStateException("a shift of several is one");
        };
    editor.recorder().move(id, parent, index);
  }

  /**
   * The place so many components from one, or the last there is that way; malformed entries do not
   * count.
   */
  private static int next(
      Blueprint blueprint, @Nullable String parent, int from, int direction, int count) {
    int size = blueprint.childCount(parent);
    int found = from;
    int left = count;
    for (int at = from + direction; at >= 0 && at < size && left > 0; at += direction) {
      if (blueprint.child(parent, at) != null) {
        found = at;
        left--;
      }
    }
    return found;
  }

  /** The index in the list once the component is out of it. */
  private static int beside(Blueprint blueprint, Reorder reorder, String id, int present) {
    String anchor = reorder.anchor();
    if (anchor == null || anchor.equals(id)) {
      return present;
    }
    int at = blueprint.position(anchor);
    int without = present < at ? at - 1 : at;
    return reorder.direction() == Direction.BEFORE ? without : without + 1;
  }
}
