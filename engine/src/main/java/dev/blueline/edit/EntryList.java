package dev.blueline.edit;

import dev.blueline.collect.PersistentVector;
import dev.blueline.edit.History.Entry;
import java.util.ArrayList;
import java.util.List;

/** Entries of a history in order. Immutable; versions share what they have in common. */
final class EntryList {
  /*
   * Idea. A history grows at its end and, once it is full, goes at its beginning, entry by entry. So
   * it is a vector with a number of dead elements in front: to forget the oldest one is to count one
   * more, and when a fifth is dead the living ones are copied.
   *
   * Trade-off. A tree ordered by sequence takes any entry out at the same cost, but copies two longer
   * paths at every command where this copies a short one. To take one out of the middle costs the
   * whole list here; it happens where one origin among several is undone.
   *
   * Bound. O(log n) to add or take the last, O(1) amortized to forget the first, O(n) for others. A
   * quarter more entries are kept alive than are in the list, and no more than 32 of a short one.
   */
  private static final int FEW_DEAD = 32;
  private static final int DEAD_SHARE = 4;

  static final EntryList EMPTY = new EntryList(PersistentVector.empty(), 0);

  private final PersistentVector<Entry> entries;

  /** How many of the vector's elements, at its beginning, are forgotten. */
  private final int dead;

  private EntryList(PersistentVector<Entry> entries, int dead) {
    this.entries = entries;
    this.dead = dead;
  }

  int size() {
    return entries.size() - dead;
  }

  Entry get(int rank) {
    return entries.get(dead + rank);
  }

  /**
   * Returns the rank of the first entry of at least a sequence, the size if there is none, in a
   * list that ascends by it. Mostly it is the last, which is looked at first.
   */
  int rankFrom(long sequence) {
    int low = 0;
    int high = size();
    if (high > 0 && get(high - 1).sequence() <= sequence) {
      return get(high - 1).sequence() < sequence ? high : high - 1;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).sequence() < sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns a copy of the entries from a rank on. */
  List<Entry> from(int rank) {
    List<Entry> copy = new ArrayList<>(size() - rank);
    for (int i = rank; i < size(); i++) {
      copy.add(get(i));
    }
    return copy;
  }

  EntryList with(Entry entry) {
    return new EntryList(entries.append(entry), dead);
  }

  /** Returns the list with an entry more, at a rank. */
  EntryList with(int rank, Entry entry) {
    return first(rank).with(entry).withAll(this, rank);
  }

  EntryList without(int rank) {
    return first(rank).withAll(this, rank + 1);
  }

  /** Returns the list without the oldest entry, of which there must be one. */
  EntryList withoutFirst() {
    int more = dead + 1;
    int living = entries.size() - more;
    return more <= FEW_DEAD || more <= living / DEAD_SHARE
        ? new EntryList(entries, more)
        : EMPTY.withAll(this, 1);
  }

  private EntryList first(int count) {
    PersistentVector<Entry> shorter = entries;
    while (shorter.size() > dead + count) {
      shorter = shorter.removeLast();
    }
    return shorter == entries ? this : new EntryList(shorter, dead);
  }

  /** Returns the list with the entries of another one from a rank on behind its own. */
  private EntryList withAll(EntryList others, int from) {
    if (from == others.size()) {
      return this;
    }
    Object[] all = new Object[size() + others.size() - from];
    entries.copyInto(all, 0, dead);
    others.entries.copyInto(all, size(), others.dead + from);
    return new EntryList(PersistentVector.copyOf(all, all.length), 0);
  }
}
