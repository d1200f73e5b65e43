package dev.blueline.collect;

import java.util.Arrays;

/**
 * Builds the nodes of a {@link RankedTree} level by level from the bottom, each level divided
 * evenly. Nodes get about 28 slots, so that the first insertions find room.
 */
final class TreeBulkLoad {

  private static final int USUAL_WIDTH = TreeNode.MAX_WIDTH * 7 / 8;

  private TreeBulkLoad() {}

  static <E> TreeNode<E> load(long[] keys, Object[] elements, int size) {
    TreeNode<E>[] level = leaves(keys, elements, size);
    while (level.length > 1) {
      level = branches(level);
    }
    return level[0];
  }

  @SuppressWarnings("unchecked") // the caller promises elements of type E
  private static <E> TreeNode<E>[] leaves(long[] keys, Object[] elements, int size) {
    TreeNode<E>[] leaves = nodes(groups(size));
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      int from = start(leaf, leaves.length, size);
      int to = start(leaf + 1, leaves.length, size);
      // Given a String[], a copy of the same class would refuse other elements later.
      E[] members = (E[]) Arrays.copyOfRange(elements, from, to, Object[].class);
      leaves[leaf] = new TreeLeaf<>(Arrays.copyOfRange(keys, from, to), members);
    }
    return leaves;
  }

  private static <E> TreeNode<E>[] branches(TreeNode<E>[] children) {
    TreeNode<E>[] branches = nodes(groups(children.length));
    for (int branch = 0; branch < branches.length; branch++) {
      int from = start(branch, branches.length, children.length);
      int to = start(branch + 1, branches.length, children.length);
      branches[branch] = TreeBranch.of(Arrays.copyOfRange(children, from, to));
    }
    return branches;
  }

  /** As few as hold so many members, or more with the usual width each. */
  private static int groups(int size) {
    int fewest = (size + TreeNode.MAX_WIDTH - 1) / TreeNode.MAX_WIDTH;
    return Math.max(fewest, size / USUAL_WIDTH);
  }

  private static int start(int group, int groups, int size) {
    return (int) ((long) size * group / groups);
  }

  @SuppressWarnings("unchecked") // the only form an array of a generic type has
  private static <E> TreeNode<E>[] nodes(int length) {
    return (TreeNode<E>[]) new TreeNode<?>[length];
  }
}
