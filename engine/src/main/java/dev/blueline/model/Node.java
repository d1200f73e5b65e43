package dev.blueline.model;

import dev.blueline.collect.RankedTree;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint keeps at one slot: a component with its place in the tree, or a malformed entry
 * that is kept as it was read. Slot 0 is the document itself.
 */
final class Node {
  static final int ROOT_SLOT = 0;

  /** Null for the document and for a malformed entry. */
  final @Nullable Component component;

  /** A malformed entry; null for all else. */
  final @Nullable Malformed malformed;

  /** The slot of what holds this; -1 for the document. */
  final int parent;

  /** The place among the siblings: labels ascend in document order. */
  final long label;

  final RankedTree<Child> children;

  /**
   * The children's boxes; made when first asked for, a benign race. They are not in this node, so
   * it must not be shared by versions whose children's boxes differ: see BlueprintEditor.
   */
  private @Nullable SpatialIndex boxes;

  private Node(
      @Nullable Component component,
      @Nullable Malformed malformed,
      int parent,
      long label,
      RankedTree<Child> children,
      @Nullable SpatialIndex boxes) {
    this.component = component;
    this.malformed = malformed;
    this.parent = parent;
    this.label = label;
    this.children = children;
    this.boxes = boxes;
  }

  /**
   * An entry of a list of children.
   *
   * @param slot where its node is
   * @param idHash a hash of its id, for the order digest
   */
  record Child(int slot, long idHash) {}

  /** An entry of a list that is no component, kept as it was read. */
  static final class Malformed {
    final JsonValue value;

    /** Made when first needed; a benign race between equal values. */
    private @Nullable Digest digest;

    Malformed(JsonValue value) {
      this.value = value;
    }

    Digest digest() {
      Digest known = digest;
      if (known == null) {
        known = Digest.of(value);
        digest = known;
      }
      return known;
    }
  }

  static Node root(RankedTree<Child> children) {
    return new Node(null, null, -1, 0, children, null);
  }

  static Node of(Component component, int parent, long label, RankedTree<Child> children) {
    return new Node(component, null, parent, label, children, null);
  }

  static Node ofMalformed(JsonValue value, int parent, long label) {
    return new Node(null, new Malformed(value), parent, label, RankedTree.empty(), null);
  }

  Node withComponent(Component changed) {
    return new Node(changed, malformed, parent, label, children, boxes);
  }

  Node withPlace(int newParent, long newLabel) {
    return new Node(component, malformed, newParent, newLabel, children, boxes);
  }

  Node withChildren(RankedTree<Child> changed, @Nullable SpatialIndex changedBoxes) {
    return new Node(component, malformed, parent, label, changed, changedBoxes);
  }

  /** Returns whether another version of this has the same place, children, box and part in it. */
  boolean isLaidOutAs(Node other) {
    Component before = component;
    Component after = other.component;
    return isWhere(other)
        && (before == after || (before != null && after != null && before.isLaidOutAs(after)));
  }

  /** Returns whether another version of this has the same place, children, id and visible text. */
  boolean isCalledAs(Node other) {
    Component before = component;
    Component after = other.component;
    boolean isSame = before == after;
    if (before != null && after != null && !isSame) {
      isSame = before.id().equals(after.id()) && Objects.equals(before.text(), after.text());
    }
    return isSame && isWhere(other);
  }

  private boolean isWhere(Node other) {
    return parent == other.parent && label == other.label && children == other.children;
  }

  /** Returns the children's boxes if they were asked for before. */
  @Nullable SpatialIndex knownBoxes() {
    return boxes;
  }

  SpatialIndex boxes(Blueprint blueprint) {
    SpatialIndex known = boxes;
    if (known == null) {
      known = SpatialIndex.of(blueprint, children);
      boxes = known;
    }
    return known;
  }
}
