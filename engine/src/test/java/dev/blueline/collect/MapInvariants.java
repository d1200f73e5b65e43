package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the form of the trie of a {@link PersistentMap}, of which there is one for any entries but
 * those of one hash.
 */
final class MapInvariants {

  private MapInvariants() {}

  static void check(PersistentMap<?> map) {
    assertThat(map.size() == 0 || !(map.root instanceof CollisionNode)).isTrue();
    assertThat(checkedSize(map.root, 0, 0)).isEqualTo(map.size());
  }

  /** The number of entries of a node at the end of a path, which is the beginning of all hashes. */
  private static int checkedSize(MapNode<?> node, int path, int shift) {
    if (node instanceof CollisionNode<?> tree) {
      return checkedCollisionNode(tree, path, shift);
    }
    return checkedBitmapNode((BitmapNode<?>) node, path, shift);
  }

  private static int checkedCollisionNode(CollisionNode<?> tree, int hash, int shift) {
    assertThat(shift).isGreaterThanOrEqualTo(Integer.SIZE);
    checkHeights(tree);
    List<String> keys = List.copyOf(entries(tree).keySet());
    assertThat(keys).as("collisions").hasSizeGreaterThan(1);
    assertThat(keys).isSorted().doesNotHaveDuplicates();
    keys.forEach(key -> assertThat(MapNode.hash(key)).isEqualTo(hash));
    return keys.size();
  }

  private static int checkHeights(@Nullable CollisionNode<?> tree) {
    if (tree == null) {
      return 0;
    }
    int left = checkHeights(tree.left);
    int right = checkHeights(tree.right);
    assertThat(Math.abs(left - right)).as("lean").isLessThan(2);
    assertThat(tree.height).isEqualTo(1 + Math.max(left, right));
    return tree.height;
  }

  /** In the order of the tree. */
  private static Map<String, Object> entries(@Nullable CollisionNode<?> tree) {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (tree != null) {
      entries.putAll(entries(tree.left));
      entries.put(tree.key, tree.value);
      entries.putAll(entries(tree.right));
    }
    return entries;
  }

  private static int checkedBitmapNode(BitmapNode<?> node, int path, int shift) {
    assertThat(node.values.getClass()).isEqualTo(Object[].class);
    assertThat(node.values.length).isEqualTo(node.keys.length);
    assertThat(node.entryBits & node.nodeBits).isZero();
    assertThat(node.keys.length).isEqualTo(Integer.bitCount(node.entryBits));
    assertThat(node.nodes.length).isEqualTo(Integer.bitCount(node.nodeBits));
    int size = node.keys.length;
    int entry = 0;
    int child = 0;
    for (int branch = 0; branch < 32; branch++) {
      int branchPath = path | branch << (Integer.SIZE - 5) >>> shift;
      if ((node.entryBits >>> branch & 1) != 0) {
        int hash = MapNode.hash(node.keys[entry++]);
        assertThat(leading(hash, shift + 5)).isEqualTo(leading(branchPath, shift + 5));
      } else if ((node.nodeBits >>> branch & 1) != 0) {
        MapNode<?> below = node.nodes[child++];
        assertThat(below.isSingle()).as("a lone entry belongs in the parent").isFalse();
        size += checkedSize(below, branchPath, shift + 5);
      }
    }
    return size;
  }

  private static int leading(int hash, int bits) {
    return bits >= Integer.SIZE ? hash : hash & ~(-1 >>> bits);
  }

  /**
   * Whether two tries are the same node by node, with equal keys and values. A tree of one hash
   * hangs on the order in which its entries came.
   */
  static boolean sameForm(MapNode<?> one, MapNode<?> other) {
    if (one instanceof CollisionNode<?> tree) {
      return other instanceof CollisionNode<?> that && entries(tree).equals(entries(that));
    }
    return other instanceof BitmapNode<?> that && sameNodes((BitmapNode<?>) one, that);
  }

  private static boolean sameNodes(BitmapNode<?> one, BitmapNode<?> other) {
    if (one.entryBits != other.entryBits
        || one.nodeBits != other.nodeBits
        || !Arrays.equals(one.keys, other.keys)
        || !Arrays.equals(one.values, other.values)) {
      return false;
    }
    for (int at = 0; at < one.nodes.length; at++) {
      if (!sameForm(one.nodes[at], other.nodes[at])) {
        return false;
      }
    }
    return true;
  }
}
