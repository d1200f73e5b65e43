package dev.blueline.execute;

import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.Depth;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;

/** Whether what an edit of somebody else's leaves can be written, and read again as the same. */
final class Legible {
  private Legible() {}

  /** Returns whether no value of an edit is too deep to be looked into at all. */
  static boolean isShallow(Edit edit, BlueprintSchema schema, ReadLimits limits) {
    int levels = limits.maxDepth();
    if (edit instanceof Edit.SetField set) {
      return !Depth.exceeds(levels, set.before(), schema)
          && !Depth.exceeds(levels, set.path().last(), set.after(), schema);
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return !Depth.exceeds(levels, set.before(), schema)
          && !Depth.exceeds(levels, set.path().last(), set.after(), schema);
    }
    if (edit instanceof Edit.Insert insert) {
      return !Depth.exceeds(levels, insert.component(), schema);
    }
    if (edit instanceof Edit.Remove remove) {
      return !Depth.exceeds(levels, remove.component(), schema);
    }
    if (edit instanceof Edit.Move) {
      return true;
    }
    throw Edit.unknown(edit);
  }

  /** Returns whether what an edit wrote is, once all is done, the same written out and read. */
  static boolean isLegible(Edit edit, Blueprint after, ReadLimits limits) {
    if (edit instanceof Edit.SetField set) {
      Component component = after.component(set.component());
      return set.path().spelledLast().value().equals(set.path().last())
          && (component == null || isLegible(component.fields(), component.id(), after, limits));
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return set.path().spelledLast().value().equals(set.path().last())
          && isLegible(after.document(), limits.maxDepth(), after.schema(), limits);
    }
    if (edit instanceof Edit.Insert insert) {
      String id = insert.component().text("id");
      return id != null
          && (!after.contains(id) || isLegible(insert.component(), id, after, limits));
    }
    if (edit instanceof Edit.Remove || edit instanceof Edit.Move) {
      return true;
    }
    throw Edit.unknown(edit);
  }

  private static boolean isLegible(JsonValue value, String id, Blueprint after, ReadLimits limits) {
    return isLegible(value, limits.maxDepth() - after.depth(id), after.schema(), limits);
  }

  private static boolean isLegible(
      JsonValue value, int levels, BlueprintSchema schema, ReadLimits limits) {
    if (Depth.exceeds(levels, value, schema)) {
      return false;
    }
    try {
      return JsonParser.parse(value.toBytes(), limits, Depth.listKeys(schema)).equals(value);
    } catch (BlueprintFormatException e) {
      return false;
    }
  }
}
