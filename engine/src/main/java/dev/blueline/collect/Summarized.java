package dev.blueline.collect;

import org.jspecify.annotations.Nullable;

/** A node that computes the summary of the elements below it once, at the first question. */
abstract class Summarized<E> {

  /*
   * A benign race: nodes and summaries are immutable, so that two threads which find the field
   * empty write equal values. It needs no volatile as long as the field is read once into a local,
   * and everything inside a summary is final.
   */
  private @Nullable Object cachedSummary;

  /** Costs one read when cached; else a merge for each slot, after asking the nodes below. */
  @SuppressWarnings("unchecked") // a structure is always asked with one and the same Summary
  final <S> S summarize(Summary<E, S> summary) {
    Object known = cachedSummary;
    if (known == null) {
      known = computeSummary(summary);
      cachedSummary = known;
    }
    return (S) known;
  }

  final @Nullable Object cachedSummary() {
    return cachedSummary;
  }

  /** Never asked of a node without elements: the empty one is shared by all families. */
  abstract <S> S computeSummary(Summary<E, S> summary);
}
