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
      write(root.encoding(), FragmentRow.isTail(atom));
    } else if (component == null) {
      (node.malformed == null ? JsonNull.NULL : node.malformed).writeTo(out);
    } else if (node.children.size() == 0) {
      component.fields().writeTo(out);
    } else if (FragmentRow.isTail(atom)) {
      writeTail(component);
    } else {
      writeHead(component);
    }
  }

  /** What stands before the children. */
  private void writeHead(Component component) {
    JsonObject fields = component.fields();
    int list = component.childrenPosition();
    out.ascii('{');
    for (int i = 0; i < list; i++) {
      fields.writeMember(i, out);
    }
    fields.writeName(list, out).ascii('[');
  }

  /** What stands behind the children. */
  private void writeTail(Component component) {
    JsonObject fields = component.fields();
    out.ascii(']');
    for (int i = component.childrenPosition() + 1; i < fields.size(); i++) {
      fields.writeMember(i, out);
    }
    out.ascii('}');
  }

  private void write(Encoding encoding, boolean isTail) {
    byte[] bytes = encoding.bytes();
    int cut = encoding.cut() < 0 ? bytes.length : encoding.cut();
    if (isTail) {
      out.bytes(bytes, cut, bytes.length - cut);
    } else {
      out.bytes(bytes, 0, cut);
    }
  }
}
