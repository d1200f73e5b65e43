package dev.blueline.model;

import dev.blueline.collect.PersistentVector;
import dev.blueline.collect.RankedTree;
import dev.blueline.model.Fragments.Piece;
import dev.blueline.model.Node.Child;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks a version's atoms and joins them to pieces. */
final class FragmentWriter {
  private final Root root;
  private final PersistentVector<Node> nodes;
  private final @Nullable Fragments earlier;
  private final FragmentEncoder encoder;
  private final Utf8Buffer out;
  private final int[] heads;
  private final int[] tails;
  private int[] atoms = new int[64];
  private int[] ends = new int[64];
  private int count;
  private Object[] pieces = new Object[16];
  private int[][] pieceAtoms = new int[16][];
  private int pieceCount;
  private long size;

  /** Where the open piece begins in what is written. */
  private int start;

  FragmentWriter(Root root, PersistentVector<Node> nodes, @Nullable Fragments earlier) {
    this.root = root;
    this.nodes = nodes;
    this.earlier = earlier;
    this.encoder = new FragmentEncoder(root, nodes, 2 * Fragments.PIECE_BYTES);
    this.out = encoder.buffer();
    this.heads = new int[nodes.size()];
    this.tails = new int[nodes.size()];
    Arrays.fill(heads, FragmentRow.NOWHERE);
    Arrays.fill(tails, FragmentRow.NOWHERE);
  }

  Fragments write() {
    add(Node.ROOT_SLOT, false);
    if (root.listPosition >= 0) {
      walkChildren(Node.ROOT_SLOT);
      addTail(Node.ROOT_SLOT);
    }
    endPiece(out.size());
    FragmentRow row = new FragmentRow(Arrays.copyOf(pieceAtoms, pieceCount), heads, tails);
    return new Fragments(root, nodes, row, PersistentVector.copyOf(pieces, pieceCount), size);
  }

  private void walkChildren(int parent) {
    boolean isFirst = true;
    RankedTree<Child> children = nodes.get(parent).children;
    for (RankedTree.Cursor<Child> cursor = children.cursor(); cursor.advance(); ) {
      int slot = cursor.element().slot();
      add(slot, !isFirst);
      if (nodes.get(slot).children.size() > 0) {
        walkChildren(slot);
        addTail(slot);
      }
      isFirst = false;
    }
  }

  private void add(int slot, boolean hasComma) {
    append(FragmentRow.atom(slot, false, hasComma));
    heads[slot] = FragmentRow.place(pieceCount, count - 1);
    tails[slot] = heads[slot];
    endPieceIfLong();
  }

  private void addTail(int slot) {
    append(FragmentRow.atom(slot, true, false));
    tails[slot] = FragmentRow.place(pieceCount, count - 1);
    endPieceIfLong();
  }

  private void append(int atom) {
    int before = out.size();
    if (!isTakenOver(atom)) {
      encoder.write(atom);
    }
    if (out.size() - before > Fragments.PIECE_BYTES) {
      endPiece(before);
    }
    if (count == atoms.length) {
      atoms = Arrays.copyOf(atoms, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    atoms[count] = atom;
    ends[count++] = out.size() - start;
  }

  /** Copies the bytes of an atom that the earlier version has too. */
  private boolean isTakenOver(int atom) {
    if (earlier == null) {
      return false;
    }
    int place = placeOf(atom, earlier);
    if (place == FragmentRow.NOWHERE) {
      return false;
    }
    if (FragmentRow.hasComma(atom)) {
      out.ascii(',');
    }
    earlier.copyTo(out, place);
    return true;
  }

  private int placeOf(int atom, Fragments there) {
    int slot = FragmentRow.slot(atom);
    boolean isSame = slot == Node.ROOT_SLOT ? there.isOf(root) : isSame(slot, there.nodes);
    if (!isSame) {
      return FragmentRow.NOWHERE;
    }
    return FragmentRow.isTail(atom) ? there.row.tail(slot) : there.row.head(slot);
  }

  /** Whether a component has the same fields, and the same number of atoms: one or two. */
  private boolean isSame(int slot, PersistentVector<Node> then) {
    if (slot >= then.size()) {
      return false;
    }
    Node before = then.get(slot);
    Node now = nodes.get(slot);
    return now.component != null
        && before.component == now.component
        && (before.children.size() == 0) == (now.children.size() == 0);
  }

  private void endPieceIfLong() {
    if (out.size() - start >= Fragments.PIECE_BYTES) {
      endPiece(out.size());
      out.clear();
      start = 0;
    }
  }

  /** Makes a piece of the open atoms, which end there. */
  private void endPiece(int end) {
    if (count == 0) {
      return;
    }
    if (pieceCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieceCount);
      pieceAtoms = Arrays.copyOf(pieceAtoms, 2 * pieceCount);
    }
    byte[] bytes = Arrays.copyOfRange(out.array(), start, end);
    pieces[pieceCount] = new Piece(bytes, Arrays.copyOf(ends, count));
    pieceAtoms[pieceCount] = Arrays.copyOf(atoms, count);
    size += bytes.length;
    pieceCount++;
    count = 0;
    start = end;
  }
}
