package dev.blueline.collect;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An immutable sequence addressed by position. A change returns a changed copy that shares all but
 * one path with this vector, or this very vector if nothing changed.
 *
 * <p>Getting, replacing, appending and removing at the end cost O(log<sub>32</sub> n): three nodes
 * of at most 32 slots at 30,000 elements. Space is n references and about n / 31 nodes. Any thread
 * may read, however it came by the vector.
 *
 * @param <E> the elements, never null
 */
public final class PersistentVector<E> {

  /*
   * Idea: a radix trie. The position, read five bits at a time from the top, is the path from the
   * root: no node stores keys, and no comparison is made [1, 2]. The trie is as low as it can be,
   * and filled from the left: only the nodes of its right edge have fewer than 32 slots.
   *
   * Trade-off: Hickey keeps the last 32 elements apart, in a tail, and changes a builder in place,
   * so that appending is cheap. Here replacing is the common change and copyOf the common way in,
   * and an element outside the trie would need a summary of its own; so there is one trie and
   * nothing else.
   *
   * Threat: a retained old version keeps its elements alive; it costs one path more, not a copy.
   *
   * Bound: the height is at most 7, as a position has 31 bits. The first summary visits every
   * element, and one after k changes visits at most k paths.
   *
   * [1] Bagwell, Ideal Hash Trees, EPFL technical report, 2001:
   *     https://infoscience.epfl.ch/record/64398
   * [2] Hickey, clojure.lang.PersistentVector, 2007:
   *     https://github.com/clojure/clojure/blob/master/src/jvm/clojure/lang/PersistentVector.java
   */

  private static final PersistentVector<?> EMPTY =
      new PersistentVector<>(VectorNode.copyOf(new Object[0], 0), 0);

  final VectorNode<E> root;
  private final int size;

  private PersistentVector(VectorNode<E> root, int size) {
    this.root = root;
    this.size = size;
  }

  /** The one vector without elements. */
  @SuppressWarnings("unchecked") // it holds nothing of any type
  public static <E> PersistentVector<E> empty() {
    return (PersistentVector<E>) EMPTY;
  }

  /**
   * The first {@code size} of {@code elements}, each of which must be an {@code E}, in O(n).
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public static <E> PersistentVector<E> copyOf(Object[] elements, int size) {
    Objects.checkFromIndexSize(0, size, elements.length);
    return size == 0 ? empty() : new PersistentVector<>(VectorNode.copyOf(elements, size), size);
  }

  /** The number of elements. */
  public int size() {
    return size;
  }

  /**
   * The element at a position.
   *
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public E get(int index) {
    Objects.checkIndex(index, size);
    VectorNode<E> node = root;
    while (!node.isLeaf()) {
      node = node.child(index);
    }
    return node.element(index);
  }

  /**
   * With the element at a position replaced; this vector if that is the identical element already.
   *
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public PersistentVector<E> with(int index, E element) {
    Objects.checkIndex(index, size);
    VectorNode<E> changed = root.with(index, Objects.requireNonNull(element, "element"));
    return changed == root ? this : new PersistentVector<>(changed, size);
  }

  /** With one more element, at position {@code size()}. */
  public PersistentVector<E> append(E element) {
    Objects.requireNonNull(element, "element");
    VectorNode<E> roomy = root.isFull(size) ? root.raised() : root;
    return new PersistentVector<>(roomy.append(size, element), size + 1);
  }

  /**
   * Without the last element.
   *
   * @throws NoSuchElementException if there is none
   */
  public PersistentVector<E> removeLast() {
    if (size == 0) {
      throw new NoSuchElementException("an empty vector has no last element");
    }
    return size == 1
        ? empty()
        : new PersistentVector<>(root.removeLast(size - 1).lowered(), size - 1);
  }

  /**
   * Returns whether another vector is as long as this one and each pair of elements that are not
   * the identical one meets a condition. Costs what is not shared.
   */
  public boolean matches(PersistentVector<E> other, Matcher<? super E> matcher) {
    return size == other.size && root.matches(other.root, 0, matcher);
  }

  /** A condition for the elements at one position of two vectors. */
  @FunctionalInterface
  public interface Matcher<E> {
    boolean areAlike(int index, E element, E other);
  }

  /**
   * Copies the elements from a position on into an array, node by node.
   *
   * @throws IndexOutOfBoundsException if it has not room for them behind {@code offset}
   */
  public void copyInto(Object[] target, int offset, int from) {
    Objects.checkFromIndexSize(offset, Math.max(0, size - from), target.length);
    root.copyInto(target, offset, from, 0);
  }

  /** Visits all elements in order of position, in O(n). */
  public void forEach(Consumer<? super E> visitor) {
    root.forEach(visitor);
  }

  /**
   * The summary of all elements in order. Nodes cache theirs, so that asking again costs O(1), and
   * asking after k changes O(k log n).
   *
   * @param summary one and the same for this vector and all that were derived from it
   */
  public <S> S summarize(Summary<E, S> summary) {
    return size() == 0 ? summary.empty() : root.summarize(summary);
  }
}
