package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the form of a {@link RankedTree}, and every summary it has cached. */
final class TreeInvariants {

  private TreeInvariants() {}

  static void check(RankedTree<Integer> tree) {
    checkForm(tree);
    checkSummaries(tree.root);
  }

  static void checkForm(RankedTree<Integer> tree) {
    TreeNode<Integer> root = tree.root;
    if (root instanceof TreeBranch) {
      assertThat(root.width()).as("a root with one child is needless").isGreaterThan(1);
      double bound = 1 + Math.log(tree.size() / 2.0) / Math.log(TreeNode.MIN_WIDTH);
      assertThat((double) height(root)).isLessThanOrEqualTo(bound);
    }
    checkNode(root);
  }

  static int height(TreeNode<Integer> node) {
    return node instanceof TreeBranch<Integer> branch ? 1 + height(branch.children[0]) : 1;
  }

  private static void checkNode(TreeNode<Integer> node) {
    assertThat(node.width()).isLessThanOrEqualTo(TreeNode.MAX_WIDTH);
    if (node instanceof TreeBranch<Integer> branch) {
      checkBranch(branch);
    } else {
      checkLeaf((TreeLeaf<?>) node);
    }
  }

  private static void checkLeaf(TreeLeaf<?> leaf) {
    assertThat(leaf.elements.length).isEqualTo(leaf.keys.length);
    assertThat(leaf.elements.getClass()).isEqualTo(Object[].class);
    int ascents = 0;
    for (int at = 1; at < leaf.keys.length; at++) {
      ascents += leaf.keys[at - 1] < leaf.keys[at] ? 1 : 0;
    }
    assertThat(ascents).as("keys ascend").isEqualTo(Math.max(0, leaf.keys.length - 1));
  }

  private static void checkBranch(TreeBranch<Integer> branch) {
    TreeNode<Integer>[] children = branch.children;
    assertThat(branch.firstKeys.length).isEqualTo(children.length);
    assertThat(branch.ends.length).isEqualTo(children.length);
    int end = 0;
    for (int slot = 0; slot < children.length; slot++) {
      TreeNode<Integer> child = children[slot];
      end += child.size();
      assertThat(branch.ends[slot]).isEqualTo(end);
      assertThat(branch.firstKeys[slot]).isEqualTo(child.firstKey());
      assertThat(child.width()).isGreaterThanOrEqualTo(TreeNode.MIN_WIDTH);
      assertThat(height(child)).isEqualTo(height(children[0]));
      if (slot > 0) {
        TreeNode<Integer> before = children[slot - 1];
        assertThat(before.keyAt(before.size() - 1)).isLessThan(child.firstKey());
      }
      checkNode(child);
    }
  }

  private static void checkSummaries(TreeNode<Integer> node) {
    Object cached = node.cachedSummary();
    if (cached != null) {
      assertThat(node.computeSummary(new Digest.Of())).isEqualTo(cached);
    }
    if (node instanceof TreeBranch<Integer> branch) {
      for (TreeNode<Integer> child : branch.children) {
        checkSummaries(child);
      }
    }
  }
}
