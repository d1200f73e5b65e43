package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/**
 * Checks the form of the trie of a {@link PersistentMap}, of which there is one for any entries.
 */
final class MapInvariants {

  private MapInvariants() {}

  static void check(PersistentMap<?> map) {
    assertThat(map.size() == 0 || !(map.root instanceof CollisionNode)).isTrue();
    assertThat(checkedSize(map.root, 0, 0)).isEqualTo(map.size());
  }

  /** The number of entries of a node at the end of a path, which is the beginning of all hashes. */
  private static int checkedSize(MapNode<?> node, int path, int shift) {
    assertThat(node.values.getClass()).isEqualTo(Object[].class);
    assertThat(node.values.length).isEqualTo(node.keys.length);
    return node instanceof BitmapNode<?> bitmap
        ? checkedBitmapNode(bitmap, path, shift)
        : checkedCollisionNode(node, path, shift);
  }

  private static int checkedCollisionNode(MapNode<?> node, int hash, int shift) {
    assertThat(shift).isGreaterThanOrEqualTo(Integer.SIZE);
    assertThat(node.keys.length).as("collisions").isGreaterThan(1);
    for (int at = 0; at < node.keys.length; at++) {
      assertThat(MapNode.hash(node.keys[at])).isEqualTo(hash);
      assertThat(at == 0 || node.keys[at - 1].compareTo(node.keys[at]) < 0).isTrue();
    }
    return node.keys.length;
  }

  private static int checkedBitmapNode(BitmapNode<?> node, int path, int shift) {
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

  /** Whether two tries are the same node by node, with equal keys and values. */
  static boolean sameForm(MapNode<?> one, MapNode<?> other) {
    return one.getClass() == other.getClass()
        && Arrays.equals(one.keys, other.keys)
        && Arrays.equals(one.values, other.values)
        && (!(one instanceof BitmapNode<?> bitmap) || sameNodes(bitmap, (BitmapNode<?>) other));
  }

  private static boolean sameNodes(BitmapNode<?> one, BitmapNode<?> other) {
    if (one.entryBits != other.entryBits || one.nodeBits != other.nodeBits) {
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
