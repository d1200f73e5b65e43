package dev.blueline.model;

import dev.blueline.collect.PersistentVector;
import dev.blueline.model.Blueprint.ChunkVisitor;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one version of a document, in pieces of a few KiB. Immutable; versions share the
 * pieces that did not change.
 */
final class Fragments {
  /*
   * Idea. The document's bytes are a row of atoms: a component without children is one, one with
   * children two, before and behind them. Some twenty atoms in a row are joined to a piece; one
   * that is longer than a piece has its own, so that no change beside it copies it. The next version
   * asks which slots have another node, which versions that share most of their tree answer at the
   * cost of what they do not share; it encodes those components, and copies their neighbours from the
   * old piece. All other pieces are the old ones.
   *
   * Trade-off. Where components came, went or moved, or one grew longer than a piece beside others,
   * the row itself is another one: it is walked anew, and what did not change is copied byte by byte,
   * but not encoded. Components keep no bytes
   * of their own, so that a document's bytes are in memory once.
   *
   * Threat. A version keeps the last one before it that was written, with its bytes, until it is
   * written itself.
   *
   * Bound. O(log n) and a piece for each atom changed after changes of fields, O(n) after others and
   * once where an atom outgrows its piece.
   * Larger pieces make a whole document cheaper to join, and a change dearer.
   */
  static final int PIECE_BYTES = 2048;

  /** Most components are no longer. */
  private static final int ATOM_BYTES = 512;

  private final Root root;
  final PersistentVector<Node> nodes;
  final FragmentRow row;
  private final PersistentVector<Piece> pieces;
  private final long size;

  Fragments(
      Root root,
      PersistentVector<Node> nodes,
      FragmentRow row,
      PersistentVector<Piece> pieces,
      long size) {
    this.root = root;
    this.nodes = nodes;
    this.row = row;
    this.pieces = pieces;
    this.size = size;
  }

  /** The bytes of some atoms in a row, and where each of them ends. */
  static final class Piece {
    final byte[] bytes;
    private final int[] ends;

    Piece(byte[] bytes, int[] ends) {
      this.bytes = bytes;
      this.ends = ends;
    }

    private int start(int index) {
      return index == 0 ? 0 : ends[index - 1];
    }

    /** Returns whether an atom of so many bytes may not stay beside the others. */
    boolean isOutgrownBy(int atomBytes) {
      return ends.length > 1 && atomBytes > PIECE_BYTES;
    }

    /** Returns the piece with other bytes in the place of one atom. */
    Piece with(int index, Utf8Buffer atom) {
      int start = start(index);
      int end = ends[index];
      int longer = atom.size() - (end - start);
      byte[] changed = new byte[bytes.length + longer];
      System.arraycopy(bytes, 0, changed, 0, start);
      System.arraycopy(atom.array(), 0, changed, start, atom.size());
      System.arraycopy(bytes, end, changed, start + atom.size(), bytes.length - end);
      return new Piece(changed, longer == 0 ? ends : raised(ends, index, longer));
    }

    private static int[] raised(int[] ends, int from, int longer) {
      int[] copy = ends.clone();
      for (int i = from; i < copy.length; i++) {
        copy[i] += longer;
      }
      return copy;
    }
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

  boolean isOf(Root version) {
    return root == version;
  }

  long size() {
    return size;
  }

  void forEach(ChunkVisitor visitor) {
    pieces.forEach(piece -> visitor.visit(piece.bytes, 0, piece.bytes.length));
  }

  /** Returns read-only views of the pieces, each made when it is looked at. */
  List<ByteBuffer> views() {
    return new Views(pieces);
  }

  private static final class Views extends AbstractList<ByteBuffer> {
    private final PersistentVector<Piece> pieces;

    Views(PersistentVector<Piece> pieces) {
      this.pieces = pieces;
    }

    @Override
    public ByteBuffer get(int index) {
      return ByteBuffer.wrap(pieces.get(index).bytes).asReadOnlyBuffer();
    }

    @Override
    public int size() {
      return pieces.size();
    }
  }

  /**
   * Writes the bytes of an atom, without the comma before it.
   *
   * @param place where it is in the row
   */
  void copyTo(Utf8Buffer out, int place) {
    Piece piece = pieces.get(FragmentRow.piece(place));
    int index = FragmentRow.index(place);
    int start = piece.start(index) + (FragmentRow.hasComma(row.atomAt(place)) ? 1 : 0);
    out.bytes(piece.bytes, start, piece.ends[index] - start);
  }

  /** Returns the bytes of a version with the same row; null where it needs another one. */
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
    private boolean isOutgrown;

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

    /** Returns the bytes with the changes; null where an atom needs a piece of its own. */
    @Nullable Fragments applied(Root version, PersistentVector<Node> changed) {
      FragmentEncoder encoder = new FragmentEncoder(version, changed, ATOM_BYTES);
      PersistentVector<Piece> all = pieces;
      for (int i = 0; i < count; i++) {
        int head = row.head(slots[i]);
        int tail = row.tail(slots[i]);
        all = applied(head, encoder, all);
        all = tail == head ? all : applied(tail, encoder, all);
      }
      return isOutgrown ? null : new Fragments(version, changed, row, all, size + grown);
    }

    /** Puts new bytes in the place of one atom, between what stands before and behind it. */
    private PersistentVector<Piece> applied(
        int place, FragmentEncoder encoder, PersistentVector<Piece> all) {
      if (place == FragmentRow.NOWHERE) {
        return all;
      }
      int index = FragmentRow.piece(place);
      Piece piece = all.get(index);
      Utf8Buffer atom = encoder.encode(row.atomAt(place));
      isOutgrown |= piece.isOutgrownBy(atom.size());
      Piece changed = piece.with(FragmentRow.index(place), atom);
      grown += changed.bytes.length - piece.bytes.length;
      return all.with(index, changed);
    }
  }
}
