package dev.blueline.collect;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map from strings, without an order. A change returns a changed copy that shares
 * all but one path with this map, or this very map if nothing changed.
 *
 * <p>Getting, adding, replacing and removing cost O(log<sub>32</sub> n) while hashes differ, and
 * O(log k) comparisons among k keys of one hash; a change copies one path in either. Any thread may
 * read, however it came by the map.
 *
 * @param <V> the values, never null
 */
public final class PersistentMap<V> {

  /*
   * Idea: a hash array mapped trie [1]. The hash, read five bits at a time from the top, is the
   * path from the root; a node has slots only for the branches in use, found by counting the bits
   * of a bitmap. As in the CHAMP layout [2], entries and nodes have a bitmap each, entries sit in
   * the node itself, and removing one leaves the trie as if it had never been there: equal
   * contents, equal form, but for keys of one hash. String.hashCode is multiplied by a constant
   * first, since keys that are numbered names differ in few low bits and would crowd some branches
   * [3].
   *
   * Trade-off: [2] packs keys, values and nodes into one Object[]. Here each has its own array: a
   * few more bytes a node, for code without casts, and a changed child leaves the entries shared.
   * The builder could have handed over the nodes it wrote, as Hickey's transients do; it copies
   * them once instead, so that all fields of a node are final and no node knows an owner.
   *
   * Threat: String.hashCode is public and easily collided ("Aa" and "BB"), so keys may come from an
   * attacker. When the 32 bits are used up, the keys of one hash are a balanced search tree, whose
   * form hangs on the order in which they came. A second hash instead, or a random priority, would
   * be as public as the first, and a tree needs neither: strings have an order. Nothing shows an
   * iteration order, so nothing can depend on one.
   *
   * Bound: the height is at most 7 nodes, and 1.44 log2 k more for k keys of one hash.
   *
   * [1] Bagwell, Ideal Hash Trees, EPFL technical report, 2001:
   *     https://infoscience.epfl.ch/record/64398
   * [2] Steindorfer, Vinju, Optimizing Hash-Array Mapped Tries for Fast and Lean Immutable JVM
   *     Collections, OOPSLA 2015: https://doi.org/10.1145/2814270.2814312
   * [3] Knuth, The Art of Computer Programming 3, 2nd edition, 1998, 6.4, multiplicative hashing
   */

  private static final PersistentMap<?> EMPTY = new PersistentMap<>(BitmapNode.empty(), 0);

  final MapNode<V> root;
  private final int size;

  private PersistentMap(MapNode<V> root, int size) {
    this.root = root;
    this.size = size;
  }

  /** The one map without entries. */
  @SuppressWarnings("unchecked") // it holds nothing of any type
  public static <V> PersistentMap<V> empty() {
    return (PersistentMap<V>) EMPTY;
  }

  /** A builder without entries. */
  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** The value of a key, or null if there is none. */
  public @Nullable V get(String key) {
    return root.find(key, MapNode.hash(key), 0);
  }

  /** With a value added or replaced; this map if that is the identical value already. */
  public PersistentMap<V> with(String key, V value) {
    return with(key, value, get(key));
  }

  /**
   * As {@link #with(String, Object)}, for who has looked at what is there.
   *
   * @param previous the value of the key now; null if there is none
   */
  public PersistentMap<V> with(String key, V value, @Nullable V previous) {
    Objects.requireNonNull(value, "value");
    if (previous == value) {
      return this;
    }
    MapNode<V> changed = root.with(key, MapNode.hash(key), 0, value);
    return new PersistentMap<>(changed, previous == null ? size + 1 : size);
  }

  /** Without a key and its value; this map if it does not have them. */
  public PersistentMap<V> without(String key) {
    return get(key) == null ? this : withoutPresent(key);
  }

  /** As {@link #without}, of a key that is there. */
  public PersistentMap<V> withoutPresent(String key) {
    return size == 1
        ? empty()
        : new PersistentMap<>(root.without(key, MapNode.hash(key), 0), size - 1);
  }

  /**
   * Collects entries for a map, two to three times as fast as {@link PersistentMap#with}. It may go
   * on after a map is built, which it no longer touches. For one thread at a time.
   */
  public static final class Builder<V> {

    private final MutableMapNode<V> root = MutableMapNode.at(0);
    private int size;

    public Builder() {}

    /** Adds or replaces a value, in O(log n), and returns the previous one, or null. */
    public @Nullable V put(String key, V value) {
      Objects.requireNonNull(value, "value");
      V previous = root.put(key, MapNode.hash(key), value);
      if (previous == null) {
        size++;
      }
      return previous;
    }

    /** A map of the entries put so far, in O(n). */
    public PersistentMap<V> build() {
      return size == 0 ? empty() : new PersistentMap<>(root.frozen(), size);
    }
  }
}
