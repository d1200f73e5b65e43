package dev.blueline.collect;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A leaf of a {@link RankedTree}: ascending keys, and their elements at the same places. */
final class TreeLeaf<E> extends TreeNode<E> {

  final long[] keys;
  final E[] elements;

  TreeLeaf(long[] keys, E[] elements) {
    this.keys = keys;
    this.elements = elements;
  }

  @Override
  int width() {
    return keys.length;
  }

  @Override
  int size() {
    return keys.length;
  }

  @Override
  long firstKey() {
    return keys[0];
  }

  @Override
  E get(int rank) {
    return elements[rank];
  }

  @Override
  long keyAt(int rank) {
    return keys[rank];
  }

  @Override
  int rankOf(long key) {
    int last = Slots.countUpTo(keys, key) - 1;
    return last >= 0 && keys[last] == key ? last : -last - 2;
  }

  @Override
  TreeLeaf<E> leafAt(int rank) {
    return this;
  }

  @Override
  TreeNode<E> with(long key, E element) {
    int at = rankOf(key);
    if (at < 0) {
      int gap = -at - 1;
      return new TreeLeaf<>(Slots.inserted(keys, gap, key), Slots.inserted(elements, gap, element));
    }
    return elements[at] == element
        ? this
        : new TreeLeaf<>(keys, Slots.replaced(elements, at, element));
  }

  @Override
  TreeNode<E> without(long key) {
    int at = rankOf(key);
    return at < 0 ? this : new TreeLeaf<>(Slots.removed(keys, at), Slots.removed(elements, at));
  }

  @Override
  TreeNode<E> joined(TreeNode<E> right) {
    TreeLeaf<E> leaf = (TreeLeaf<E>) right;
    return new TreeLeaf<>(Slots.joined(keys, leaf.keys), Slots.joined(elements, leaf.elements));
  }

  @Override
  TreeNode<E> slice(int fromSlot, int toSlot) {
    return new TreeLeaf<>(
        Arrays.copyOfRange(keys, fromSlot, toSlot), Arrays.copyOfRange(elements, fromSlot, toSlot));
  }

  @Override
  void forEach(Consumer<? super E> visitor) {
    for (E element : elements) {
      visitor.accept(element);
    }
  }

  @Override
  <S> void searchSlots(
      Summary<E, S> summary, Predicate<? super S> mayContain, Consumer<? super E> visitor) {
    for (E element : elements) {
      if (mayContain.test(summary.of(element))) {
        visitor.accept(element);
      }
    }
  }

  @Override
  <S> S computeSummary(Summary<E, S> summary) {
    S total = summary.empty();
    for (E element : elements) {
      total = summary.merge(total, summary.of(element));
    }
    return total;
  }
}
