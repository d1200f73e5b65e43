package dev.blueline.model;

import dev.blueline.collect.RankedTree;

/** The numbers that keep siblings in order: ascending, with room between them for more. */
final class OrderLabels {
  /*
   * Order maintenance by labels (Dietz and Sleator, "Two algorithms for maintaining order in a
   * list", STOC 1987). A sibling keeps its label while others come and go, so no position has to be
   * stored anywhere; its rank is found in the tree of siblings. Labels start GAP apart, so it takes
   * forty insertions at one and the same place before a list has to be labelled anew, at the cost
   * of its length. Labels never reach a result.
   */
  private static final long GAP = 1L << 40;

  private static final long LIMIT = 1L << 62;

  private OrderLabels() {}

  /** Returns the label of the sibling at a rank in a list that is labelled anew. */
  static long initial(int rank) {
    return (rank + 1) * GAP;
  }

  /** Returns a label for a new sibling at a rank; {@link #isFree} tells whether there was room. */
  static long between(RankedTree<?> siblings, int rank) {
    boolean atEnd = rank == siblings.size();
    if (atEnd) {
      return rank == 0 ? GAP : siblings.keyAt(rank - 1) + GAP;
    }
    long after = siblings.keyAt(rank);
    return rank == 0 ? after - GAP : after - (after - siblings.keyAt(rank - 1)) / 2;
  }

  /** Returns whether a label is within the range and not taken. */
  static boolean isFree(RankedTree<?> siblings, long label) {
    return Math.abs(label) < LIMIT && siblings.rankOf(label) < 0;
  }
}
