package dev.blueline.serialize;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at a string of a text eight bytes at a time.
 *
 * <p>Source: L. Lamport, "Multiple Byte Processing with Full-Word Instructions", Communications of
 * the ACM 18(8), 1975: https://doi.org/10.1145/360933.360994
 */
final class TextWords {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long SPACES = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;

  private final byte[] text;

  TextWords(byte[] text) {
    this.text = text;
  }

  /**
   * Returns the next eight bytes. Those from the end on are quotation marks, which a string never
   * holds as they are, so that two short strings have the same words only if they are the same.
   */
  long word(int start, int end) {
    int missing = start + Long.BYTES - end;
    if (missing <= 0) {
      return (long) WORDS.get(text, start);
    }
    if (missing >= Long.BYTES) {
      return QUOTES;
    }
    long kept = -1L >>> (Byte.SIZE * missing);
    return (wordAt(start) & kept) | (QUOTES & ~kept);
  }

  private long wordAt(int start) {
    return start + Long.BYTES <= text.length ? (long) WORDS.get(text, start) : lastWord(start);
  }

  private long lastWord(int start) {
    long word = 0;
    for (int i = text.length - 1; i >= start; i--) {
      word = (word << Byte.SIZE) | (text[i] & 0xFF);
    }
    return word;
  }

  /** Returns whether a string is its own content: ASCII, no escapes, no control characters. */
  boolean isPlain(int start, int end) {
    long special = 0;
    for (int at = start; at < end; at += Long.BYTES) {
      special |= special(word(at, end));
    }
    return special == 0;
  }

  /** Returns whether two words of a string are plain. */
  static boolean isPlain(long low, long high) {
    return (special(low) | special(high)) == 0;
  }

  /**
   * Sets the high bit of each byte below a space, above 127 or equal to a backslash. A borrow may
   * set that of others too, but only where there is one of these below.
   */
  private static long special(long word) {
    return (word | word - SPACES | (word ^ BACKSLASHES) - ONES) & HIGH_BITS;
  }
}
