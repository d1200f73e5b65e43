package dev.blueline.model;

import dev.blueline.collect.PersistentVector;
import java.util.ArrayList;
import java.util.List;

/** Puts components and their children together into JSON values, as they stand in the document. */
final class JsonAssembly {
  private final PersistentVector<Node> nodes;

  JsonAssembly(PersistentVector<Node> nodes) {
    this.nodes = nodes;
  }

  JsonObject document(Root root) {
    return root.listPosition < 0
        ? root.fields
        : root.fields.withValue(root.listPosition, list(nodes.get(Node.ROOT_SLOT)));
  }

  JsonValue value(int slot) {
    Node node = nodes.get(slot);
    Component component = node.component;
    if (component == null) {
      return node.malformed == null ? JsonNull.NULL : node.malformed.value;
    }
    return component.hasChildList()
        ? component.fields().withValue(component.childrenPosition(), list(node))
        : component.fields();
  }

  private JsonArray list(Node node) {
    List<JsonValue> entries = new ArrayList<>(node.children.size());
    node.children.forEach(child -> entries.add(value(child.slot())));
    return JsonArray.copyOf(entries);
  }
}
