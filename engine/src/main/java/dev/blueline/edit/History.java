package dev.blueline.edit;

import dev.blueline.model.Blueprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be undone and redone: an immutable list of deltas, bounded in entries and in bytes.
 * Recording, and undoing and redoing the last, cost O(log n); other operations the entries.
 *
 * <p>Recording clears what could be redone. What can be undone is within the bounds at every
 * moment, however it came there: past one the oldest entries are forgotten, but for the last where
 * it alone is too large. So a history that is written and read is the same. What can be redone has
 * no bounds of its own; it could be undone before.
 */
public final class History {
  /** The origin of what a person did, and of what several joined as one thing to undo. */
  public static final String USER = "user";

  private final Bounds bounds;
  private final EntryList done;
  private final EntryList undone;
  private final long nextSequence;

  private History(Bounds bounds, EntryList done, EntryList undone, long nextSequence) {
    this.bounds = bounds;
    this.done = done;
    this.undone = undone;
    this.nextSequence = nextSequence;
  }

  /**
   * How much is kept.
   *
   * @param maxEntries the greatest number of entries to undo; of 0 nothing can be undone
   * @param maxBytes the greatest size of all entries to undo, as estimated; a single entry may be
   *     larger, so that the last command can be undone
   */
  public record Bounds(int maxEntries, long maxBytes) {
    /** Those where nobody says others; what is kept on disk relies on them, so they stay. */
    public static final Bounds USUAL = new Bounds(1000, 16L << 20);

    /** No bounds at all. */
    public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is below 0
     */
    public Bounds {
      if (maxEntries < 0 || maxBytes < 0) {
        throw new IllegalArgumentException(
            "a history is bounded by 0 or more, not by " + maxEntries + " and " + maxBytes);
      }
    }
  }

  /**
   * One thing to undo: a command, a batch, a patch or a group.
   *
   * @param sequence its place in the order of recording, ascending
   * @param label what it was, for people
   * @param origin who did it: user, agent, batch, or a name the editor gives
   * @param delta what it did
   * @param pronouns the components that "it" stood for before it
   * @param pronounsAfter those that it stood for behind it; null for an entry that was kept before
   *     there was this
   * @param sizeBytes an estimate of what it keeps alive
   */
  public record Entry(
      long sequence,
      String label,
      String origin,
      Delta delta,
      List<String> pronouns,
      @Nullable List<String> pronounsAfter,
      long sizeBytes) {

    /** Returns an entry whose size is that of its delta, its label and the name of its origin. */
    public static Entry of(
        long sequence,
        String label,
        String origin,
        Delta delta,
        List<String> pronouns,
        @Nullable List<String> pronounsAfter) {
      long bytes = delta.sizeBytes() + DeltaSize.textBytes(label) + DeltaSize.textBytes(origin);
      return new Entry(sequence, label, origin, delta, pronouns, pronounsAfter, bytes);
    }
  }

  /** Returns a history without entries. */
  public static History empty(Bounds bounds) {
    return new History(bounds, EntryList.EMPTY, EntryList.EMPTY, 0);
  }

  /**
   * Returns a history of entries that another had, at any time before.
   *
   * @param done what can be undone, oldest first
   * @param undone what can be redone, the next one last
   * @param mark that of the other
   */
  public static History of(Bounds bounds, List<Entry> done, List<Entry> undone, long mark) {
    EntryList allDone = EntryList.EMPTY;
    EntryList allUndone = EntryList.EMPTY;
    for (Entry entry : done) {
      allDone = allDone.with(entry);
    }
    for (Entry entry : undone) {
      allUndone = allUndone.with(entry);
    }
    return new History(bounds, allDone.within(bounds), allUndone, mark);
  }

  /** Returns the entries that can be undone, oldest first. */
  public List<Entry> entries() {
    return done.from(0);
  }

  /** Returns the entries that can be redone, the next one last. */
  public List<Entry> undoneEntries() {
    return undone.from(0);
  }

  /** Returns the entry to undo next, or null. */
  public @Nullable Entry last() {
    return done.size() == 0 ? null : done.get(done.size() - 1);
  }

  /** Returns the entry to redo next, or null. */
  public @Nullable Entry lastUndone() {
    return undone.size() == 0 ? null : undone.get(undone.size() - 1);
  }

  /**
   * Returns the entry of a sequence that can be undone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Entry entry(long sequence) {
    return at(done, done.rankFrom(sequence), sequence);
  }

  /**
   * Returns the entry of a sequence that can be redone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Entry undoneEntry(long sequence) {
    return at(undone, rankOfUndone(undone, sequence), sequence);
  }

  private static Entry at(EntryList list, int rank, long sequence) {
    if (isAt(list, rank, sequence)) {
      return list.get(rank);
    }
    throw new IllegalArgumentException("the history has no entry " + sequence);
  }

  private static boolean isAt(EntryList list, int rank, long sequence) {
    return rank < list.size() && list.get(rank).sequence() == sequence;
  }

  /** Returns the estimated size of the entries that can be undone. */
  public long sizeBytes() {
    return done.sizeBytes();
  }

  /** Returns the mark of now: entries recorded from here on have it or a greater sequence. */
  public long mark() {
    return nextSequence;
  }

  /**
   * Returns the history with one more thing to undo and nothing to redo; the same if it is none.
   *
   * @param pronouns the components that "it" stood for before it
   * @param pronounsAfter those that it stands for behind it; null where that is not known
   */
  public History record(
      String label,
      String origin,
      Delta delta,
      List<String> pronouns,
      @Nullable List<String> pronounsAfter) {
    if (delta.isEmpty()) {
      return this;
    }
    Entry entry = Entry.of(nextSequence, label, origin, delta, pronouns, pronounsAfter);
    EntryList longer = done.with(entry).within(bounds);
    return new History(bounds, longer, EntryList.EMPTY, nextSequence + 1);
  }

  /** Returns the bounds. */
  public Bounds bounds() {
    return bounds;
  }

  /** Returns the history within other bounds; what is past them is forgotten. */
  public History within(Bounds others) {
    return new History(others, done.within(others), undone, nextSequence);
  }

  /**
   * Returns the history after an entry was undone; it can be redone.
   *
   * @param entry one of {@link #entries()}
   */
  public History undone(Entry entry) {
    return new History(
        bounds,
        without(done, entry, done.rankFrom(entry.sequence())),
        undone.with(entry),
        nextSequence);
  }

  /** What was undone is kept in the order of undoing, whatever its sequence. */
  private static int rankOfUndone(EntryList undone, long sequence) {
    int rank = undone.size() - 1;
    while (rank >= 0 && undone.get(rank).sequence() != sequence) {
      rank--;
    }
    return rank < 0 ? undone.size() : rank;
  }

  private static EntryList withoutUndone(EntryList undone, Entry entry) {
    return without(undone, entry, rankOfUndone(undone, entry.sequence()));
  }

  /** Without an entry, if it is at a rank. */
  private static EntryList without(EntryList list, Entry entry, int rank) {
    return isAt(list, rank, entry.sequence()) ? list.without(rank) : list;
  }

  /**
   * Returns the history after an entry was redone; it can be undone, as far as the bounds allow.
   *
   * @param entry one of {@link #undoneEntries()}
   */
  public History redone(Entry entry) {
    return new History(
        bounds,
        done.with(done.rankFrom(entry.sequence()), entry).within(bounds),
        withoutUndone(undone, entry),
        nextSequence);
  }

  /**
   * Returns the latest entry of an origin, if undoing it alone is safe: no later entry touches what
   * it touches. Null if there is none, or it is not.
   */
  public @Nullable Entry lastOf(String origin) {
    int rank = done.size() - 1;
    while (rank >= 0 && !done.get(rank).origin().equals(origin)) {
      rank--;
    }
    if (rank < 0) {
      return null;
    }
    Entry entry = done.get(rank);
    Footprint footprint = entry.delta().footprint();
    for (int later = rank + 1; later < done.size(); later++) {
      if (!footprint.isDisjoint(done.get(later).delta().footprint())) {
        return null;
      }
    }
    return entry;
  }

  /** Returns the entries recorded since a mark that can still be undone, oldest first. */
  public List<Entry> since(long mark) {
    return done.from(done.rankFrom(mark));
  }

  /**
   * Returns the history with all entries since a mark joined into one, or into none where they came
   * back to where they began. Its origin is theirs where they have the same one, else {@link
   * #USER}.
   *
   * @param present the document as it is now
   */
  public History squashed(long mark, String label, Blueprint present) {
    List<Entry> entries = since(mark);
    if (entries.isEmpty()) {
      return this;
    }
    History rest = without(entries);
    Delta all = deltaSince(mark).net(undoSince(mark, present), present);
    Entry last = entries.get(entries.size() - 1);
    History result =
        rest.record(label, originOf(entries), all, entries.get(0).pronouns(), last.pronounsAfter());
    return new History(bounds, result.done, EntryList.EMPTY, result.nextSequence);
  }

  private static String originOf(List<Entry> entries) {
    String first = entries.get(0).origin();
    return entries.stream().allMatch(entry -> entry.origin().equals(first)) ? first : USER;
  }

  /** Returns what was done since a mark and not undone, as one delta. */
  public Delta deltaSince(long mark) {
    return Delta.squashed(since(mark).stream().map(Entry::delta).toList());
  }

  /**
   * Returns the history without anything recorded since a mark, be it done or undone, for a caller
   * that has taken it back.
   */
  public History bailedOut(long mark) {
    History rest = without(since(mark));
    EntryList redoable = rest.undone;
    for (Entry entry : rest.undoneEntries()) {
      redoable = entry.sequence() < mark ? redoable : withoutUndone(redoable, entry);
    }
    return new History(bounds, rest.done, redoable, nextSequence);
  }

  private History without(List<Entry> entries) {
    EntryList kept = done;
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      kept = without(kept, entry, kept.rankFrom(entry.sequence()));
    }
    return new History(bounds, kept, undone, nextSequence);
  }

  /** Returns a blueprint with the entries since a mark taken back. */
  public Blueprint undoSince(long mark, Blueprint blueprint) {
    List<Entry> entries = since(mark);
    Blueprint version = blueprint;
    for (int i = entries.size() - 1; i >= 0; i--) {
      version = entries.get(i).delta().inverse().applyTo(version);
    }
    return version;
  }
}
