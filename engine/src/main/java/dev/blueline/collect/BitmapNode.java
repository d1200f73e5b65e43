package dev.blueline.collect;

import org.jspecify.annotations.Nullable;

/**
 * A node of up to 32 branches, told apart by the next five bits of the hash. A branch is empty, or
 * one entry, or a node of at least two. An entry is a key and the value at the same place.
 */
final class BitmapNode<V> extends MapNode<V> {

  private static final MapNode<?>[] NO_NODES = {};
  private static final BitmapNode<?> EMPTY =
      new BitmapNode<>(0, new String[0], new Object[0], 0, nodes(0));

  final String[] keys;
  final V[] values;

  /** The branches that are an entry; the i-th of them is at keys[i] and values[i]. */
  final int entryBits;

  /** The branches that are a node; the i-th of them is nodes[i]. */
  final int nodeBits;

  final MapNode<V>[] nodes;

  BitmapNode(int entryBits, String[] keys, V[] values, int nodeBits, MapNode<V>[] nodes) {
    this.keys = keys;
    this.values = values;
    this.entryBits = entryBits;
    this.nodeBits = nodeBits;
    this.nodes = nodes;
  }

  @SuppressWarnings("unchecked") // it holds nothing of any type
  static <V> BitmapNode<V> empty() {
    return (BitmapNode<V>) EMPTY;
  }

  static <V> BitmapNode<V> single(int bit, String key, V value) {
    return new BitmapNode<>(bit, new String[] {key}, values(value), 0, nodes(0));
  }

  @SuppressWarnings("unchecked") // the only form an array of a generic type has
  static <V> MapNode<V>[] nodes(int length) {
    return (MapNode<V>[]) (length == 0 ? NO_NODES : new MapNode<?>[length]);
  }

  /** The branch of a hash, as a bit. */
  static int bit(int hash, int shift) {
    return 1 << branch(hash, shift);
  }

  /** How many branches come before one. */
  private static int rank(int bits, int bit) {
    return Integer.bitCount(bits & (bit - 1));
  }

  @Override
  @Nullable V find(String key, int hash, int shift) {
    int bit = bit(hash, shift);
    if ((entryBits & bit) != 0) {
      int at = rank(entryBits, bit);
      return keys[at].equals(key) ? values[at] : null;
    }
    return (nodeBits & bit) == 0 ? null : nodes[rank(nodeBits, bit)].find(key, hash, shift + BITS);
  }

  @Override
  MapNode<V> with(String key, int hash, int shift, V value) {
    int bit = bit(hash, shift);
    if ((nodeBits & bit) != 0) {
      int at = rank(nodeBits, bit);
      return withNode(at, nodes[at].with(key, hash, shift + BITS, value));
    }
    int at = rank(entryBits, bit);
    if ((entryBits & bit) == 0) {
      return withEntry(bit, at, key, value);
    }
    return keys[at].equals(key)
        ? withValue(at, value)
        : pushDown(
            bit,
            at,
            single(keys[at], values[at], shift + BITS).with(key, hash, shift + BITS, value));
  }

  @Override
  MapNode<V> without(String key, int hash, int shift) {
    int bit = bit(hash, shift);
    if ((entryBits & bit) != 0) {
      return withoutEntry(bit, rank(entryBits, bit));
    }
    int at = rank(nodeBits, bit);
    MapNode<V> rest = nodes[at].without(key, hash, shift + BITS);
    return rest.isSingle() ? pullUp(bit, at, rest) : withNode(at, rest);
  }

  private BitmapNode<V> withNode(int at, MapNode<V> node) {
    return new BitmapNode<>(entryBits, keys, values, nodeBits, Slots.replaced(nodes, at, node));
  }

  private BitmapNode<V> withValue(int at, V value) {
    return new BitmapNode<>(entryBits, keys, Slots.replaced(values, at, value), nodeBits, nodes);
  }

  private BitmapNode<V> withEntry(int bit, int at, String key, V value) {
    return new BitmapNode<>(
        entryBits | bit,
        Slots.inserted(keys, at, key),
        Slots.inserted(values, at, value),
        nodeBits,
        nodes);
  }

  private BitmapNode<V> withoutEntry(int bit, int at) {
    return new BitmapNode<>(
        entryBits ^ bit, Slots.removed(keys, at), Slots.removed(values, at), nodeBits, nodes);
  }

  /** With the entry of a branch replaced by a node, which holds it. */
  private BitmapNode<V> pushDown(int bit, int at, MapNode<V> node) {
    return new BitmapNode<>(
        entryBits ^ bit,
        Slots.removed(keys, at),
        Slots.removed(values, at),
        nodeBits | bit,
        Slots.inserted(nodes, rank(nodeBits, bit), node));
  }

  /** With the node of a branch replaced by the single entry that is left of it. */
  private BitmapNode<V> pullUp(int bit, int at, MapNode<V> single) {
    int entry = rank(entryBits, bit);
    return new BitmapNode<>(
        entryBits | bit,
        Slots.inserted(keys, entry, single.firstKey()),
        Slots.inserted(values, entry, single.firstValue()),
        nodeBits ^ bit,
        Slots.removed(nodes, at));
  }

  @Override
  boolean isSingle() {
    return nodeBits == 0 && keys.length == 1;
  }

  @Override
  String firstKey() {
    return keys[0];
  }

  @Override
  V firstValue() {
    return values[0];
  }
}
