package dev.blueline.edit;

import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Path;
import org.jspecify.annotations.Nullable;

/** Brings an edit from the version that it was made for to another one. */
final class Rebase {
  /*
   * Two steps that write different values of one component do not touch each other; but where both
   * values are new, the second one's place among the members is another once the first is there. A
   * new member at the end stays at the end, whatever came before it; a place in the middle stays
   * what it is only behind the same members. The first member of an empty object may be meant as the
   * first or as the last, and stays only where it is the first still.
   */
  private Rebase() {}

  /** Returns an edit that does in one version what another does in the version it was made for. */
  static Edit of(Edit edit, Blueprint from, Blueprint to) {
    if (edit instanceof SetField set && set.position() >= 0) {
      JsonObject fields = fields(set.component(), from);
      JsonObject present = fields(set.component(), to);
      int position = position(edit, set.path(), set.position(), fields, present);
      return position == set.position()
          ? set
          : new SetField(set.component(), set.path(), set.before(), set.after(), position);
    }
    if (edit instanceof SetDocumentField set && set.position() >= 0) {
      int position = position(edit, set.path(), set.position(), from.document(), to.document());
      return position == set.position()
          ? set
          : new SetDocumentField(set.path(), set.before(), set.after(), position);
    }
    return edit;
  }

  static boolean isNeeded(Edit edit) {
    return (edit instanceof SetField set && set.position() >= 0)
        || (edit instanceof SetDocumentField field && field.position() >= 0);
  }

  private static JsonObject fields(String id, Blueprint version) {
    Component component = version.component(id);
    return component == null ? JsonObject.EMPTY : component.fields();
  }

  private static int position(Edit edit, Path path, int position, JsonObject from, JsonObject to) {
    JsonObject then = enclosing(path, from);
    JsonObject now = enclosing(path, to);
    EditMismatchException.unless(then != null && now != null, edit);
    if (then == null || now == null || then == now) {
      return position;
    }
    if (position == then.size() && position > 0) {
      return now.size();
    }
    boolean isFirstAndLast = then.size() == 0 && now.size() > 0;
    boolean isBehindSame = position <= now.size() && !isFirstAndLast;
    for (int i = 0; i < position && isBehindSame; i++) {
      isBehindSame = then.name(i).equals(now.name(i));
    }
    EditMismatchException.unless(isBehindSame, edit);
    return position;
  }

  private static @Nullable JsonObject enclosing(Path path, JsonObject whole) {
    return path.parent().in(whole) instanceof JsonObject object ? object : null;
  }
}
