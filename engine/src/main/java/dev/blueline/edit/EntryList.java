package dev.blueline.edit;

import dev.blueline.collect.PersistentVector;
import dev.blueline.edit.History.Bounds;
import dev.blueline.edit.History.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries of a history in order. Immutable; versions share what they have in common. */
final class EntryList {
  /*
   * Idea. A history grows at its end and, once it is full, goes at its beginning, entry by entry. So
   * the newest entries are a chain, to which one is added for the price of a link. Once there are 64,
   * the older half becomes a block, with the sum of its sizes, and the blocks are a vector; what goes
   * to and fro at the end, as undo and redo do, makes a block once in 32 times at most. To forget the oldest entry is
   * to count one more dead in front. While the bound in bytes is not met, what was forgotten is not
   * looked at: it was written a thousand commands ago, and is in no cache any more. A block goes out
   * of the sum of sizes as one, once all of it is dead; and when the dead blocks take a fifth of all,
   * the vector is made anew of the others.
   *
   * Trade-off. A tree ordered by sequence takes any entry out at the same cost, but copies two longer
   * paths at every command where this links one entry. To take one out of the middle costs the whole
   * list here; it happens where one origin among several is undone.
   *
   * Bound. O(1) amortized to add or take the last and to forget the first, O(n) for others. Dead
   * blocks take no more than a quarter of the living, and 63 dead entries more stay within the bound
   * in bytes.
   */
  private static final int DEAD_SHARE = 4;
  private static final int BLOCK = 32;

  static final EntryList EMPTY = new EntryList(PersistentVector.empty(), null, 0, 0, 0);

  private final PersistentVector<Block> blocks;

  /** The newest entries, fewer than two blocks have. */
  private final @Nullable Link newest;

  /** How many entries, at the beginning, are forgotten. */
  private final int dead;

  /** The sum of the sizes in blocks that are dead as a whole. */
  private final long deadBytes;

  /** The sum of the sizes in other blocks. */
  private final long blockBytes;

  private EntryList(
      PersistentVector<Block> blocks,
      @Nullable Link newest,
      int dead,
      long deadBytes,
      long blockBytes) {
    this.blocks = blocks;
    this.newest = newest;
    this.dead = dead;
    this.deadBytes = deadBytes;
    this.blockBytes = blockBytes;
  }

  /** An entry with all that are older and in no block. */
  private static final class Link {
    final Entry entry;
    final @Nullable Link older;
    final int count;
    final long bytes;

    Link(Entry entry, @Nullable Link older) {
      this.entry = entry;
      this.older = older;
      this.count = older == null ? 1 : older.count + 1;
      this.bytes = entry.sizeBytes() + (older == null ? 0 : older.bytes);
    }
  }

  /** As many entries as fit, with the sum of their sizes. */
  private static final class Block {
    final Entry[] entries = new Entry[BLOCK];
    final long bytes;

    Block(Link newest) {
      Link link = newest;
      for (int i = BLOCK - 1; link != null; i--) {
        entries[i] = link.entry;
        link = link.older;
      }
      bytes = newest.bytes;
    }

    /** Returns all but the last entry as a chain. */
    Link withoutLast() {
      Link link = new Link(entries[0], null);
      for (int i = 1; i < BLOCK - 1; i++) {
        link = new Link(entries[i], link);
      }
      return link;
    }
  }

  int size() {
    return blockedCount() + newestCount() - dead;
  }

  /** How many entries are in blocks, dead ones included. */
  private int blockedCount() {
    return blocks.size() * BLOCK;
  }

  private int newestCount() {
    return newest == null ? 0 : newest.count;
  }

  Entry get(int rank) {
    return at(dead + rank);
  }

  /** Returns one of all entries, dead ones included. */
  private Entry at(int index) {
    return index < blockedCount()
        ? blocks.get(index / BLOCK).entries[index % BLOCK]
        : link(index - blockedCount()).entry;
  }

  /** Returns a link by its position in the chain, the oldest first. */
  private Link link(int position) {
    Link link = newest;
    for (int i = newestCount() - 1; link != null && i > position; i--) {
      link = link.older;
    }
    return Objects.requireNonNull(link);
  }

  /** Returns the sum of the entries' sizes. Costs a look at 63 that were forgotten at most. */
  long sizeBytes() {
    if (dead > blockedCount()) {
      return mostBytes() - link(dead - blockedCount() - 1).bytes;
    }
    long bytes = mostBytes();
    for (int i = dead - dead % BLOCK; i < dead; i++) {
      bytes -= at(i).sizeBytes();
    }
    return bytes;
  }

  /** As {@link #sizeBytes}, with the dead of a block that others live in, and of the chain. */
  private long mostBytes() {
    return blockBytes + (newest == null ? 0 : newest.bytes);
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
    Entry[] copy = new Entry[size() - rank];
    int left = copy.length;
    for (Link link = newest; link != null && left > 0; link = link.older) {
      copy[--left] = link.entry;
    }
    while (left > 0) {
      left--;
      copy[left] = get(rank + left);
    }
    return new ArrayList<>(Arrays.asList(copy));
  }

  EntryList with(Entry entry) {
    Link link = new Link(entry, newest);
    return link.count < 2 * BLOCK
        ? new EntryList(blocks, link, dead, deadBytes, blockBytes)
        : withBlock(link);
  }

  /** Makes a block of the older half of a chain, unless all of it is dead. */
  private EntryList withBlock(Link longest) {
    Entry[] newer = new Entry[BLOCK];
    Link link = longest;
    for (int i = BLOCK - 1; i >= 0; i--) {
      newer[i] = link.entry;
      link = Objects.requireNonNull(link.older);
    }
    Link chain = null;
    for (Entry entry : newer) {
      chain = new Link(entry, chain);
    }
    return dead >= blockedCount() + BLOCK
        ? new EntryList(blocks, chain, dead - BLOCK, deadBytes, blockBytes)
        : new EntryList(
            blocks.append(new Block(link)), chain, dead, deadBytes, blockBytes + link.bytes);
  }

  /** Returns the list with an entry more, at a rank. */
  EntryList with(int rank, Entry entry) {
    return rank == size() ? with(entry) : first(rank).with(entry).withAll(from(rank));
  }

  EntryList without(int rank) {
    return rank == size() - 1 ? withoutLast() : first(rank).withAll(from(rank + 1));
  }

  private EntryList withoutLast() {
    if (newest != null) {
      return new EntryList(blocks, newest.older, dead, deadBytes, blockBytes);
    }
    Block last = blocks.get(blocks.size() - 1);
    return new EntryList(
        blocks.removeLast(), last.withoutLast(), dead, deadBytes, blockBytes - last.bytes);
  }

  /**
   * Returns the list without its oldest entries where they are past some bounds; past that in bytes
   * the last one stays.
   */
  EntryList within(Bounds bounds) {
    EntryList kept = withoutFirst(size() - bounds.maxEntries());
    if (kept.mostBytes() <= bounds.maxBytes()) {
      return kept;
    }
    long bytes = kept.sizeBytes();
    int count = 0;
    while (bytes > bounds.maxBytes() && count < kept.size() - 1) {
      bytes -= kept.get(count++).sizeBytes();
    }
    return kept.withoutFirst(count).withoutMuchDead();
  }

  /** Where few large entries are kept, the dead ones would take as much. */
  private EntryList withoutMuchDead() {
    long bytes = sizeBytes();
    long allBytes = deadBytes + mostBytes();
    return allBytes - bytes > bytes / DEAD_SHARE ? EMPTY.withAll(from(0)) : this;
  }

  private EntryList withoutFirst(int count) {
    if (count <= 0) {
      return this;
    }
    long bytes = 0;
    int deadBlocks = Math.min((dead + count) / BLOCK, blocks.size());
    for (int i = dead / BLOCK; i < deadBlocks; i++) {
      bytes += blocks.get(i).bytes;
    }
    EntryList shorter =
        new EntryList(blocks, newest, dead + count, deadBytes + bytes, blockBytes - bytes);
    return shorter.deadBytes > shorter.mostBytes() / DEAD_SHARE
        ? shorter.withoutBlocks(deadBlocks)
        : shorter;
  }

  private EntryList withoutBlocks(int count) {
    Object[] rest = new Object[blocks.size() - count];
    blocks.copyInto(rest, 0, count);
    PersistentVector<Block> fewer = PersistentVector.copyOf(rest, rest.length);
    return new EntryList(fewer, newest, dead - count * BLOCK, 0, blockBytes);
  }

  private EntryList first(int count) {
    return EMPTY.withAll(from(0).subList(0, count));
  }

  private EntryList withAll(List<Entry> others) {
    EntryList longer = this;
    for (Entry other : others) {
      longer = longer.with(other);
    }
    return longer;
  }
}
