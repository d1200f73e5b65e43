package dev.blueline.model;

import dev.blueline.collect.PersistentVector;

/** Pre-order comparison of two slots, at the cost of their depths. */
final class DocumentOrder {
  private DocumentOrder() {}

  /** Climbs from both to where they are siblings, or one is the other; labels order siblings. */
  static int compare(PersistentVector<Node> nodes, int left, int right) {
    int leftDepth = depth(nodes, left);
    int rightDepth = depth(nodes, right);
    int a = climb(nodes, left, leftDepth - rightDepth);
    int b = climb(nodes, right, rightDepth - leftDepth);
    if (a == b) {
      return Integer.compare(leftDepth, rightDepth);
    }
    while (nodes.get(a).parent != nodes.get(b).parent) {
      a = nodes.get(a).parent;
      b = nodes.get(b).parent;
    }
    return Long.compare(nodes.get(a).label, nodes.get(b).label);
  }

  /** Returns how many components one is in, itself included; 0 for the document. */
  static int depth(PersistentVector<Node> nodes, int slot) {
    int depth = 0;
    for (int at = slot; at != Node.ROOT_SLOT; at = nodes.get(at).parent) {
      depth++;
    }
    return depth;
  }

  private static int climb(PersistentVector<Node> nodes, int slot, int levels) {
    int at = slot;
    for (int i = 0; i < levels; i++) {
      at = nodes.get(at).parent;
    }
    return at;
  }
}
