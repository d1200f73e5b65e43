package dev.blueline.bench;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Utf8Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain form of writing a document: every component is encoded every time, by the same encoder,
 * which remembers of the last time no more than the names and which strings need no escape. For
 * documents without malformed entries. It lost to the documents that keep their bytes.
 */
final class PlainWriter {
  private final Blueprint blueprint;
  private final Utf8Buffer out;

  private PlainWriter(Blueprint blueprint, int sizeBytes) {
    this.blueprint = blueprint;
    this.out = new Utf8Buffer(sizeBytes);
  }

  /**
   * Returns a document written to a new buffer.
   *
   * @param sizeBytes how much room it starts with; it grows where that is too little
   */
  static Utf8Buffer write(Blueprint blueprint, int sizeBytes) {
    PlainWriter writer = new PlainWriter(blueprint, sizeBytes);
    BlueprintSchema schema = blueprint.schema();
    boolean hasList = blueprint.hasChildList(null);
    JsonObject document = blueprint.document();
    writer.object(document, hasList ? document.indexOf(schema.rootKey()) : -1, null);
    return writer.out;
  }

  private void object(JsonObject fields, int listPosition, @Nullable String listOf) {
    out.ascii('{');
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        out.ascii(',');
      }
      fields.spelledName(i).writeTo(out);
      out.ascii(':');
      if (i == listPosition) {
        list(listOf);
      } else {
        fields.value(i).writeTo(out);
      }
    }
    out.ascii('}');
  }

  private void list(@Nullable String parentId) {
    List<Component> children = blueprint.children(parentId);
    out.ascii('[');
    for (int i = 0; i < children.size(); i++) {
      if (i > 0) {
        out.ascii(',');
      }
      component(children.get(i));
    }
    out.ascii(']');
  }

  private void component(Component component) {
    JsonObject fields = component.fields();
    String key = component.schema().childrenKey();
    object(fields, component.hasChildList() ? fields.indexOf(key) : -1, component.id());
  }
}
