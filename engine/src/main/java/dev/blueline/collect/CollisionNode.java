package dev.blueline.collect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node below which no bits of the hash are left: entries whose keys differ but not their hashes,
 * in the order of the keys. Found by binary search, so that many collisions cost log k comparisons.
 */
final class CollisionNode<V> extends MapNode<V> {

  CollisionNode(String[] keys, V[] values) {
    super(keys, values);
  }

  @Override
  @Nullable V find(String key, int hash, int shift) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? null : values[at];
  }

  @Override
  MapNode<V> with(String key, int hash, int shift, V value) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0
        ? new CollisionNode<>(
            Slots.inserted(keys, -at - 1, key), Slots.inserted(values, -at - 1, value))
        : new CollisionNode<>(keys, Slots.replaced(values, at, value));
  }

  @Override
  MapNode<V> without(String key, int hash, int shift) {
    int at = Arrays.binarySearch(keys, key);
    return new CollisionNode<>(Slots.removed(keys, at), Slots.removed(values, at));
  }

  @Override
  boolean isSingle() {
    return keys.length == 1;
  }
}
