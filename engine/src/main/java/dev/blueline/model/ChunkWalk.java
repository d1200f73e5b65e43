package dev.blueline.model;

import dev.blueline.collect.PersistentVector;
import dev.blueline.collect.RankedTree;
import dev.blueline.model.Blueprint.ChunkVisitor;
import dev.blueline.model.Node.Child;

/** Walks a document in the order of its bytes: cached encodings, cut where children go. */
final class ChunkWalk {
  private static final byte[] COMMA = {','};

  private final PersistentVector<Node> nodes;
  private final ChunkVisitor visitor;

  ChunkWalk(PersistentVector<Node> nodes, ChunkVisitor visitor) {
    this.nodes = nodes;
    this.visitor = visitor;
  }

  void walk(Root root) {
    Encoding encoding = root.encoding();
    if (encoding.cut() < 0) {
      visitor.visit(encoding.bytes(), 0, encoding.bytes().length);
    } else {
      visitAround(encoding, nodes.get(Node.ROOT_SLOT));
    }
  }

  private void visitAround(Encoding encoding, Node node) {
    byte[] bytes = encoding.bytes();
    visitor.visit(bytes, 0, encoding.cut());
    boolean first = true;
    for (RankedTree.Cursor<Child> cursor = node.children.cursor(); cursor.advance(); ) {
      if (!first) {
        visitor.visit(COMMA, 0, 1);
      }
      first = false;
      visit(nodes.get(cursor.element().slot()));
    }
    visitor.visit(bytes, encoding.cut(), bytes.length - encoding.cut());
  }

  private void visit(Node node) {
    Component component = node.component;
    if (component == null) {
      byte[] bytes = (node.malformed == null ? JsonNull.NULL : node.malformed).toBytes();
      visitor.visit(bytes, 0, bytes.length);
      return;
    }
    Encoding encoding = component.encoding();
    if (node.children.size() == 0) {
      visitor.visit(encoding.bytes(), 0, encoding.bytes().length);
    } else {
      visitAround(encoding, node);
    }
  }
}
