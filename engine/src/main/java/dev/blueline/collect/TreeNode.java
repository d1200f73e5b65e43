package dev.blueline.collect;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A node of a {@link RankedTree}: a leaf of elements or a branch of nodes. Ranks are counted from
 * the first element below the node. Every node but the root has {@link #MIN_WIDTH} to {@link
 * #MAX_WIDTH} slots, except on its way from a change to its parent, when it may have one more or
 * one less.
 */
abstract sealed class TreeNode<E> extends Summarized<E> permits TreeLeaf, TreeBranch {

  static final int MAX_WIDTH = 32;
  static final int MIN_WIDTH = MAX_WIDTH / 4;

  @SafeVarargs
  @SuppressWarnings("varargs") // the callers mean the array
  private static <E> TreeNode<E>[] row(TreeNode<E>... nodes) {
    return nodes;
  }

  /** The number of slots. */
  abstract int width();

  /** The number of elements here or below. */
  abstract int size();

  abstract long firstKey();

  abstract E get(int rank);

  abstract long keyAt(int rank);

  abstract int rankOf(long key);

  /** The leaf that has a rank, or the only one. */
  abstract TreeLeaf<E> leafAt(int rank);

  /** May be too wide; the same node if nothing changed. */
  abstract TreeNode<E> with(long key, E element);

  /** May be too narrow; the same node if nothing changed. */
  abstract TreeNode<E> without(long key);

  /** The slots of this node and of its neighbour on the right in one, which may be too wide. */
  abstract TreeNode<E> joined(TreeNode<E> right);

  abstract TreeNode<E> slice(int fromSlot, int toSlot);

  abstract void forEach(Consumer<? super E> visitor);

  abstract <S> void searchSlots(
      Summary<E, S> summary, Predicate<? super S> mayContain, Consumer<? super E> visitor);

  final <S> void search(
      Summary<E, S> summary, Predicate<? super S> mayContain, Consumer<? super E> visitor) {
    if (mayContain.test(summarize(summary))) {
      searchSlots(summary, mayContain, visitor);
    }
  }

  final boolean isTooWide() {
    return width() > MAX_WIDTH;
  }

  final boolean isTooNarrow() {
    return width() < MIN_WIDTH;
  }

  /** This node, or its halves if it is too wide. */
  final TreeNode<E>[] fitting() {
    int middle = width() / 2;
    return isTooWide() ? row(slice(0, middle), slice(middle, width())) : row(this);
  }

  /** What takes the place of this node when it has no parent. */
  TreeNode<E> asRoot() {
    return isTooWide() ? TreeBranch.of(fitting()) : this;
  }
}
