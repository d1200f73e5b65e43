package dev.blueline.collect;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An immutable sequence of elements in ascending order of distinct keys, which also knows the rank
 * of each. A change returns a changed copy that shares all but one path with this tree, or this
 * very tree if nothing changed.
 *
 * <p>Finding by key or rank, inserting, replacing and removing cost O(log n), with at most 32 slots
 * a node: three or four nodes at 30,000 elements. Any thread may read, however it came by the tree.
 *
 * @param <E> the elements, never null
 */
public final class RankedTree<E> {

  /*
   * Idea: a B+ tree [1, 2], whose branches also count the elements below each child, as an order
   * statistic tree does [3]. Going down, a key is looked for in the first keys of the children, and
   * a rank in their counts added up; both are short sorted arrays of numbers.
   *
   * A change copies the path from the leaf up. A node that comes back too wide is cut in halves by
   * its parent; one that comes back too narrow is joined to a neighbour, and cut again if that is
   * too wide. So merging and borrowing are one move.
   *
   * Trade-off: nodes may be a quarter full, not the usual half. A node just merged or cut is then
   * some changes away from the next, at the price of a slightly higher tree at worst.
   *
   * Threat: keys in order of arrival fill only the last leaf, whose halves stay half full behind
   * it; load many elements with of, which leaves little room in the nodes.
   *
   * Bound: every node but the root has 8 to 32 slots, so that the height is at most
   * 1 + log8(n / 2): 7 for a million elements, and 5 when they were loaded. The first summary
   * visits every element, and one after k changes at most k paths and the neighbours joined to
   * them.
   *
   * [1] Bayer, McCreight, Organization and Maintenance of Large Ordered Indexes, Acta Informatica
   *     1, 1972: https://doi.org/10.1007/BF00288683
   * [2] Comer, The Ubiquitous B-Tree, ACM Computing Surveys 11(2), 1979:
   *     https://doi.org/10.1145/356770.356776
   * [3] Cormen, Leiserson, Rivest, Stein, Introduction to Algorithms, 3rd edition, 2009, 14.1
   */

  private static final RankedTree<?> EMPTY =
      new RankedTree<>(new TreeLeaf<>(new long[0], new Object[0]));

  final TreeNode<E> root;

  private RankedTree(TreeNode<E> root) {
    this.root = root;
  }

  /** The one tree without elements. */
  @SuppressWarnings("unchecked") // it holds nothing of any type
  public static <E> RankedTree<E> empty() {
    return (RankedTree<E>) EMPTY;
  }

  /**
   * The first {@code size} of {@code elements}, each of which must be an {@code E}, under the keys
   * at the same places, in O(n).
   *
   * @throws IllegalArgumentException if the keys do not ascend
   * @throws IndexOutOfBoundsException if there are fewer keys or elements
   */
  public static <E> RankedTree<E> of(long[] keys, Object[] elements, int size) {
    Objects.checkFromIndexSize(0, size, Math.min(keys.length, elements.length));
    requireAscending(keys, size);
    return size == 0 ? empty() : new RankedTree<>(TreeBulkLoad.load(keys, elements, size));
  }

  private static void requireAscending(long[] keys, int size) {
    for (int at = 1; at < size; at++) {
      if (keys[at - 1] >= keys[at]) {
        throw new IllegalArgumentException(
            "keys must ascend, but " + keys[at] + " follows " + keys[at - 1]);
      }
    }
  }

  /** The number of elements. */
  public int size() {
    return root.size();
  }

  /**
   * The element at a rank.
   *
   * @throws IndexOutOfBoundsException if there is no such rank
   */
  public E get(int rank) {
    return root.get(Objects.checkIndex(rank, size()));
  }

  /**
   * The key at a rank.
   *
   * @throws IndexOutOfBoundsException if there is no such rank
   */
  public long keyAt(int rank) {
    return root.keyAt(Objects.checkIndex(rank, size()));
  }

  /**
   * The rank of a key, or {@code -(insertion rank) - 1} if it has none, as {@link
   * Arrays#binarySearch(long[], long)}.
   */
  public int rankOf(long key) {
    return root.rankOf(key);
  }

  /** With an element inserted or replaced; this tree if that is the identical element already. */
  public RankedTree<E> with(long key, E element) {
    return rooted(root.with(key, Objects.requireNonNull(element, "element")));
  }

  /** Without a key and its element; this tree if it does not have them. */
  public RankedTree<E> without(long key) {
    TreeNode<E> changed = root.without(key);
    return changed.width() == 0 ? empty() : rooted(changed);
  }

  private RankedTree<E> rooted(TreeNode<E> changed) {
    return changed == root ? this : new RankedTree<>(changed.asRoot());
  }

  /** Visits all elements in order of their keys, in O(n). */
  public void forEach(Consumer<? super E> visitor) {
    root.forEach(visitor);
  }

  /** A cursor before the first element. */
  public Cursor<E> cursor() {
    return new Cursor<>(root);
  }

  /**
   * The summary of all elements in order. Nodes cache theirs, so that asking again costs O(1), and
   * asking after k changes O(k log n).
   *
   * @param summary one and the same for this tree and all that were derived from it
   */
  public <S> S summarize(Summary<E, S> summary) {
    return size() == 0 ? summary.empty() : root.summarize(summary);
  }

  /**
   * Visits, in order of their keys, the elements whose summary passes, and does not look below
   * nodes whose summary fails. So a summary must pass wherever a part of it passes.
   *
   * @param summary as for {@link #summarize}
   */
  public <S> void search(
      Summary<E, S> summary, Predicate<? super S> mayContain, Consumer<? super E> visitor) {
    if (size() > 0) {
      root.search(summary, mayContain, visitor);
    }
  }

  /**
   * Goes through a tree in order of its keys, a leaf at a time: a step costs O(1), and one in 8 to
   * 32 goes down the tree. For one thread at a time.
   */
  public static final class Cursor<E> {

    private final TreeNode<E> root;
    private TreeLeaf<E> leaf;
    private int slot = -1;
    private int leafEndRank;

    private Cursor(TreeNode<E> root) {
      this.root = root;
      this.leaf = root.leafAt(0);
      this.leafEndRank = leaf.width();
    }

    /** Goes to the next element, or returns false if there is none. */
    public boolean advance() {
      slot++;
      return slot < leaf.width() || enterNextLeaf();
    }

    private boolean enterNextLeaf() {
      if (leafEndRank == root.size()) {
        return false;
      }
      leaf = root.leafAt(leafEndRank);
      leafEndRank += leaf.width();
      slot = 0;
      return true;
    }

    /**
     * The element it is at.
     *
     * @throws IndexOutOfBoundsException if the last advance returned false, or there was none
     */
    public E element() {
      return leaf.elements[slot];
    }
  }
}
