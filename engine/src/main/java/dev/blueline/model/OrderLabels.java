package dev.blueline.model;

import dev.blueline.collect.RankedTree;

/** The numbers that keep siblings in order: ascending, with room between them for more. */
final class OrderLabels {
  /*
   * Order maintenance by labels (Dietz and Sleator, "Two algorithms for maintaining order in a
   * list", STOC 1987). A sibling keeps its label while others come and go, so no position has to be
   * stored anywhere; its rank is found in the tree of siblings. Labels start GAP apart and never
   * reach a result.
   *
   * Idea. A new sibling goes half way between its neighbours, but one of a run, each put beside the
   * one before, goes one STEP further: halving would use up the room in forty insertions. A run is
   * known by its tightly set end. Where there is no room left, the siblings around are labelled
   * anew, as few of them as leave wide enough gaps; the more they are, the wider, so that a place
   * labelled anew is left alone until several times as many have come (Bender, Cole, Demaine,
   * Farach-Colton, Zito, "Two simplified algorithms for maintaining order in a list", ESA 2002).
   *
   * Bound. An insertion labels O(log n) others anew, taken over many, wherever they go; one of a
   * run labels next to none.
   */
  private static final long GAP = 1L << 40;
  private static final long STEP = 1L << 24;
  private static final long LIMIT = 1L << 62;

  /** The fewest siblings that are labelled anew, and how wide the gaps between them have to be. */
  private static final int FEWEST = 32;

  private static final long NARROWEST = 1L << 8;

  private OrderLabels() {}

  /** Returns the label of the sibling at a rank in a list that is labelled for the first time. */
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
    return rank == 0 ? after - GAP : between(siblings, rank, siblings.keyAt(rank - 1), after);
  }

  private static long between(RankedTree<?> siblings, int rank, long before, long after) {
    long room = after - before;
    long below = rank < 2 ? GAP : before - siblings.keyAt(rank - 2);
    long above = rank + 1 == siblings.size() ? GAP : siblings.keyAt(rank + 1) - after;
    if (below == above || room <= 2 * STEP) {
      return after - room / 2;
    }
    return below < above ? before + STEP : after - STEP;
  }

  /** Returns whether a label is within the range and not taken. */
  static boolean isFree(RankedTree<?> siblings, long label) {
    return Math.abs(label) < LIMIT && siblings.rankOf(label) < 0;
  }

  /**
   * Siblings to be labelled anew.
   *
   * @param from the rank of the first of them
   * @param to the rank behind the last
   * @param before the label that they all come after
   * @param gap how far apart they are to be
   */
  record Crowd(int from, int to, long before, long gap) {
    long label(int rank) {
      return before + (rank - from + 1) * gap;
    }
  }

  /** Returns the siblings around a rank that have to give way; all of them at either end. */
  static Crowd crowd(RankedTree<?> siblings, int rank) {
    int last = siblings.size() - 1;
    long narrowest = NARROWEST;
    for (int count = FEWEST; count < last && rank > 0 && rank <= last; count *= 2) {
      int from = Math.max(1, Math.min(rank - count / 2, last - count));
      long before = siblings.keyAt(from - 1);
      long gap = (siblings.keyAt(from + count) - before) / (count + 1);
      if (gap >= narrowest) {
        return new Crowd(from, from + count, before, gap);
      }
      narrowest *= 4;
    }
    return new Crowd(0, siblings.size(), 0, GAP);
  }
}
