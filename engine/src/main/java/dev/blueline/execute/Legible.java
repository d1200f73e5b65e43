package dev.blueline.execute;

import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.Component;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import org.jspecify.annotations.Nullable;

/** Whether what an edit of somebody else's leaves can be written, and read again as the same. */
final class Legible {
  /** A document, its list of components, and the component itself. */
  private static final int LEVELS_TO_ROOT = 3;

  /** A list of children, and the child. */
  private static final int LEVELS_A_PARENT = 2;

  private Legible() {}

  /** Returns whether no value of an edit is too deep to be looked into at all. */
  static boolean isShallow(Edit edit, ReadLimits limits) {
    if (edit instanceof Edit.SetField set) {
      return isShallow(set.before(), limits) && isShallow(set.after(), limits);
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return isShallow(set.before(), limits) && isShallow(set.after(), limits);
    }
    if (edit instanceof Edit.Insert insert) {
      return isShallow(insert.component(), limits);
    }
    return !(edit instanceof Edit.Remove remove) || isShallow(remove.component(), limits);
  }

  private static boolean isShallow(@Nullable JsonValue value, ReadLimits limits) {
    return value == null || !value.isDeeperThan(limits.maxDepth());
  }

  /** Returns whether what an edit wrote is, once all is done, the same written out and read. */
  static boolean isLegible(Edit edit, Blueprint after, ReadLimits limits) {
    if (edit instanceof Edit.SetField set) {
      Component component = after.component(set.component());
      return set.path().spelledLast().value().equals(set.path().last())
          && (component == null
              || isLegible(component.fields(), levelOf(component.id(), after), limits));
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return set.path().spelledLast().value().equals(set.path().last())
          && isLegible(after.document(), 1, limits);
    }
    if (edit instanceof Edit.Insert insert) {
      String id = insert.component().text("id");
      return id != null
          && (!after.contains(id) || isLegible(insert.component(), levelOf(id, after), limits));
    }
    return true;
  }

  private static int levelOf(String id, Blueprint version) {
    int level = LEVELS_TO_ROOT;
    for (String holder = version.parentId(id); holder != null; holder = version.parentId(holder)) {
      level += LEVELS_A_PARENT;
    }
    return level;
  }

  private static boolean isLegible(JsonValue value, int level, ReadLimits limits) {
    int levels = limits.maxDepth() - level + 1;
    if (levels < 1 || value.isDeeperThan(levels)) {
      return false;
    }
    try {
      return JsonParser.parse(value.toBytes(), limits).equals(value);
    } catch (BlueprintFormatException e) {
      return false;
    }
  }
}
