package dev.blueline.edit;

import dev.blueline.collect.PersistentVector;
import dev.blueline.edit.History.Bounds;
import dev.blueline.edit.History.Entry;
import java.util.ArrayList;
import java.util.List;

/** Entries of a history in order. Immutable; versions share what they have in common. */
final class EntryList {
  /*
   * Idea. A history grows at its end and, once it is full, goes at its beginning, entry by entry. So
   * it is a vector with a number of dead elements in front: to forget the oldest one is to count one
   * more, and when the dead take a fifth of all the living ones are copied. While the bound in bytes
   * is not met, what was forgotten is not looked at: it was written a thousand commands ago, and is
   * in no cache any more. The dead are taken off the sum of sizes 32 at a time.
   *
   * Trade-off. A tree ordered by sequence takes any entry out at the same cost, but copies two longer
   * paths at every command where this copies a short one. To take one out of the middle costs the
   * whole list here; it happens where one origin among several is undone.
   *
   * Bound. O(log n) to add or take the last, O(1) amortized to forget the first, O(n) for others. The
   * dead take no more than a quarter of the living, and 31 more entries within the bound in bytes.
   */
  private static final int DEAD_SHARE = 4;
  private static final int MOST_UNTAKEN = 31;

  static final EntryList EMPTY = new EntryList(PersistentVector.empty(), 0, 0, 0, 0);

  private final PersistentVector<Entry> entries;

  /** How many of the vector's elements, at its beginning, are forgotten. */
  private final int dead;

  /** How many of the dead are not in the sum of sizes any more. */
  private final int takenOff;

  /** The sum of the sizes of the vector's elements behind those. */
  private final long countedBytes;

  /** The sum of the sizes of those. */
  private final long takenOffBytes;

  private EntryList(
      PersistentVector<Entry> entries,
      int dead,
      int takenOff,
      long countedBytes,
      long takenOffBytes) {
    this.entries = entries;
    this.dead = dead;
    this.takenOff = takenOff;
    this.countedBytes = countedBytes;
    this.takenOffBytes = takenOffBytes;
  }

  int size() {
    return entries.size() - dead;
  }

  Entry get(int rank) {
    return entries.get(dead + rank);
  }

  /** Returns the sum of the entries' sizes. Costs a look at 31 that were forgotten at most. */
  long sizeBytes() {
    return sizeBytesFrom(0);
  }

  private long sizeBytesFrom(int rank) {
    long bytes = countedBytes;
    for (int i = takenOff; i < dead + rank; i++) {
      bytes -= entries.get(i).sizeBytes();
    }
    return bytes;
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
    long bytes = countedBytes + entry.sizeBytes();
    return new EntryList(entries.append(entry), dead, takenOff, bytes, takenOffBytes);
  }

  /** Returns the list with an entry more, at a rank. */
  EntryList with(int rank, Entry entry) {
    return first(rank).with(entry).withAll(this, rank);
  }

  EntryList without(int rank) {
    return first(rank).withAll(this, rank + 1);
  }

  /**
   * Returns the list without its oldest entries where they are past some bounds; past that in bytes
   * the last one stays.
   */
  EntryList within(Bounds bounds) {
    EntryList kept = withoutFirst(Math.max(0, size() - bounds.maxEntries()));
    if (kept.countedBytes <= bounds.maxBytes()) {
      return kept;
    }
    long bytes = kept.sizeBytes();
    int count = 0;
    while (bytes > bounds.maxBytes() && count < kept.size() - 1) {
      bytes -= kept.get(count++).sizeBytes();
    }
    return kept.withoutFirst(count).counted();
  }

  private EntryList withoutFirst(int count) {
    if (count == 0) {
      return this;
    }
    EntryList shorter = new EntryList(entries, dead + count, takenOff, countedBytes, takenOffBytes);
    return shorter.dead - takenOff <= MOST_UNTAKEN ? shorter : shorter.counted();
  }

  /** Returns the list with all of the dead taken off, and without them where they are too large. */
  private EntryList counted() {
    if (takenOff == dead) {
      return this;
    }
    long bytes = sizeBytes();
    long deadBytes = takenOffBytes + countedBytes - bytes;
    EntryList exact = new EntryList(entries, dead, dead, bytes, deadBytes);
    return deadBytes > bytes / DEAD_SHARE ? EMPTY.withAll(exact, 0) : exact;
  }

  private EntryList first(int count) {
    PersistentVector<Entry> shorter = entries;
    long bytes = countedBytes;
    while (shorter.size() > dead + count) {
      bytes -= shorter.get(shorter.size() - 1).sizeBytes();
      shorter = shorter.removeLast();
    }
    return shorter == entries ? this : new EntryList(shorter, dead, takenOff, bytes, takenOffBytes);
  }

  /** Returns the list with the entries of another one from a rank on behind its own. */
  private EntryList withAll(EntryList others, int from) {
    if (from == others.size()) {
      return this;
    }
    Object[] all = new Object[size() + others.size() - from];
    entries.copyInto(all, 0, dead);
    others.entries.copyInto(all, size(), others.dead + from);
    long bytes = sizeBytes() + others.sizeBytesFrom(from);
    return new EntryList(PersistentVector.copyOf(all, all.length), 0, 0, bytes, 0);
  }
}
