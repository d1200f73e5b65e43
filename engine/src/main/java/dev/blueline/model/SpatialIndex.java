package dev.blueline.model;

import dev.blueline.collect.RankedTree;
import dev.blueline.collect.Summary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of one list of siblings, found by place. Finding those that meet a box costs O(log n +
 * hits) for boxes as screens have them; a change copies one path.
 */
final class SpatialIndex {
  /*
   * A Hilbert R-tree (Kamel and Faloutsos, "Hilbert R-tree: An Improved R-tree Using Fractals",
   * VLDB 1994), made persistent.
   *
   * Idea. Entries are kept in a counted B+ tree by the Hilbert value of their centre, so that
   * entries near one another on the screen share nodes. Each node caches the extent of what is
   * below it; a search goes only into nodes whose extent meets the box asked for.
   *
   * Trade-off. A Hilbert order is a little worse at queries than the splits of an R*-tree, but the
   * place of an entry depends on its own box alone. An edit is then one insertion into a plain
   * ordered tree, and two versions share all nodes off its path.
   *
   * Threat. Many boxes piled on one another, or wide as the screen and tall as the document, meet
   * every query; the cost is then the number of true hits, or with nested strips at worst O(n).
   * Centres further out than a million px share the cells at the rim; correctness does not depend
   * on cells, only speed does.
   *
   * Bound. O(log32 n + h) nodes for h hits; O(log32 n) nodes copied for a change.
   */
  private static final int HILBERT_BITS = 20;
  private static final int SLOT_BITS = 63 - 2 * HILBERT_BITS;
  private static final double CELL_PX = 2;

  private static final Summary<Entry, Extent> EXTENT = new ExtentSummary();

  private final RankedTree<Entry> entries;

  private SpatialIndex(RankedTree<Entry> entries) {
    this.entries = entries;
  }

  record Entry(int slot, Box box) {}

  /** Edges rather than sizes, so that merging never rounds. */
  private record Extent(double left, double top, double right, double bottom) {
    static final Extent NONE =
        new Extent(
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    boolean overlaps(Box box) {
      return left < box.right() && box.x() < right && top < box.bottom() && box.y() < bottom;
    }
  }

  private static final class ExtentSummary implements Summary<Entry, Extent> {
    @Override
    public Extent empty() {
      return Extent.NONE;
    }

    @Override
    public Extent of(Entry entry) {
      Box box = entry.box();
      return new Extent(box.x(), box.y(), box.right(), box.bottom());
    }

    @Override
    public Extent merge(Extent a, Extent b) {
      return new Extent(
          Math.min(a.left, b.left),
          Math.min(a.top, b.top),
          Math.max(a.right, b.right),
          Math.max(a.bottom, b.bottom));
    }
  }

  static SpatialIndex of(Blueprint blueprint, RankedTree<Node.Child> children) {
    Entry[] found = new Entry[children.size()];
    int count = 0;
    for (RankedTree.Cursor<Node.Child> cursor = children.cursor(); cursor.advance(); ) {
      int slot = cursor.element().slot();
      Component component = blueprint.node(slot).component;
      Box box = component == null ? null : component.box();
      if (box != null) {
        found[count++] = new Entry(slot, box);
      }
    }
    Entry[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted, Comparator.comparingLong(SpatialIndex::key));
    long[] keys = new long[count];
    Arrays.setAll(keys, i -> key(sorted[i]));
    return new SpatialIndex(RankedTree.of(keys, sorted, count));
  }

  private static long key(Entry entry) {
    return key(entry.slot(), entry.box());
  }

  private static long key(int slot, Box box) {
    long hilbert = hilbert(cell(box.x() + box.width() / 2), cell(box.y() + box.height() / 2));
    return hilbert << SLOT_BITS | slot;
  }

  private static int cell(double centre) {
    double half = 1 << (HILBERT_BITS - 1);
    return (int) Math.max(0, Math.min(2 * half - 1, Math.floor(centre / CELL_PX) + half));
  }

  /** The distance along the Hilbert curve, from the top bit down. */
  private static long hilbert(int cellX, int cellY) {
    int x = cellX;
    int y = cellY;
    long distance = 0;
    for (int side = 1 << (HILBERT_BITS - 1); side > 0; side >>= 1) {
      int rx = (x & side) != 0 ? 1 : 0;
      int ry = (y & side) != 0 ? 1 : 0;
      distance = distance << 2 | (3 * rx ^ ry);
      if (ry == 0) {
        int mask = rx == 1 ? (1 << HILBERT_BITS) - 1 : 0;
        int swap = x ^ mask;
        x = y ^ mask;
        y = swap;
      }
    }
    return distance;
  }

  /** Returns the index after one sibling's box came, went or changed. */
  SpatialIndex with(int slot, @Nullable Box before, @Nullable Box after) {
    if (before == null ? after == null : before.equals(after)) {
      return this;
    }
    RankedTree<Entry> changed = before == null ? entries : entries.without(key(slot, before));
    if (after != null) {
      changed = changed.with(key(slot, after), new Entry(slot, after));
    }
    return new SpatialIndex(changed);
  }

  /**
   * Visits the slots of all siblings whose interiors meet a box, in no order that means anything.
   */
  void search(Box box, Consumer<? super Entry> visitor) {
    entries.search(EXTENT, extent -> extent.overlaps(box), visitor);
  }
}
