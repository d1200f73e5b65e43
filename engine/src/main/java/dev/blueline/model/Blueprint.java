package dev.blueline.model;

import dev.blueline.collect.PersistentMap;
import dev.blueline.collect.PersistentVector;
import dev.blueline.collect.RankedTree;
import dev.blueline.model.ComponentIndex.Keys;
import dev.blueline.model.Node.Child;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document: its own fields and a tree of components. Immutable; versions share all
 * that did not change, and any thread may read any of them.
 *
 * <p>Finding, changing, inserting or removing one component costs O(log n) whatever the size and
 * depth of the document; removing or inserting a component with descendants costs their number.
 * Positions count every entry of a list as it stands in the document, malformed ones included, so
 * that they agree with JSON Pointers. Methods that take an id throw {@link
 * IllegalArgumentException} where no component has it, unless they say otherwise.
 */
public final class Blueprint {
  // Longer than other files: it is the one face of the document, and its methods are short. What
  // needs an idea of its own is beside it: BlueprintEditor, DocumentOrder, Fragments, SpatialIndex.
  private final BlueprintSchema schema;
  private final Root root;
  private final PersistentVector<Node> nodes;
  private final PersistentMap<Integer> slots;
  private final @Nullable FreeSlot free;

  /** Made when first asked for; a benign race between equal values. */
  private @Nullable Keys keys;

  private @Nullable String hash;

  /** Those of this version, or of one before it that was written; a benign race. */
  private @Nullable Fragments fragments;

  Blueprint(
      BlueprintSchema schema,
      Root root,
      PersistentVector<Node> nodes,
      PersistentMap<Integer> slots,
      @Nullable FreeSlot free,
      @Nullable Keys keys,
      @Nullable Fragments fragments) {
    this.schema = schema;
    this.root = root;
    this.nodes = nodes;
    this.slots = slots;
    this.free = free;
    this.keys = keys;
    this.fragments = fragments;
  }

  /**
   * A slot that was given up and may be taken again.
   *
   * @param count how many there are, this one and the next ones
   */
  record FreeSlot(int slot, int count, @Nullable FreeSlot next) {
    static int sizeOf(@Nullable FreeSlot first) {
      return first == null ? 0 : first.count;
    }

    static FreeSlot of(int slot, @Nullable FreeSlot next) {
      return new FreeSlot(slot, sizeOf(next) + 1, next);
    }
  }

  /** Receives the document's bytes piece by piece; a piece may be kept and is never written to. */
  @FunctionalInterface
  public interface ChunkVisitor {
    /** Takes the next piece of the document. */
    void visit(byte[] bytes, int offset, int length);
  }

  /**
   * Returns the blueprint that a JSON object spells.
   *
   * @throws BlueprintFormatException if two components have one id, or there are more than {@code
   *     maxComponents}
   */
  public static Blueprint of(JsonObject document, BlueprintSchema schema, int maxComponents) {
    return BlueprintBuilder.build(document, schema, maxComponents);
  }

  /** Returns the schema by which this document is read. */
  public BlueprintSchema schema() {
    return schema;
  }

  /** Returns the number of components. */
  public int size() {
    return slots.size();
  }

  /** Returns the component with an id, or null where there is none. */
  public @Nullable Component component(String id) {
    Integer slot = slots.get(id);
    return slot == null ? null : nodes.get(slot).component;
  }

  /** Returns whether there is a component with an id. */
  public boolean contains(String id) {
    return slots.get(id) != null;
  }

  /** Returns the component that holds another, or null for a root component. */
  public @Nullable Component parent(String id) {
    return nodes.get(requireNode(id).parent).component;
  }

  /**
   * As {@link #parent}, of a component that was found before: one of this version costs no lookup.
   */
  public @Nullable Component parentOf(Component component) {
    return nodes.get(node(component).parent).component;
  }

  /** Returns the id of the component that holds another, or null for a root component. */
  public @Nullable String parentId(String id) {
    Component parent = parent(id);
    return parent == null ? null : parent.id();
  }

  /** Returns a component's position in its list. */
  public int position(String id) {
    return position(requireNode(id));
  }

  private int position(Node node) {
    return nodes.get(node.parent).children.rankOf(node.label);
  }

  /**
   * Returns the number of entries in a list, malformed ones included.
   *
   * @param parentId the id of the component whose children are meant; null for the root list
   */
  public int childCount(@Nullable String parentId) {
    return listNode(parentId).children.size();
  }

  /** As {@link #childCount}, of a component that was found before. */
  public int childCountOf(Component component) {
    return node(component).children.size();
  }

  /**
   * Returns the component at a position of a list, or null where a malformed entry stands.
   *
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public @Nullable Component child(@Nullable String parentId, int position) {
    return nodes.get(listNode(parentId).children.get(position).slot()).component;
  }

  /** Returns the components of a list in order, without malformed entries. */
  public List<Component> children(@Nullable String parentId) {
    RankedTree<Child> children = listNode(parentId).children;
    List<Component> result = new ArrayList<>(children.size());
    for (RankedTree.Cursor<Child> cursor = children.cursor(); cursor.advance(); ) {
      Component component = nodes.get(cursor.element().slot()).component;
      if (component != null) {
        result.add(component);
      }
    }
    return result;
  }

  /** Returns whether there is a list to insert into: the root list or that of a component. */
  public boolean hasChildList(@Nullable String parentId) {
    if (parentId == null) {
      return root.listPosition >= 0;
    }
    Component component = component(parentId);
    return component != null && component.hasChildList();
  }

  /** Visits all components in document order. */
  public void forEach(Consumer<? super Component> visitor) {
    forEach(Node.ROOT_SLOT, visitor);
  }

  /**
   * Returns the first components in document order, at most so many. Costs no more than those.
   *
   * @throws IllegalArgumentException if {@code most} is below 0
   */
  public List<Component> first(int most) {
    List<Component> found = new ArrayList<>(Math.min(most, size()));
    addFirst(Node.ROOT_SLOT, most, found);
    return found;
  }

  private void addFirst(int slot, int most, List<Component> found) {
    Node node = nodes.get(slot);
    if (node.component != null && found.size() < most) {
      found.add(node.component);
    }
    RankedTree.Cursor<Child> cursor = node.children.cursor();
    while (found.size() < most && cursor.advance()) {
      addFirst(cursor.element().slot(), most, found);
    }
  }

  /** Visits a component and all within it, in document order. */
  public void forEachWithin(String id, Consumer<? super Component> visitor) {
    forEach(requireSlot(id), visitor);
  }

  private void forEach(int slot, Consumer<? super Component> visitor) {
    Node node = nodes.get(slot);
    if (node.component != null) {
      visitor.accept(node.component);
    }
    for (RankedTree.Cursor<Child> cursor = node.children.cursor(); cursor.advance(); ) {
      forEach(cursor.element().slot(), visitor);
    }
  }

  /**
   * Visits the malformed entries of all lists in document order. Costs the number of components
   * where there are some, and nothing where there are none.
   *
   * @param visitor takes the entry's JSON Pointer and its value
   */
  public void forEachMalformed(BiConsumer<String, JsonValue> visitor) {
    if (nodes.size() - FreeSlot.sizeOf(free) - 1 != slots.size()) {
      forEachMalformed(Node.ROOT_SLOT, visitor);
    }
  }

  private void forEachMalformed(int slot, BiConsumer<String, JsonValue> visitor) {
    Node node = nodes.get(slot);
    if (node.malformed != null) {
      StringBuilder pointer = new StringBuilder();
      appendPointer(node, pointer);
      visitor.accept(pointer.toString(), node.malformed.value);
    }
    for (RankedTree.Cursor<Child> cursor = node.children.cursor(); cursor.advance(); ) {
      forEachMalformed(cursor.element().slot(), visitor);
    }
  }

  /** Returns whether one component is another, or lies within it. */
  public boolean isWithin(String id, String ancestorId) {
    int ancestor = requireSlot(ancestorId);
    for (int slot = requireSlot(id); slot != Node.ROOT_SLOT; slot = nodes.get(slot).parent) {
      if (slot == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many components one is in, itself included. Costs as much. */
  public int depth(String id) {
    return DocumentOrder.depth(nodes, requireSlot(id));
  }

  /** Compares two components by their place in the document, pre-order. */
  public int compareOrder(Component left, Component right) {
    return compareOrder(requireSlot(left.id()), requireSlot(right.id()));
  }

  int compareOrder(int left, int right) {
    return DocumentOrder.compare(nodes, left, right);
  }

  /**
   * Visits the components of a list whose boxes overlap a box, in no order that means anything. The
   * component the box belongs to is visited too.
   */
  public void forEachOverlapping(
      @Nullable String parentId, Box box, Consumer<? super Component> visitor) {
    listNode(parentId)
        .boxes(this)
        .search(
            box,
            entry -> {
              Component component = nodes.get(entry.slot()).component;
              if (component != null) {
                visitor.accept(component);
              }
            });
  }

  /**
   * Returns whether another version has the same components in the same places: order, boxes, what
   * is hidden, and the screen. Costs what the two do not share.
   */
  public boolean hasSameLayout(Blueprint other) {
    return this == other
        || (schema == other.schema
            && Objects.equals(root.fields.get("meta"), other.root.fields.get("meta"))
            && nodes.matches(other.nodes, (slot, own, theirs) -> own.isLaidOutAs(theirs)));
  }

  /**
   * Returns whether another version calls things the same: the tokens, and the ids and visible
   * texts of its components in their order. May be false of two that do, where they have no history
   * in common. Costs what the two do not share.
   */
  public boolean hasSameNames(Blueprint other) {
    return this == other
        || (schema == other.schema
            && Objects.equals(tokens().fields(), other.tokens().fields())
            && nodes.matches(other.nodes, (slot, own, theirs) -> own.isCalledAs(theirs)));
  }

  /**
   * Returns whether another version has the identical list of children; false where one of them has
   * no such component.
   *
   * @param parentId the id of the component whose children are meant; null for the root list
   */
  public boolean hasSameChildren(Blueprint other, @Nullable String parentId) {
    boolean areThere = parentId == null || (contains(parentId) && other.contains(parentId));
    return areThere && listNode(parentId).children == other.listNode(parentId).children;
  }

  /** Returns the finder of components by what people call them. */
  public ComponentIndex index() {
    Keys known = keys;
    if (known == null) {
      known = Keys.of(nodes, slots);
      keys = known;
    }
    return new ComponentIndex(this, known);
  }

  /** Returns the document's own fields; the list of root components stands in it empty. */
  public JsonObject document() {
    return root.fields;
  }

  /** Returns the value at a path of the document outside components, or null. */
  public @Nullable JsonValue documentField(Path path) {
    return path.in(root.fields);
  }

  /** Returns the design tokens. */
  public Tokens tokens() {
    return root.tokens;
  }

  /** Returns a component's place as a JSON Pointer (RFC 6901). */
  public String pointer(String id) {
    StringBuilder out = new StringBuilder(48);
    appendPointer(requireNode(id), out);
    return out.toString();
  }

  /** Appends a component's place as a JSON Pointer (RFC 6901). */
  public void appendPointer(String id, StringBuilder out) {
    appendPointer(requireNode(id), out);
  }

  /** Returns the JSON Pointer of a list of children, or of the root list for null. */
  public String listPointer(@Nullable String parentId) {
    return parentId == null ? schema.rootPointer() : pointer(parentId) + schema.childrenPointer();
  }

  private void appendPointer(Node node, StringBuilder out) {
    Node holder = nodes.get(node.parent);
    if (node.parent == Node.ROOT_SLOT) {
      out.append(schema.rootPointer());
    } else {
      appendPointer(holder, out);
      out.append(schema.childrenPointer());
    }
    out.append('/').append(holder.children.rankOf(node.label));
  }

  /** Returns a component with all its descendants as JSON. Costs their number. */
  public JsonObject json(String id) {
    return (JsonObject) new JsonAssembly(nodes).value(requireSlot(id));
  }

  /** Returns the whole document as JSON. Costs its size. */
  public JsonObject toJson() {
    return new JsonAssembly(nodes).document(root);
  }

  /**
   * Visits the document's bytes, minified UTF-8, as pieces of a few KiB that are kept for the next
   * time, and for the versions made of this one.
   */
  public void forEachChunk(ChunkVisitor visitor) {
    fragments().forEach(visitor);
  }

  /** Returns the number of bytes that the document is written as; costs as much as the pieces. */
  public long byteCount() {
    return fragments().size();
  }

  /**
   * Returns the pieces that {@link #forEachChunk} visits, none of them copied. Each look at one
   * gives a read-only view with a position of its own.
   */
  public List<ByteBuffer> chunks() {
    return fragments().views();
  }

  private Fragments fragments() {
    Fragments known = fragments;
    if (known == null || !known.areOf(root, nodes)) {
      known = Fragments.of(root, nodes, known);
      fragments = known;
    }
    return known;
  }

  /** Returns the fragments of this version, or of one before it; null where none was written. */
  @Nullable Fragments knownFragments() {
    return fragments;
  }

  /**
   * Returns a hash of the content: equal for documents of equal bytes, whatever their history. 32
   * hexadecimal digits; it tells versions apart and finds damage, and is no signature.
   */
  public String hash() {
    String known = hash;
    if (known == null) {
      known = StateDigest.of(this);
      hash = known;
    }
    return known;
  }

  /**
   * Returns the blueprint with a value of one component written, added or taken away.
   *
   * @param value the new value; null to take the member away
   * @param position where among its siblings a new member goes; -1 for the end
   * @throws IllegalArgumentException if there is no such component, the path is empty, nothing
   *     encloses it, or it is the id, or the list of children other than adding or taking away an
   *     empty one
   */
  public Blueprint withField(String id, Path path, @Nullable JsonValue value, int position) {
    return withField(nodes.get(requireSlot(id)), path, value, position);
  }

  /** As {@link #withField(String, Path, JsonValue, int)}, of a component that was found before. */
  public Blueprint withField(
      Component component, Path path, @Nullable JsonValue value, int position) {
    return withField(node(component), path, value, position);
  }

  private Blueprint withField(Node node, Path path, @Nullable JsonValue value, int position) {
    requireInside(path);
    Component before = component(node);
    JsonObject written = PathWriter.write(before.fields(), path, value, position);
    Component after = before.withFields(written, path.segment(0));
    if (after == before) {
      return this;
    }
    requireWritable(node, after, path);
    return new BlueprintEditor(this).replace(node, after, path).toBlueprint();
  }

  private static void requireInside(Path path) {
    if (path.size() == 0) {
      throw new IllegalArgumentException("a path names something inside");
    }
  }

  private void requireWritable(Node node, Component after, Path path) {
    String first = path.segment(0);
    if (first.equals("id")) {
      throw new IllegalArgumentException("an id is never edited");
    }
    if (!first.equals(schema.childrenKey())) {
      return;
    }
    boolean holdsNone = !after.hasChildList() && after.fields().get(first) instanceof JsonArray;
    if (path.size() > 1 || holdsNone || (node.children.size() > 0 && !after.hasChildList())) {
      throw new IllegalArgumentException("children are inserted and removed one by one");
    }
  }

  /**
   * Returns the blueprint with a value of the document outside components written, added or taken
   * away; see {@link #withField}.
   *
   * @throws IllegalArgumentException if the path is empty, nothing encloses it, or it is in the
   *     root list
   */
  public Blueprint withDocumentField(Path path, @Nullable JsonValue value, int position) {
    requireInside(path);
    if (path.segment(0).equals(schema.rootKey())) {
      throw new IllegalArgumentException("components are inserted and removed one by one");
    }
    JsonObject changed = PathWriter.write(root.fields, path, value, position);
    return changed == root.fields
        ? this
        : new Blueprint(schema, new Root(changed, schema), nodes, slots, free, keys, fragments);
  }

  /**
   * Returns the blueprint with a component and its descendants inserted.
   *
   * @param component the component as JSON
   * @param parentId whose list it goes into; null for the root list
   * @param position where in the list, 0 to its length
   * @throws IllegalArgumentException if it has no id, an id is taken, there is no such list, or no
   *     such position
   */
  public Blueprint withInserted(JsonObject component, @Nullable String parentId, int position) {
    return new BlueprintEditor(this)
        .insert(component, requireList(parentId), position)
        .toBlueprint();
  }

  /** Returns the blueprint without a component and its descendants. */
  public Blueprint withRemoved(String id) {
    return new BlueprintEditor(this).remove(requireSlot(id)).toBlueprint();
  }

  /**
   * Returns the blueprint with a component moved.
   *
   * @param parentId the list it goes into; null for the root list
   * @param position where in the list once the component is out of it
   * @throws IllegalArgumentException if there is no such list or position, or it is the component's
   *     own
   */
  public Blueprint withMoved(String id, @Nullable String parentId, int position) {
    if (parentId != null && isWithin(parentId, id)) {
      throw new IllegalArgumentException(id + " cannot be moved into itself");
    }
    return new BlueprintEditor(this)
        .move(requireSlot(id), requireList(parentId), position)
        .toBlueprint();
  }

  private int requireList(@Nullable String parentId) {
    if (!hasChildList(parentId)) {
      throw new IllegalArgumentException("there is no list of children in " + parentId);
    }
    return parentId == null ? Node.ROOT_SLOT : requireSlot(parentId);
  }

  private Integer requireSlot(String id) {
    Integer slot = slots.get(id);
    if (slot == null) {
      throw new IllegalArgumentException("there is no component '" + id + "'");
    }
    return slot;
  }

  private Node requireNode(String id) {
    return nodes.get(requireSlot(id));
  }

  /** The component of another version is looked up by its id. */
  private Node node(Component component) {
    Node node = component.slot() < nodes.size() ? nodes.get(component.slot()) : null;
    return node != null && node.component == component ? node : requireNode(component.id());
  }

  private Node listNode(@Nullable String parentId) {
    return parentId == null ? nodes.get(Node.ROOT_SLOT) : requireNode(parentId);
  }

  static Component component(Node node) {
    Component component = node.component;
    if (component == null) {
      throw new IllegalStateException("a slot that was found by id holds a component");
    }
    return component;
  }

  Node node(int slot) {
    return nodes.get(slot);
  }

  PersistentVector<Node> nodes() {
    return nodes;
  }

  PersistentMap<Integer> slots() {
    return slots;
  }

  @Nullable FreeSlot free() {
    return free;
  }

  @Nullable Keys knownKeys() {
    return keys;
  }

  Root root() {
    return root;
  }

  /**
   * Returns whether two versions are written as the same bytes, and are of the very same schema.
   * Costs the size of the document.
   */
  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof Blueprint other
            && schema == other.schema
            && hash().equals(other.hash())
            && toJson().equals(other.toJson()));
  }

  @Override
  public int hashCode() {
    return hash().hashCode();
  }

  /** Returns the document's id, size and hash in one line, for logs. */
  @Override
  public String toString() {
    return "Blueprint["
        + root.fields.text("screen_id")
        + ", "
        + size()
        + " components, "
        + hash()
        + "]";
  }
}
