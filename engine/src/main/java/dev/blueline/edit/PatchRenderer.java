package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spells a delta as operations, each against the document as the ones before it leave it. */
final class PatchRenderer {
  private static final int POINTER_LENGTH = 64;

  private final List<Operation> out;
  private final StringBuilder pointer = new StringBuilder(POINTER_LENGTH);

  /** The version whose tree is that of the moment; values in it may be older. */
  private Blueprint tree;

  private PatchRenderer(Blueprint base, int size) {
    tree = base;
    out = new ArrayList<>(size);
  }

  static JsonPatch render(Blueprint base, Delta delta) {
    PatchRenderer renderer = new PatchRenderer(base, delta.size());
    int lastOfTree = lastOfTree(delta);
    for (int i = 0; i < delta.size(); i++) {
      Edit edit = delta.edit(i);
      renderer.add(edit);
      if (i < lastOfTree) {
        renderer.tree = edit.applyTo(renderer.tree);
      }
    }
    return JsonPatch.ofOwn(renderer.out);
  }

  /** Pointers change with the tree alone, so nothing after its last change has to be replayed. */
  private static int lastOfTree(Delta delta) {
    for (int i = delta.size() - 1; i >= 0; i--) {
      Edit edit = delta.edit(i);
      if (!(edit instanceof SetField) && !(edit instanceof SetDocumentField)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void add(Edit edit) {
    if (edit instanceof SetField set) {
      addWrite(pointer(set.component(), set.path()), set.before(), set.after());
    } else if (edit instanceof SetDocumentField set) {
      addWrite(set.path().toPointer(), set.before(), set.after());
    } else if (edit instanceof Insert insert) {
      String place = tree.listPointer(insert.parent()) + "/" + insert.index();
      out.add(new Operation(Op.ADD, place, null, insert.component()));
    } else if (edit instanceof Remove remove) {
      String place = tree.listPointer(remove.parent()) + "/" + remove.index();
      out.add(new Operation(Op.REMOVE, place, null, null));
    } else if (edit instanceof Move move) {
      addMove(move);
    } else {
      throw Edit.unknown(edit);
    }
  }

  private String pointer(String component, Path path) {
    pointer.setLength(0);
    tree.appendPointer(component, pointer);
    return pointer.append(path.toPointer()).toString();
  }

  private void addWrite(String pointer, @Nullable JsonValue before, @Nullable JsonValue after) {
    Op op = before == null ? Op.ADD : after == null ? Op.REMOVE : Op.REPLACE;
    out.add(new Operation(op, pointer, null, after));
  }

  /**
   * RFC 6902 takes the value out first, so the target is spelled in the tree without it. Where that
   * looks like a place inside the source, which section 4.4 forbids, it is taken out and put in.
   */
  private void addMove(Move move) {
    String from = tree.pointer(move.component());
    Blueprint moved = move.applyTo(tree);
    String to = moved.pointer(move.component());
    if (to.startsWith(from + "/")) {
      out.add(new Operation(Op.REMOVE, from, null, null));
      out.add(new Operation(Op.ADD, to, null, tree.json(move.component())));
    } else {
      out.add(new Operation(Op.MOVE, to, from, null));
    }
  }
}
