package dev.blueline.model;

import java.util.Arrays;

/**
 * Letters, digits and lower case as names and commands know them: the same on every JDK, and with
 * no locale.
 */
public final class Letters {
  /*
   * Idea. The JDK follows the Unicode of its day, so a name in letters that are new there would be
   * found on one JDK and not on another. Lower case is therefore the JDK's only where it was complete
   * in Unicode 13, which is that of JDK 17; and whatever lies beyond ASCII is a letter unless it is
   * in a block of marks, punctuation, symbols or pictures, which are listed: blocks stay.
   *
   * Trade-off. Scripts beyond the listed ones have no lower case, so that names in them match as
   * they are written only. Some marks inside blocks of letters count as letters.
   *
   * Threat. A later Unicode could add a capital below CASED. A test holds the whole table to one
   * digest, so it fails on the JDK that does.
   *
   * Bound. O(1) below 128, else the logarithm of the ranges.
   */
  private static final int ASCII = 128;

  /** Behind it, and at the two above, capitals were added after Unicode 13. */
  private static final int CASED = 0xA7C0;

  private static final int TJE = 0x1C89;
  private static final int CAUDATE_CHRI = 0x2C2F;

  /** First and last of what is neither letter nor digit, beyond ASCII, ascending. */
  private static final int[] MARKS = {
    0x0080, 0x00A9, 0x00AB, 0x00B4, 0x00B6, 0x00B9, 0x00BB, 0x00BF, 0x00D7, 0x00D7, 0x00F7, 0x00F7,
    0x0300, 0x036F, 0x037E, 0x037E, 0x0387, 0x0387, 0x055A, 0x055F, 0x0589, 0x058F, 0x0591, 0x05CF,
    0x05F3, 0x05F4, 0x0600, 0x061F, 0x064B, 0x065F, 0x066A, 0x066D, 0x0670, 0x0670, 0x06D4, 0x06D4,
    0x06D6, 0x06E4, 0x06E7, 0x06ED, 0x0964, 0x0965, 0x0970, 0x0970, 0x0E3F, 0x0E3F, 0x0E4F, 0x0E4F,
    0x0E5A, 0x0E5B, 0x0F01, 0x0F17, 0x0F3A, 0x0F3D, 0x104A, 0x104F, 0x10FB, 0x10FB, 0x1360, 0x1368,
    0x166D, 0x166E, 0x16EB, 0x16ED, 0x17D4, 0x17D6, 0x17D8, 0x17DB, 0x1800, 0x180F, 0x1DC0, 0x1DFF,
    0x1FBD, 0x1FBD, 0x1FBF, 0x1FC1, 0x1FCD, 0x1FCF, 0x1FDD, 0x1FDF, 0x1FED, 0x1FEF, 0x1FFD, 0x20FF,
    0x2116, 0x2118, 0x2120, 0x2123, 0x2190, 0x2BFF, 0x2E00, 0x2FFF, 0x3000, 0x3004, 0x3008, 0x3020,
    0x302A, 0x3030, 0x3036, 0x3037, 0x303D, 0x303F, 0x3099, 0x309C, 0x30A0, 0x30A0, 0x30FB, 0x30FB,
    0x3200, 0x33FF, 0x4DC0, 0x4DFF, 0xA490, 0xA4CF, 0xD800, 0xF8FF, 0xFE00, 0xFE6F, 0xFEFF, 0xFF0F,
    0xFF1A, 0xFF20, 0xFF3B, 0xFF40, 0xFF5B, 0xFF65, 0xFFE0, 0xFFFF, 0x1D000, 0x1D3FF, 0x1F000,
    0x1FBFF, 0xE0000, 0x10FFFF
  };

  private Letters() {}

  /** Returns whether a code point is a letter or a digit. */
  public static boolean isLetterOrDigit(int point) {
    if (point < ASCII) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    int place = Arrays.binarySearch(MARKS, point);
    boolean isWithin = (-place - 1) % 2 == 1; // behind a first one, before its last
    return place < 0 && !isWithin;
  }

  /** Returns whether a character has another lower case. */
  public static boolean isCapital(char c) {
    return lower(c) != c && c != 'ς';
  }

  /** Returns a character in lower case; that of the Greek sigma is one, wherever it stands. */
  public static char lower(char c) {
    if (c < ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    boolean isFull = c >= 'Ａ' && c <= 'Ｚ';
    if ((c >= CASED && !isFull) || c == TJE || c == CAUDATE_CHRI) {
      return c;
    }
    return c == 'ς' ? 'σ' : Character.toLowerCase(c);
  }

  /** Returns a text in lower case, as long as it is; itself where it has no capitals. */
  public static String lower(String text) {
    int at = 0;
    while (at < text.length() && lower(text.charAt(at)) == text.charAt(at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    char[] out = text.toCharArray();
    for (int i = at; i < out.length; i++) {
      out[i] = lower(out[i]);
    }
    return new String(out);
  }
}
