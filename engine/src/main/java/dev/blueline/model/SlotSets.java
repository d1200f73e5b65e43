package dev.blueline.model;

import dev.blueline.collect.PersistentMap;
import dev.blueline.collect.RankedTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A persistent map from a key to the slots that have it. */
final class SlotSets {
  /** No slot. */
  static final int NONE = -1;

  /** More than one slot. */
  static final int SEVERAL = -2;

  /**
   * A value is an Integer for the usual single slot, else a RankedTree of slots by slot. Whoever
   * puts a slot in gives the Integer that is in memory already: each slot is in four of these.
   */
  private final PersistentMap<Object> sets;

  private SlotSets(PersistentMap<Object> sets) {
    this.sets = sets;
  }

  SlotSets with(@Nullable String key, Integer slot) {
    if (key == null) {
      return this;
    }
    Object known = sets.get(key);
    Object grown = known == null ? slot : asTree(known).with(slot, slot);
    return new SlotSets(sets.with(key, grown, known));
  }

  SlotSets without(@Nullable String key, Integer slot) {
    Object known = key == null ? null : sets.get(key);
    if (key == null || known == null) {
      return this;
    }
    if (known instanceof Integer single) {
      return single.equals(slot) ? new SlotSets(sets.withoutPresent(key)) : this;
    }
    RankedTree<Integer> rest = asTree(known).without(slot);
    Object left = rest.size() == 1 ? (Object) rest.get(0) : rest;
    return new SlotSets(sets.with(key, left, known));
  }

  SlotSets replace(Integer slot, @Nullable String before, @Nullable String after) {
    return Objects.equals(before, after) ? this : without(before, slot).with(after, slot);
  }

  /** Returns the slot that alone has a key; {@link #NONE} or {@link #SEVERAL} otherwise. */
  int only(String key) {
    Object known = sets.get(key);
    return known == null ? NONE : known instanceof Integer slot ? slot : SEVERAL;
  }

  /** Returns how many slots have a key. Costs one lookup. */
  int count(String key) {
    Object known = sets.get(key);
    return known == null ? 0 : known instanceof Integer ? 1 : asTree(known).size();
  }

  /** Returns the slots that have a key. */
  int[] get(String key) {
    Object known = sets.get(key);
    if (known == null) {
      return new int[0];
    }
    RankedTree<Integer> tree = asTree(known);
    int[] slots = new int[tree.size()];
    int count = 0;
    for (RankedTree.Cursor<Integer> cursor = tree.cursor(); cursor.advance(); ) {
      slots[count++] = cursor.element();
    }
    return slots;
  }

  /** Collects slots in ascending order, in less time than putting them in one by one takes. */
  static final class Builder {
    private final PersistentMap.Builder<Object> sets = PersistentMap.builder();
    private final Map<String, List<Integer>> several = new LinkedHashMap<>();

    void add(@Nullable String key, Integer slot) {
      if (key == null) {
        return;
      }
      List<Integer> known = several.get(key);
      if (known != null) {
        known.add(slot);
        return;
      }
      Object first = sets.put(key, slot);
      if (first != null) {
        several.put(key, new ArrayList<>(List.of((Integer) first, slot)));
      }
    }

    SlotSets build() {
      several.forEach((key, slots) -> sets.put(key, tree(slots)));
      return new SlotSets(sets.build());
    }

    private static RankedTree<Integer> tree(List<Integer> slots) {
      long[] keys = new long[slots.size()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = slots.get(i);
      }
      return RankedTree.of(keys, slots.toArray(), keys.length);
    }
  }

  @SuppressWarnings("unchecked") // only this class puts values in
  private static RankedTree<Integer> asTree(Object value) {
    return value instanceof Integer slot
        ? RankedTree.<Integer>empty().with(slot, slot)
        : (RankedTree<Integer>) value;
  }
}
