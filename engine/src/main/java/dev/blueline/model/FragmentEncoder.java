package dev.blueline.model;

import dev.blueline.collect.PersistentVector;

/** Writes atoms of one version into a buffer. */
final class FragmentEncoder {
  private final Root root;
  private final PersistentVector<Node> nodes;
  private final Utf8Buffer out;

  FragmentEncoder(Root root, PersistentVector<Node> nodes, int capacity) {
    this.root = root;
    this.nodes = nodes;
    this.out = new Utf8Buffer(capacity);
  }

  Utf8Buffer buffer() {
    return out;
  }

  /** Returns the bytes of one atom alone; they stand until the next is written. */
  Utf8Buffer encode(int atom) {
    out.clear();
    write(atom);
    return out;
  }

  void write(int atom) {
    if (FragmentRow.hasComma(atom)) {
      out.ascii(',');
    }
    int slot = FragmentRow.slot(atom);
    Node node = nodes.get(slot);
    Component component = node.component;
    if (slot == Node.ROOT_SLOT) {
      write(root.fields, root.listPosition, FragmentRow.isTail(atom));
    } else if (component == null) {
      (node.malformed == null ? JsonNull.NULL : node.malformed.value).writeTo(out);
    } else {
      int list = node.children.size() == 0 ? -1 : component.childrenPosition();
      write(component.fields(), list, FragmentRow.isTail(atom));
    }
  }

  /** Writes all fields, or those on one side of what a list of children holds. */
  private void write(JsonObject fields, int list, boolean isTail) {
    if (list < 0) {
      fields.writeTo(out);
    } else if (isTail) {
      writeTail(fields, list);
    } else {
      writeHead(fields, list);
    }
  }

  private void writeHead(JsonObject fields, int list) {
    out.ascii('{');
    for (int i = 0; i < list; i++) {
      fields.writeMember(i, out);
    }
    fields.writeName(list, out).ascii('[');
  }

  private void writeTail(JsonObject fields, int list) {
    out.ascii(']');
    for (int i = list + 1; i < fields.size(); i++) {
      fields.writeMember(i, out);
    }
    out.ascii('}');
  }
}
