package dev.blueline.collect;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A branch of a {@link RankedTree}: children of one height, the first key of each, and how many
 * elements there are up to the end of each.
 */
final class TreeBranch<E> extends TreeNode<E> {

  final long[] firstKeys;
  final int[] ends;
  final TreeNode<E>[] children;

  private TreeBranch(long[] firstKeys, int[] ends, TreeNode<E>[] children) {
    this.firstKeys = firstKeys;
    this.ends = ends;
    this.children = children;
  }

  static <E> TreeBranch<E> of(TreeNode<E>[] children) {
    long[] firstKeys = new long[children.length];
    int[] ends = new int[children.length];
    int end = 0;
    for (int slot = 0; slot < children.length; slot++) {
      firstKeys[slot] = children[slot].firstKey();
      end += children[slot].size();
      ends[slot] = end;
    }
    return new TreeBranch<>(firstKeys, ends, children);
  }

  @Override
  int width() {
    return children.length;
  }

  @Override
  int size() {
    return ends[ends.length - 1];
  }

  @Override
  long firstKey() {
    return firstKeys[0];
  }

  /** The slot where a key is, or would be inserted. */
  private int slotOf(long key) {
    return Math.max(0, Slots.countUpTo(firstKeys, key) - 1);
  }

  /** The slot where a rank is. */
  private int slotAt(int rank) {
    return Slots.countUpTo(ends, rank);
  }

  /** How many elements come before a slot. */
  private int start(int slot) {
    return slot == 0 ? 0 : ends[slot - 1];
  }

  @Override
  E get(int rank) {
    int slot = slotAt(rank);
    return children[slot].get(rank - start(slot));
  }

  @Override
  long keyAt(int rank) {
    int slot = slotAt(rank);
    return children[slot].keyAt(rank - start(slot));
  }

  @Override
  int rankOf(long key) {
    int slot = slotOf(key);
    int rank = children[slot].rankOf(key);
    return rank >= 0 ? start(slot) + rank : rank - start(slot);
  }

  @Override
  TreeLeaf<E> leafAt(int rank) {
    int slot = slotAt(rank);
    return children[slot].leafAt(rank - start(slot));
  }

  @Override
  TreeNode<E> with(long key, E element) {
    int slot = slotOf(key);
    TreeNode<E> child = children[slot].with(key, element);
    if (child == children[slot]) {
      return this;
    }
    return child.isTooWide() ? splicing(slot, slot + 1, child) : replacing(slot, child);
  }

  @Override
  TreeNode<E> without(long key) {
    int slot = slotOf(key);
    TreeNode<E> child = children[slot].without(key);
    if (child == children[slot]) {
      return this;
    }
    return child.isTooNarrow() ? joining(slot, child) : replacing(slot, child);
  }

  /** With a narrow child joined to a neighbour, the left one if there is. */
  private TreeNode<E> joining(int slot, TreeNode<E> child) {
    return slot == 0
        ? splicing(0, 2, child.joined(children[1]))
        : splicing(slot - 1, slot + 1, children[slot - 1].joined(child));
  }

  private TreeNode<E> replacing(int slot, TreeNode<E> child) {
    return new TreeBranch<>(
        Slots.replaced(firstKeys, slot, child.firstKey()),
        Slots.raised(ends, slot, child.size() - children[slot].size()),
        Slots.replaced(children, slot, child));
  }

  /** With one child, or its halves, in place of those from one slot to before another. */
  private TreeNode<E> splicing(int fromSlot, int toSlot, TreeNode<E> child) {
    return of(Slots.spliced(children, fromSlot, toSlot, child.fitting()));
  }

  @Override
  TreeNode<E> joined(TreeNode<E> right) {
    return of(Slots.joined(children, ((TreeBranch<E>) right).children));
  }

  @Override
  TreeNode<E> slice(int fromSlot, int toSlot) {
    return of(Arrays.copyOfRange(children, fromSlot, toSlot));
  }

  @Override
  TreeNode<E> asRoot() {
    return children.length == 1 ? children[0] : super.asRoot();
  }

  @Override
  void forEach(Consumer<? super E> visitor) {
    for (TreeNode<E> child : children) {
      child.forEach(visitor);
    }
  }

  @Override
  <S> void searchSlots(
      Summary<E, S> summary, Predicate<? super S> mayContain, Consumer<? super E> visitor) {
    for (TreeNode<E> child : children) {
      child.search(summary, mayContain, visitor);
    }
  }

  @Override
  <S> S computeSummary(Summary<E, S> summary) {
    S total = summary.empty();
    for (TreeNode<E> child : children) {
      total = summary.merge(total, child.summarize(summary));
    }
    return total;
  }
}
