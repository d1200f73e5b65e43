package dev.blueline.model;

import dev.blueline.collect.PersistentVector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one version of a document, in pieces of a few KiB. Immutable; versions share the
 * pieces that did not change.
 */
final class Fragments {
  /*
   * Idea. The document's bytes are a row of atoms: a component without children is one, one with
   * children two, before and behind them. Some twenty atoms in a row are joined to a piece. The next
   * version asks which slots have another node, which versions that share most of their tree answer
   * at the cost of what they do not share; it encodes those components, and copies their neighbours
   * from the old piece. All other pieces are the old ones.
   *
   * Trade-off. Where components came, went or moved, the row itself is another one: it is walked
   * anew, and what did not change is copied byte by byte, but not encoded. Components keep no bytes
   * of their own, so that a document's bytes are in memory once.
   *
   * Threat. A version keeps the last one before it that was written, with its bytes, until it is
   * written itself.
   *
   * Bound. O(changed components + pieces) after changes of fields, O(n) after others. Larger pieces
   * make a whole document cheaper to join, and a change dearer.
   */
  static final int PIECE_BYTES = 2048;

  /** Most components are no longer. */
  private static final int ATOM_BYTES = 512;

  private final Root root;
  final PersistentVector<Node> nodes;
  final FragmentRow row;
  private final byte[][] pieces;

  /** Where each atom of each piece ends. */
  private final int[][] ends;

  private final long size;

  Fragments(
      Root root,
      PersistentVector<Node> nodes,
      FragmentRow row,
      byte[][] pieces,
      int[][] ends,
      long size) {
    this.root = root;
    this.nodes = nodes;
    this.row = row;
    this.pieces = pieces;
    this.ends = ends;
    this.size = size;
  }

  /**
   * Returns the bytes of a version.
   *
   * @param earlier those of a version from before, to take over what did not change; or null
   */
  static Fragments of(Root root, PersistentVector<Node> nodes, @Nullable Fragments earlier) {
    if (earlier != null) {
      Fragments next = earlier.next(root, nodes);
      if (next != null) {
        return next;
      }
    }
    return new FragmentWriter(root, nodes, earlier).write();
  }

  boolean areOf(Root version, PersistentVector<Node> versionNodes) {
    return root == version && nodes == versionNodes;
  }

  long size() {
    return size;
  }

  int count() {
    return pieces.length;
  }

  /** Returns the bytes of a piece; never to be written to. */
  byte[] piece(int index) {
    return pieces[index];
  }

  /**
   * Writes the bytes of an atom, without the comma before it.
   *
   * @param place where it is in the row
   */
  void copyTo(Utf8Buffer out, int place) {
    int piece = FragmentRow.piece(place);
    int index = FragmentRow.index(place);
    int from = index == 0 ? 0 : ends[piece][index - 1];
    int start = from + (FragmentRow.hasComma(row.atomAt(place)) ? 1 : 0);
    out.bytes(pieces[piece], start, ends[piece][index] - start);
  }

  /** Returns the bytes of a version with the same row; null where it has another one. */
  private @Nullable Fragments next(Root version, PersistentVector<Node> changed) {
    Changes changes = new Changes();
    boolean isSameRoot = root == version;
    if (!isSameRoot) {
      changes.add(Node.ROOT_SLOT);
    }
    boolean isSameRow =
        (root.listPosition < 0) == (version.listPosition < 0)
            && nodes.matches(changed, changes::isSamePlace);
    return isSameRow ? changes.applied(version, changed) : null;
  }

  /** The slots whose bytes are others than here. */
  private final class Changes {
    private int[] slots = new int[4];
    private int count;
    private long grown;

    void add(int slot) {
      slots = count == slots.length ? Arrays.copyOf(slots, 2 * count) : slots;
      slots[count++] = slot;
    }

    boolean isSamePlace(int slot, Node before, Node after) {
      if (before.component != after.component) {
        add(slot);
      }
      return before.parent == after.parent
          && before.label == after.label
          && before.children == after.children
          && before.malformed == after.malformed
          && (before.component == null) == (after.component == null);
    }

    Fragments applied(Root version, PersistentVector<Node> changed) {
      byte[][] newPieces = pieces.clone();
      int[][] newEnds = ends.clone();
      FragmentEncoder encoder = new FragmentEncoder(version, changed, ATOM_BYTES);
      for (int i = 0; i < count; i++) {
        apply(row.head(slots[i]), encoder, newPieces, newEnds);
        if (row.tail(slots[i]) != row.head(slots[i])) {
          apply(row.tail(slots[i]), encoder, newPieces, newEnds);
        }
      }
      return new Fragments(version, changed, row, newPieces, newEnds, size + grown);
    }

    /** Puts new bytes in the place of one atom, between what stands before and behind it. */
    private void apply(int place, FragmentEncoder encoder, byte[][] all, int[][] allEnds) {
      if (place == FragmentRow.NOWHERE) {
        return;
      }
      int piece = FragmentRow.piece(place);
      int index = FragmentRow.index(place);
      byte[] old = all[piece];
      int[] oldEnds = allEnds[piece];
      int from = index == 0 ? 0 : oldEnds[index - 1];
      Utf8Buffer atom = encoder.encode(row.atomAt(place));
      int longer = atom.size() - (oldEnds[index] - from);
      byte[] bytes = new byte[old.length + longer];
      System.arraycopy(old, 0, bytes, 0, from);
      System.arraycopy(atom.array(), 0, bytes, from, atom.size());
      System.arraycopy(old, oldEnds[index], bytes, from + atom.size(), old.length - oldEnds[index]);
      all[piece] = bytes;
      grown += longer;
      allEnds[piece] = longer == 0 ? oldEnds : raised(oldEnds, index, longer);
    }
  }

  private static int[] raised(int[] ends, int from, int longer) {
    int[] copy = ends.clone();
    for (int i = from; i < copy.length; i++) {
      copy[i] += longer;
    }
    return copy;
  }
}
