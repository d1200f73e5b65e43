package dev.blueline.model;

import dev.blueline.collect.PersistentMap;
import dev.blueline.collect.PersistentVector;
import dev.blueline.collect.RankedTree;
import dev.blueline.model.Node.Child;
import java.util.Arrays;

/** Turns a document's JSON into slots, in document order. */
final class BlueprintBuilder {
  private final BlueprintSchema schema;
  private final int maxComponents;
  private final PersistentMap.Builder<Integer> slots = PersistentMap.builder();
  private Object[] nodes = new Object[64];
  private int size = 1;
  private int components;

  private BlueprintBuilder(BlueprintSchema schema, int maxComponents) {
    this.schema = schema;
    this.maxComponents = maxComponents;
  }

  static Blueprint build(JsonObject document, BlueprintSchema schema, int maxComponents) {
    BlueprintBuilder builder = new BlueprintBuilder(schema, maxComponents);
    RankedTree<Child> roots = RankedTree.empty();
    JsonObject fields = document;
    int position = document.indexOf(schema.rootKey());
    if (position >= 0 && document.value(position) instanceof JsonArray list) {
      roots = builder.addList(list, Node.ROOT_SLOT, Path.of(schema.rootKey()));
      fields = document.withValue(position, JsonArray.EMPTY);
    }
    builder.nodes[Node.ROOT_SLOT] = Node.root(roots);
    return new Blueprint(
        schema,
        new Root(fields, schema),
        PersistentVector.copyOf(builder.nodes, builder.size),
        builder.slots.build(),
        null,
        null,
        null);
  }

  private RankedTree<Child> addList(JsonArray list, int parent, Path path) {
    long[] labels = new long[list.size()];
    Object[] children = new Object[list.size()];
    for (int i = 0; i < list.size(); i++) {
      labels[i] = OrderLabels.initial(i);
      children[i] = add(list.get(i), parent, labels[i], path, i);
    }
    return RankedTree.of(labels, children, children.length);
  }

  private Child add(JsonValue entry, int parent, long label, Path path, int index) {
    int slot = takeSlot();
    Component component = Component.read(schema, slot, entry);
    if (component == null) {
      return addMalformed(entry, slot, parent, label);
    }
    register(component, slot, path, index);
    RankedTree<Child> children = RankedTree.empty();
    JsonArray list = Component.readChildren(schema, entry);
    if (list.size() > 0) {
      Path own = path.child(Integer.toString(index)).child(schema.childrenKey());
      children = addList(list, slot, own);
    }
    nodes[slot] = Node.of(component, parent, label, children);
    return new Child(slot, StateDigest.idHash(component, null));
  }

  private Child addMalformed(JsonValue entry, int slot, int parent, long label) {
    nodes[slot] = Node.ofMalformed(entry, parent, label);
    return new Child(slot, StateDigest.idHash(null, entry));
  }

  private int takeSlot() {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    return size++;
  }

  private void register(Component component, int slot, Path path, int index) {
    if (slots.put(component.id(), slot) != null) {
      throw new BlueprintFormatException(
          "a component with the id '" + component.id() + "' was there before",
          0,
          0,
          path.child(Integer.toString(index)).child("id").toPointer());
    }
    if (++components > maxComponents) {
      throw new BlueprintFormatException(
          "more than " + maxComponents + " components", 0, 0, path.toPointer());
    }
  }
}
