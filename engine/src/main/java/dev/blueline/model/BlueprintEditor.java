package dev.blueline.model;

import dev.blueline.collect.PersistentMap;
import dev.blueline.collect.PersistentVector;
import dev.blueline.collect.RankedTree;
import dev.blueline.model.Blueprint.FreeSlot;
import dev.blueline.model.ComponentIndex.Keys;
import dev.blueline.model.Node.Child;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One structural change on its way from a version of a blueprint to the next. */
final class BlueprintEditor {
  /**
   * Documents are walked by recursion, which must fit a thread's stack. It is a little more than
   * may be read, so that most edits are refused by the limits of whoever asks for them.
   */
  private static final int MAX_DEPTH = 1_024;

  private final Blueprint base;
  private final BlueprintSchema schema;
  private PersistentVector<Node> nodes;
  private PersistentMap<Integer> slots;
  private @Nullable FreeSlot free;
  private @Nullable Keys keys;

  BlueprintEditor(Blueprint base) {
    this.base = base;
    schema = base.schema();
    nodes = base.nodes();
    slots = base.slots();
    free = base.free();
    keys = base.knownKeys();
  }

  Blueprint toBlueprint() {
    return new Blueprint(schema, base.root(), nodes, slots, free, keys, base.knownFragments());
  }

  BlueprintEditor replace(Node node, Component after, Path path) {
    Component before = Blueprint.component(node);
    int slot = after.slot();
    nodes = nodes.with(slot, node.withComponent(after));
    Path boxPath = schema.boxPath();
    if (boxPath != null && path.segment(0).equals(boxPath.segment(0))) {
      moveBox(node.parent, slot, before.box(), after.box());
    }
    if (keys != null && schema.aspects(path).meet(ComponentIndex.READS)) {
      keys = keys.replace(Objects.requireNonNull(slots.get(after.id())), before, after);
    }
    return this;
  }

  /**
   * The holder's index of boxes is true of the holder's children as they are now, so a version
   * whose child has another box never shares the holder, whether its index was made by then or not.
   */
  private void moveBox(int parent, int slot, @Nullable Box before, @Nullable Box after) {
    if (Objects.equals(before, after)) {
      return;
    }
    Node holder = nodes.get(parent);
    SpatialIndex known = boxesOf(holder, parent);
    SpatialIndex changed = known == null ? null : known.with(slot, before, after);
    nodes = nodes.with(parent, holder.withChildren(holder.children, changed));
  }

  /**
   * Asks the base for an index that it does not have yet. It will be needed to verify the change,
   * and made for the version after, it would be made again for every try on the same base.
   */
  private @Nullable SpatialIndex boxesOf(Node holder, int slot) {
    boolean isOfBase = slot < base.nodes().size() && base.node(slot) == holder;
    return isOfBase ? holder.boxes(base) : holder.knownBoxes();
  }

  BlueprintEditor insert(JsonObject json, int parent, int position) {
    requirePosition(parent, position);
    requireDepth(DocumentOrder.depth(nodes, parent) + height(json));
    int slot = add(json, parent, 0);
    if (nodes.get(slot).component == null) {
      throw new IllegalArgumentException("a component to insert has an id that is not empty");
    }
    link(slot, parent, position);
    return this;
  }

  private static void requireDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new TooDeepException(MAX_DEPTH);
    }
  }

  private int height(JsonValue entry) {
    int tallest = 0;
    JsonArray children = Component.readChildren(schema, entry);
    for (int i = 0; i < children.size(); i++) {
      tallest = Math.max(tallest, height(children.get(i)));
    }
    return tallest + 1;
  }

  private int height(int slot) {
    int tallest = 0;
    for (RankedTree.Cursor<Child> cursor = nodes.get(slot).children.cursor(); cursor.advance(); ) {
      tallest = Math.max(tallest, height(cursor.element().slot()));
    }
    return tallest + 1;
  }

  private void requirePosition(int parent, int position) {
    int size = nodes.get(parent).children.size();
    if (position < 0 || position > size) {
      throw new IllegalArgumentException(
          "position " + position + " in a list of " + size + " is out of range");
    }
  }

  /** Adds a component and its descendants without linking it into a list; returns its slot. */
  private int add(JsonValue entry, int parent, long label) {
    Component component = Component.read(schema, nextSlot(), entry);
    if (component == null) {
      return take(Node.ofMalformed(entry, parent, label));
    }
    if (slots.get(component.id()) != null) {
      throw new IllegalArgumentException("the id '" + component.id() + "' is taken");
    }
    Integer slot = take(Node.of(component, parent, label, RankedTree.empty()));
    slots = slots.with(component.id(), slot);
    keys = keys == null ? null : keys.replace(slot, null, component);
    addList(Component.readChildren(schema, entry), slot);
    return slot;
  }

  private void addList(JsonArray list, int parent) {
    if (list.size() == 0) {
      return;
    }
    long[] labels = new long[list.size()];
    Object[] children = new Object[list.size()];
    for (int i = 0; i < list.size(); i++) {
      labels[i] = OrderLabels.initial(i);
      int slot = add(list.get(i), parent, labels[i]);
      children[i] = child(slot);
    }
    RankedTree<Child> tree = RankedTree.of(labels, children, children.length);
    nodes = nodes.with(parent, nodes.get(parent).withChildren(tree, null));
  }

  private Child child(int slot) {
    Node node = nodes.get(slot);
    JsonValue malformed = node.malformed == null ? null : node.malformed.value;
    return new Child(slot, StateDigest.idHash(node.component, malformed));
  }

  private int nextSlot() {
    return free == null ? nodes.size() : free.slot();
  }

  private int take(Node node) {
    int slot = nextSlot();
    if (free == null) {
      nodes = nodes.append(node);
    } else {
      nodes = nodes.with(slot, node);
      free = free.next();
    }
    return slot;
  }

  /** Puts a node that is in no list into one. */
  private void link(int slot, int parent, int position) {
    RankedTree<Child> siblings = nodes.get(parent).children;
    long label = OrderLabels.between(siblings, position);
    if (!OrderLabels.isFree(siblings, label)) {
      relabel(parent, position);
      siblings = nodes.get(parent).children;
      label = OrderLabels.between(siblings, position);
    }
    Node placed = nodes.get(slot).withPlace(parent, label);
    nodes = nodes.with(slot, placed);
    Node holder = nodes.get(parent);
    SpatialIndex boxes = boxesOf(holder, parent);
    if (boxes != null && placed.component != null) {
      boxes = boxes.with(slot, null, placed.component.box());
    }
    nodes = nodes.with(parent, holder.withChildren(siblings.with(label, child(slot)), boxes));
  }

  /** Makes room for one more at a position. */
  private void relabel(int parent, int position) {
    Node holder = nodes.get(parent);
    OrderLabels.Crowd crowd = OrderLabels.crowd(holder.children, position);
    RankedTree<Child> siblings = holder.children;
    for (int rank = crowd.from(); rank < crowd.to(); rank++) {
      siblings = siblings.without(holder.children.keyAt(rank));
    }
    for (int rank = crowd.from(); rank < crowd.to(); rank++) {
      Child child = holder.children.get(rank);
      siblings = siblings.with(crowd.label(rank), child);
      Node moved = nodes.get(child.slot()).withPlace(parent, crowd.label(rank));
      nodes = nodes.with(child.slot(), moved);
    }
    nodes = nodes.with(parent, holder.withChildren(siblings, holder.knownBoxes()));
  }

  private void unlink(int slot) {
    Node node = nodes.get(slot);
    Node holder = nodes.get(node.parent);
    SpatialIndex boxes = boxesOf(holder, node.parent);
    if (boxes != null && node.component != null) {
      boxes = boxes.with(slot, node.component.box(), null);
    }
    nodes =
        nodes.with(node.parent, holder.withChildren(holder.children.without(node.label), boxes));
  }

  BlueprintEditor remove(int slot) {
    unlink(slot);
    release(slot);
    return this;
  }

  private void release(int slot) {
    Node node = nodes.get(slot);
    for (RankedTree.Cursor<Child> cursor = node.children.cursor(); cursor.advance(); ) {
      release(cursor.element().slot());
    }
    Component component = node.component;
    if (component != null) {
      slots = slots.without(component.id());
      keys = keys == null ? null : keys.replace(slot, component, null);
    }
    nodes = nodes.with(slot, VACANT);
    free = FreeSlot.of(slot, free);
  }

  /** What stands at a slot that was given up; its term in the state digest is zero. */
  private static final Node VACANT = Node.root(RankedTree.empty());

  BlueprintEditor move(int slot, int parent, int position) {
    if (parent != nodes.get(slot).parent) {
      requireDepth(DocumentOrder.depth(nodes, parent) + height(slot));
    }
    unlink(slot);
    requirePosition(parent, position);
    link(slot, parent, position);
    return this;
  }
}
