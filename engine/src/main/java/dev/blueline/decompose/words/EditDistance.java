package dev.blueline.decompose.words;

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
public final class EditDistance {
  /** What one letter more or less costs. */
  public static final int LETTER = 10;

  private static final int DOUBLED = 7;
  private static final int SWAPPED = 8;
  private static final int REPLACED = 12;
  private static final int FIRST_LETTER = 2;

  /** Longer words are never near. */
  public static final int MAX_LENGTH = 48;

  /** More than any distance, and no overflow when something is added. */
  private static final int TOO_FAR = 1 << 20;

  private final String typed;
  private final String word;

  /** So many letters more or less are the most that can be paid for. */
  private final int band;

  /** What each start of the word costs, for the letters typed so far; and one and two before. */
  private int[] row;

  private int[] above;
  private int[] second;

  private EditDistance(String typed, String word, int most) {
    this.typed = typed;
    this.word = word;
    this.band = most / DOUBLED;
    this.row = new int[word.length() + 1];
    this.above = new int[word.length() + 1];
    this.second = new int[word.length() + 1];
  }

  /**
   * Returns the distance, or the greatest int where it is more than {@code most}; that is mostly
   * known after a few letters. Costs the shorter length times {@code most} at most, since only a
   * band of the table is filled (E. Ukkonen, "Algorithms for approximate string matching",
   * Information and Control 1985), and nothing for long words.
   */
  public static int between(String typed, String word, int most) {
    boolean isLong = typed.length() > MAX_LENGTH || word.length() > MAX_LENGTH;
    boolean isOff = (long) Math.abs(typed.length() - word.length()) * DOUBLED > most;
    return isLong || isOff ? Integer.MAX_VALUE : new EditDistance(typed, word, most).upTo(most);
  }

  private int upTo(int most) {
    int leastAbove = 0;
    for (int i = 0; i <= typed.length(); i++) {
      int[] free = second;
      second = above;
      above = row;
      row = free;
      int least = fill(i);
      // No edit leaves out two rows, and none costs less than nothing.
      if (Math.min(least, leastAbove) > most) {
        return Integer.MAX_VALUE;
      }
      leastAbove = least;
    }
    boolean first = !typed.isEmpty() && !word.isEmpty() && typed.charAt(0) != word.charAt(0);
    int distance = row[word.length()] + (first ? FIRST_LETTER : 0);
    return distance > most ? Integer.MAX_VALUE : distance;
  }

  /** Fills the band of a row, with what is too far at both its ends, and returns the least. */
  private int fill(int i) {
    int from = Math.max(0, i - band);
    int to = Math.min(word.length(), i + band);
    if (from > 0) {
      row[from - 1] = TOO_FAR;
    }
    if (to < word.length()) {
      row[to + 1] = TOO_FAR;
    }
    int least = TOO_FAR;
    for (int j = from; j <= to; j++) {
      row[j] = i == 0 || j == 0 ? LETTER * (i + j) : step(i, j);
      least = Math.min(least, row[j]);
    }
    return least;
  }

  /**
   * Returns whether two words may be within a distance, as far as their lengths and letters tell:
   * never false where they are. Costs the sum of the lengths, and no memory.
   */
  public static boolean mayBeWithin(int most, String typed, String word) {
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
    int least =
        apart < longer
            ? DOUBLED * (longer - apart) + LETTER * apart
            : LETTER * longer + REPLACED / 2 * (apart - longer);
    return least <= most;
  }

  /** A bit for each letter that a word has; a letter replaced changes two, one more or less one. */
  static int letters(String word) {
    int bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1 << (word.charAt(i) & 31);
    }
    return bits;
  }

  private int step(int i, int j) {
    char left = typed.charAt(i - 1);
    char right = word.charAt(j - 1);
    int best = above[j - 1] + (left == right ? 0 : REPLACED);
    boolean doubledTyped = i > 1 && typed.charAt(i - 2) == left;
    boolean doubledWord = j > 1 && word.charAt(j - 2) == right;
    best = Math.min(best, above[j] + (doubledTyped ? DOUBLED : LETTER));
    best = Math.min(best, row[j - 1] + (doubledWord ? DOUBLED : LETTER));
    boolean swapped = i > 1 && j > 1 && left == word.charAt(j - 2) && typed.charAt(i - 2) == right;
    return swapped ? Math.min(best, second[j - 2] + SWAPPED) : best;
  }
}
