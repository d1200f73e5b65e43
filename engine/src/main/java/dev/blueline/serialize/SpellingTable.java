package dev.blueline.serialize;

import org.jspecify.annotations.Nullable;

/**
 * Values by what spelled them earlier in the same text, so that a short spelling that comes again
 * costs no new object. It forgets: a miss means nothing.
 *
 * @param <V> what was spelled
 */
final class SpellingTable<V> {

  /*
   * Idea: a two-way set-associative cache. A spelling of at most sixteen bytes, filled up with a
   * byte that never stands in one, is two words: they are the key itself, and comparing them is
   * comparing the spelling. A new value takes the first slot of its pair, and what was there moves
   * to the second.
   *
   * Threat: spellings chosen to share a pair, or all different, push one another out. That costs
   * the sharing, and never more than two comparisons.
   */

  /** Spellings of more bytes are not for this table. */
  static final int LONGEST = 16;

  private static final int MIN_SLOTS = 16;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int mask;
  private final long[] lows;
  private final long[] highs;
  private final Object[] values;

  /** Creates an empty table, small for a short text, of so many slots at most for a long one. */
  SpellingTable(int textLength, int maxSlots) {
    int slots = Integer.highestOneBit(Math.min(Math.max(textLength / 32, MIN_SLOTS), maxSlots));
    mask = slots - 2;
    lows = new long[slots];
    highs = new long[slots];
    values = new Object[slots];
  }

  /** Returns the value of a spelling, or null where it is not known. */
  @Nullable V find(long low, long high) {
    int slot = slot(low, high);
    if (lows[slot] == low && highs[slot] == high) {
      return value(slot);
    }
    return lows[slot + 1] == low && highs[slot + 1] == high ? value(slot + 1) : null;
  }

  @SuppressWarnings("unchecked") // put stores nothing else
  private @Nullable V value(int slot) {
    return (V) values[slot];
  }

  /** Remembers a value that was not found, and returns it. */
  V put(long low, long high, V value) {
    int slot = slot(low, high);
    lows[slot + 1] = lows[slot];
    highs[slot + 1] = highs[slot];
    values[slot + 1] = values[slot];
    lows[slot] = low;
    highs[slot] = high;
    values[slot] = value;
    return value;
  }

  private int slot(long low, long high) {
    long mixed = (low ^ Long.rotateLeft(high, 27)) * MIX;
    return (int) (mixed >>> 40) & mask;
  }
}
