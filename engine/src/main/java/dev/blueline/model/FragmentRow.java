package dev.blueline.model;

/**
 * The parts of a document in the order of their bytes, cut into pieces. An atom is a slot, whether
 * it is the part behind the children, and whether a comma stands before it, in one number; a place
 * is a piece and an index within it.
 */
final class FragmentRow {
  static final int NOWHERE = -1;

  /** An atom has a byte at least, and a piece ends with the first that makes it long enough. */
  private static final int INDEX_BITS = 12;

  private static final int COMMA = 1;
  private static final int TAIL = 2;

  /** The atoms of each piece. */
  private final int[][] atoms;

  /** For each slot the place of its first atom, {@link #NOWHERE} for one in no list. */
  private final int[] heads;

  /** For each slot the place of its last atom, which may be its first. */
  private final int[] tails;

  FragmentRow(int[][] atoms, int[] heads, int[] tails) {
    this.atoms = atoms;
    this.heads = heads;
    this.tails = tails;
  }

  int atomAt(int place) {
    return atoms[piece(place)][index(place)];
  }

  int head(int slot) {
    return heads[slot];
  }

  int tail(int slot) {
    return tails[slot];
  }

  static int atom(int slot, boolean isTail, boolean hasComma) {
    return slot << 2 | (isTail ? TAIL : 0) | (hasComma ? COMMA : 0);
  }

  static int slot(int atom) {
    return atom >>> 2;
  }

  static boolean isTail(int atom) {
    return (atom & TAIL) != 0;
  }

  static boolean hasComma(int atom) {
    return (atom & COMMA) != 0;
  }

  static int place(int piece, int index) {
    return piece << INDEX_BITS | index;
  }

  static int piece(int place) {
    return place >>> INDEX_BITS;
  }

  static int index(int place) {
    return place & ((1 << INDEX_BITS) - 1);
  }
}
