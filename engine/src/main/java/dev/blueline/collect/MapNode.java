package dev.blueline.collect;

import org.jspecify.annotations.Nullable;

/**
 * A node of the trie of a {@link PersistentMap}, which holds entries and leads to further ones. The
 * hashes of all keys here and below agree in their highest {@code shift} bits.
 */
abstract sealed class MapNode<V> permits BitmapNode, CollisionNode {

  static final int BITS = 5;

  /** A node of one entry, which is to get another. */
  static <V> MapNode<V> single(String key, V value, int shift) {
    return isHashUsedUp(shift)
        ? CollisionNode.single(key, value)
        : BitmapNode.single(BitmapNode.bit(hash(key), shift), key, value);
  }

  /** The hash of a key, spread so that its highest bits depend on all bits of the hash code. */
  static int hash(String key) {
    return key.hashCode() * 0x9E3779B9; // 2^32 divided by the golden ratio; odd, so none is lost
  }

  /** The five bits of a hash that tell the branches of a node apart, the highest first. */
  static int branch(int hash, int shift) {
    return hash << shift >>> (Integer.SIZE - BITS);
  }

  static boolean isHashUsedUp(int shift) {
    return shift >= Integer.SIZE;
  }

  @SuppressWarnings("unchecked") // an Object[], which never leaves the nodes
  static <V> V[] values(Object... values) {
    return (V[]) values;
  }

  abstract @Nullable V find(String key, int hash, int shift);

  /** With an entry added or replaced. */
  abstract MapNode<V> with(String key, int hash, int shift, V value);

  /** Without a key, which must be here. One entry alone may be left: it belongs in the parent. */
  abstract MapNode<V> without(String key, int hash, int shift);

  /** Whether there is but one entry here, and nothing below. */
  abstract boolean isSingle();

  /** The key of an entry here; of the only one where {@link #isSingle}. */
  abstract String firstKey();

  /** The value of the entry of {@link #firstKey}. */
  abstract V firstValue();
}
