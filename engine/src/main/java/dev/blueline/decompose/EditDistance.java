package dev.blueline.decompose;

/**
 * The number of insertions, deletions, replacements and swaps of neighbours that turn one word into
 * another, no substring edited twice (F. Damerau, "A technique for computer detection and
 * correction of spelling errors", CACM 1964; the restricted form, "optimal string alignment").
 */
final class EditDistance {
  /** Longer words are never near. */
  private static final int MAX_LENGTH = 48;

  private EditDistance() {}

  /** Returns the distance; costs the product of the lengths, and nothing for long words. */
  static int between(String left, String right) {
    if (left.length() > MAX_LENGTH || right.length() > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    int[][] rows = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, left, right, i, j);
      }
    }
    return rows[left.length()][right.length()];
  }

  private static int step(int[][] rows, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int best = rows[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
