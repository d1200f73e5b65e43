package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Depth;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How large a document may get by edits: as large as it may be when it is read, so that what is
 * saved can be opened again.
 *
 * @param maxDepth the greatest number of objects and arrays inside one another; lists of components
 *     do not count
 * @param maxComponents the greatest number of components
 */
public record DocumentLimits(int maxDepth, int maxComponents) {

  /**
   * Returns why a document may not become what a delta made it, or null. Costs nothing for values
   * that replace plain values; else the size of what was written, and the way up from there.
   */
  @Nullable Refusal refusalOf(Blueprint after, Delta delta) {
    for (int i = 0; i < delta.size(); i++) {
      if (isTooDeep(after, delta.edit(i))) {
        return exceeded("it would nest deeper than " + maxDepth + " levels");
      }
    }
    return after.size() > maxComponents
        ? exceeded("there would be more than " + maxComponents + " components")
        : null;
  }

  private static Refusal exceeded(String message) {
    return Refusal.of(RefusalCode.BUDGET_EXCEEDED, message);
  }

  private boolean isTooDeep(Blueprint after, Edit edit) {
    if (edit instanceof Edit.SetField set) {
      return nests(set.after())
          && after.contains(set.component())
          && exceeds(maxDepth + 1 - level(after, set.component()), set.path(), set.after(), after);
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return nests(set.after()) && exceeds(maxDepth, set.path(), set.after(), after);
    }
    if (edit instanceof Edit.Insert insert) {
      return isTooDeep(after, insert.component().text("id"));
    }
    if (edit instanceof Edit.Move move) {
      return !Objects.equals(move.from().parent(), move.to().parent())
          && isTooDeep(after, move.component());
    }
    if (edit instanceof Edit.Remove) {
      return false;
    }
    throw Edit.unknown(edit);
  }

  private static boolean nests(@Nullable JsonValue value) {
    return value instanceof JsonObject || value instanceof JsonArray;
  }

  /**
   * Within a component, or the document's own fields, a path goes through no list of components.
   */
  private static boolean exceeds(
      int levels, Path path, @Nullable JsonValue value, Blueprint blueprint) {
    return Depth.exceeds(levels - path.size(), path.last(), value, blueprint.schema());
  }

  /** Looks at a component, wherever it is now, with all that is within it. */
  private boolean isTooDeep(Blueprint after, @Nullable String id) {
    if (id == null || !after.contains(id)) {
      return false;
    }
    return Depth.exceeds(maxDepth + 1 - level(after, id), after.json(id), after.schema());
  }

  /** How many objects a component is in, itself and the document included. */
  private static int level(Blueprint blueprint, String id) {
    return 1 + blueprint.depth(id);
  }
}
