package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the form of the trie of a {@link PersistentVector}, and every summary it has cached. */
final class VectorInvariants {

  private VectorInvariants() {}

  static void check(PersistentVector<Integer> vector) {
    checkForm(vector);
    checkSummaries(vector.root);
  }

  static void checkForm(PersistentVector<Integer> vector) {
    VectorNode<Integer> root = vector.root;
    if (!root.isLeaf()) {
      assertThat(root.slots.length).as("a root with one child is needless").isGreaterThan(1);
    }
    assertThat(checkedSize(root, true)).isEqualTo(vector.size());
  }

  private static int checkedSize(VectorNode<Integer> node, boolean onRightEdge) {
    Object[] slots = node.slots;
    assertThat(slots.getClass()).isEqualTo(Object[].class);
    assertThat(slots.length).isLessThanOrEqualTo(VectorNode.WIDTH);
    if (!onRightEdge) {
      assertThat(slots.length).as("width inside").isEqualTo(VectorNode.WIDTH);
    }
    return node.isLeaf() ? slots.length : checkedSizeOfChildren(node, onRightEdge);
  }

  @SuppressWarnings("unchecked") // the slots of a branch are nodes
  private static int checkedSizeOfChildren(VectorNode<Integer> node, boolean onRightEdge) {
    Object[] slots = node.slots;
    int size = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      VectorNode<Integer> child = (VectorNode<Integer>) slots[slot];
      assertThat(child.shift).as("all leaves at one depth").isEqualTo(node.shift - 5);
      assertThat(child.slots.length).isPositive();
      size += checkedSize(child, onRightEdge && slot == slots.length - 1);
    }
    return size;
  }

  @SuppressWarnings("unchecked") // the slots of a branch are nodes
  private static void checkSummaries(VectorNode<Integer> node) {
    Object cached = node.cachedSummary();
    if (cached != null) {
      assertThat(node.computeSummary(new Digest.Of())).isEqualTo(cached);
    }
    if (!node.isLeaf()) {
      for (Object child : node.slots) {
        checkSummaries((VectorNode<Integer>) child);
      }
    }
  }
}
