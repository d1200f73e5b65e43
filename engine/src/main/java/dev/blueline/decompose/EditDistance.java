package dev.blueline.decompose;

/**
 * How far a typed word is from another, in tenths of a wrong letter: the least cost of insertions,
 * deletions, replacements and swaps of neighbours, no substring edited twice (F. Damerau, "A
 * technique for computer detection and correction of spelling errors", CACM 1964; the restricted
 * form, "optimal string alignment").
 *
 * <p>Slips of the hand are cheaper than other words: a letter doubled or not doubled, then
 * neighbours swapped, then a letter left out or too many, then another letter. A wrong first letter
 * costs more, since people seldom get that wrong.
 */
final class EditDistance {
  /** What one letter more or less costs. */
  static final int LETTER = 10;

  private static final int DOUBLED = 7;
  private static final int SWAPPED = 8;
  private static final int REPLACED = 12;
  private static final int FIRST_LETTER = 2;

  /** Longer words are never near. */
  static final int MAX_LENGTH = 48;

  private EditDistance() {}

  /**
   * Returns the distance, or the greatest int where it is more than {@code most}; that is mostly
   * known after a few letters. Costs the product of the lengths at most, and nothing for long
   * words.
   */
  static int between(String typed, String word, int most) {
    if (typed.length() > MAX_LENGTH || word.length() > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    int[][] rows = new int[typed.length() + 1][];
    int leastBefore = 0;
    for (int i = 0; i <= typed.length(); i++) {
      rows[i] = new int[word.length() + 1];
      int least = Integer.MAX_VALUE;
      for (int j = 0; j <= word.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? LETTER * (i + j) : step(rows, typed, word, i, j);
        least = Math.min(least, rows[i][j]);
      }
      // No edit leaves out two rows, and none costs less than nothing.
      if (Math.min(least, leastBefore) > most) {
        return Integer.MAX_VALUE;
      }
      leastBefore = least;
    }
    boolean first = !typed.isEmpty() && !word.isEmpty() && typed.charAt(0) != word.charAt(0);
    int distance = rows[typed.length()][word.length()] + (first ? FIRST_LETTER : 0);
    return distance > most ? Integer.MAX_VALUE : distance;
  }

  /**
   * Returns whether two words may be within a distance, as far as their lengths and letters tell:
   * never false where they are. Costs the sum of the lengths, and no memory.
   */
  static boolean mayBeWithin(int most, String typed, String word) {
    int longer = Math.abs(typed.length() - word.length());
    return longer * DOUBLED <= most && mayBeWithin(most, longer, letters(typed), letters(word));
  }

  /**
   * As {@link #mayBeWithin(int, String, String)}, of words whose letters are known.
   *
   * @param longer by how many letters one is longer
   */
  static boolean mayBeWithin(int most, int longer, int typed, int word) {
    int apart = Integer.bitCount(typed ^ word);
    return longer * DOUBLED <= most && (apart + 1) / 2 * SWAPPED <= most + SWAPPED;
  }

  /** A bit for each letter that a word has; each edit changes two at most. */
  static int letters(String word) {
    int bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1 << (word.charAt(i) & 31);
    }
    return bits;
  }

  private static int step(int[][] rows, String typed, String word, int i, int j) {
    char left = typed.charAt(i - 1);
    char right = word.charAt(j - 1);
    int best = rows[i - 1][j - 1] + (left == right ? 0 : REPLACED);
    boolean doubledTyped = i > 1 && typed.charAt(i - 2) == left;
    boolean doubledWord = j > 1 && word.charAt(j - 2) == right;
    best = Math.min(best, rows[i - 1][j] + (doubledTyped ? DOUBLED : LETTER));
    best = Math.min(best, rows[i][j - 1] + (doubledWord ? DOUBLED : LETTER));
    boolean swapped = i > 1 && j > 1 && left == word.charAt(j - 2) && typed.charAt(i - 2) == right;
    return swapped ? Math.min(best, rows[i - 2][j - 2] + SWAPPED) : best;
  }
}
