package dev.blueline.collect;

import dev.blueline.collect.PersistentVector.Matcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A node of the radix trie of a {@link PersistentVector}: a leaf of up to 32 elements, or a branch
 * of up to 32 nodes. Positions are those of the whole vector; a node looks at its own five bits
 * only.
 */
final class VectorNode<E> extends Summarized<E> {

  static final int BITS = 5;
  static final int WIDTH = 1 << BITS;

  /** How far right a position is shifted to bring this node's bits to the end; 0 in a leaf. */
  final int shift;

  final Object[] slots;

  private VectorNode(int shift, Object[] slots) {
    this.shift = shift;
    this.slots = slots;
  }

  /** A trie of the first {@code size} elements, built level by level from the bottom. */
  @SuppressWarnings("unchecked") // above level 0 every member is a node
  static <E> VectorNode<E> copyOf(Object[] elements, int size) {
    Object[] level = grouped(0, elements, size);
    for (int shift = BITS; level.length > 1; shift += BITS) {
      level = grouped(shift, level, level.length);
    }
    return (VectorNode<E>) level[0];
  }

  private static Object[] grouped(int shift, Object[] members, int size) {
    Object[] groups = new Object[Math.max(1, (size + WIDTH - 1) >>> BITS)];
    for (int group = 0; group < groups.length; group++) {
      int from = group << BITS;
      int to = Math.min(from + WIDTH, size);
      // Given a String[], a copy of the same class would refuse other elements later.
      groups[group] =
          new VectorNode<>(shift, Arrays.copyOfRange(members, from, to, Object[].class));
    }
    return groups;
  }

  boolean isLeaf() {
    return shift == 0;
  }

  @SuppressWarnings("unchecked") // the slots of a leaf are elements
  E element(int index) {
    return (E) slots[slot(index)];
  }

  @SuppressWarnings("unchecked") // the slots of a branch are nodes
  VectorNode<E> child(int index) {
    return (VectorNode<E>) slots[slot(index)];
  }

  private int slot(int index) {
    return (index >>> shift) & (WIDTH - 1);
  }

  /**
   * Compares with a trie of the same size, and so of the same shape.
   *
   * @param start the position of the first element
   */
  boolean matches(VectorNode<E> other, int start, Matcher<? super E> matcher) {
    if (this == other) {
      return true;
    }
    for (int slot = 0; slot < slots.length; slot++) {
      int index = start + (slot << shift);
      if (slots[slot] != other.slots[slot] && !matchesAt(index, other, matcher)) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesAt(int index, VectorNode<E> other, Matcher<? super E> matcher) {
    return isLeaf()
        ? matcher.areAlike(index, element(index), other.element(index))
        : child(index).matches(other.child(index), index, matcher);
  }

  VectorNode<E> with(int index, E element) {
    int slot = slot(index);
    Object changed = isLeaf() ? element : child(index).with(index, element);
    return changed == slots[slot] ? this : replacing(slot, changed);
  }

  /** Whether a trie under this root has no room for an element after the first {@code size}. */
  boolean isFull(int size) {
    return size >>> shift == WIDTH;
  }

  /** A root one level higher, with room for more. */
  VectorNode<E> raised() {
    return new VectorNode<>(shift + BITS, new Object[] {this});
  }

  /** The lowest root of the same elements. */
  VectorNode<E> lowered() {
    return isLeaf() || slots.length > 1 ? this : child(0);
  }

  /** With an element at {@code index}, the first free position, for which there must be room. */
  VectorNode<E> append(int index, E element) {
    int slot = slot(index);
    if (isLeaf()) {
      return new VectorNode<>(0, Slots.inserted(slots, slot, element));
    }
    if (slot == slots.length) {
      VectorNode<E> edge = new VectorNode<>(shift - BITS, new Object[0]);
      return new VectorNode<>(shift, Slots.inserted(slots, slot, edge.append(index, element)));
    }
    return replacing(slot, child(index).append(index, element));
  }

  /** Without the element at {@code index}, the last. */
  VectorNode<E> removeLast(int index) {
    int slot = slot(index);
    return isFirstOfSlot(index)
        ? new VectorNode<>(shift, Slots.removed(slots, slot))
        : replacing(slot, child(index).removeLast(index));
  }

  private boolean isFirstOfSlot(int index) {
    return (index & ((1 << shift) - 1)) == 0;
  }

  private VectorNode<E> replacing(int slot, Object member) {
    return new VectorNode<>(shift, Slots.replaced(slots, slot, member));
  }

  /**
   * Copies the elements from a position on to where they go in an array.
   *
   * @param start the position of this node's first element
   */
  void copyInto(Object[] target, int offset, int from, int start) {
    int first = Math.max(0, from - start) >>> shift;
    if (isLeaf() && first < slots.length) {
      System.arraycopy(slots, first, target, offset + start + first - from, slots.length - first);
    }
    for (int slot = first; slot < slots.length && !isLeaf(); slot++) {
      int index = start + (slot << shift);
      child(index).copyInto(target, offset, from, index);
    }
  }

  @SuppressWarnings("unchecked") // by level, a slot is an element or a node
  void forEach(Consumer<? super E> visitor) {
    for (Object member : slots) {
      if (isLeaf()) {
        visitor.accept((E) member);
      } else {
        ((VectorNode<E>) member).forEach(visitor);
      }
    }
  }

  @Override
  <S> S computeSummary(Summary<E, S> summary) {
    if (isLeaf()) {
      return summary.ofAll(slots);
    }
    List<S> parts = new ArrayList<>(slots.length);
    for (Object member : slots) {
      parts.add(node(member).summarize(summary));
    }
    return summary.mergeAll(parts);
  }

  @SuppressWarnings("unchecked") // above the leaves a slot is a node
  private VectorNode<E> node(Object member) {
    return (VectorNode<E>) member;
  }
}
