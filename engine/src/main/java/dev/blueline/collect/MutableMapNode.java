package dev.blueline.collect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie that a {@link PersistentMap.Builder} writes in place. Freezing copies it into
 * a {@link MapNode}, which nobody ever writes, so that a map may be published by a data race.
 */
abstract sealed class MutableMapNode<V> {

  static <V> MutableMapNode<V> at(int shift) {
    return MapNode.isHashUsedUp(shift) ? new Collisions<>() : new Branches<>(shift);
  }

  /** Adds or replaces an entry and returns the previous value. */
  abstract @Nullable V put(String key, int hash, V value);

  abstract MapNode<V> frozen();

  /** Branches addressed directly instead of packed: putting moves nothing. */
  private static final class Branches<V> extends MutableMapNode<V> {

    private static final int WIDTH = 1 << MapNode.BITS;

    private final int shift;
    private final String[] keys = new String[WIDTH];
    private final Object[] members = new Object[WIDTH]; // the value of an entry, or a node
    private int entryBits;
    private int nodeBits;

    Branches(int shift) {
      this.shift = shift;
    }

    @SuppressWarnings("unchecked") // by entryBits
    private V value(int branch) {
      return (V) members[branch];
    }

    @SuppressWarnings("unchecked") // by nodeBits
    private MutableMapNode<V> node(int branch) {
      return (MutableMapNode<V>) members[branch];
    }

    @Override
    @Nullable V put(String key, int hash, V value) {
      int branch = MapNode.branch(hash, shift);
      int bit = 1 << branch;
      if (((entryBits | nodeBits) & bit) == 0) {
        entryBits |= bit;
        keys[branch] = key;
        members[branch] = value;
        return null;
      }
      return (nodeBits & bit) == 0
          ? putBesideEntry(branch, key, hash, value)
          : node(branch).put(key, hash, value);
    }

    private @Nullable V putBesideEntry(int branch, String key, int hash, V value) {
      V previous = value(branch);
      if (keys[branch].equals(key)) {
        members[branch] = value;
        return previous;
      }
      MutableMapNode<V> node = at(shift + MapNode.BITS);
      node.put(keys[branch], MapNode.hash(keys[branch]), previous);
      members[branch] = node;
      entryBits ^= 1 << branch;
      nodeBits |= 1 << branch;
      return node.put(key, hash, value);
    }

    @Override
    MapNode<V> frozen() {
      int entries = Integer.bitCount(entryBits);
      String[] frozenKeys = new String[entries];
      V[] frozenValues = MapNode.values(new Object[entries]);
      MapNode<V>[] frozenNodes = BitmapNode.nodes(Integer.bitCount(nodeBits));
      int entry = 0;
      int node = 0;
      for (int branch = 0; branch < WIDTH; branch++) {
        if ((nodeBits >>> branch & 1) != 0) {
          frozenNodes[node++] = node(branch).frozen();
        } else if ((entryBits >>> branch & 1) != 0) {
          frozenKeys[entry] = keys[branch];
          frozenValues[entry++] = value(branch);
        }
      }
      return new BitmapNode<>(entryBits, frozenKeys, frozenValues, nodeBits, frozenNodes);
    }
  }

  /** Entries of one hash: a tree that nobody writes, and another for each that is put. */
  private static final class Collisions<V> extends MutableMapNode<V> {

    private @Nullable MapNode<V> entries;

    @Override
    @Nullable V put(String key, int hash, V value) {
      MapNode<V> before = entries;
      if (before == null) {
        entries = CollisionNode.single(key, value);
        return null;
      }
      entries = before.with(key, hash, Integer.SIZE, value);
      return before.find(key, hash, Integer.SIZE);
    }

    @Override
    MapNode<V> frozen() {
      return Objects.requireNonNull(entries);
    }
  }
}
