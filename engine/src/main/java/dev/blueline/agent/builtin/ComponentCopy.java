package dev.blueline.agent.builtin;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Copies a component with all within it: other ids, further down, and all else as it is spelled.
 */
final class ComponentCopy {
  private final BlueprintSchema schema;
  private final UnaryOperator<String> ids;
  private final double down;

  /**
   * Prepares a copy.
   *
   * @param ids gives each component within an id of its own
   * @param down by how many px all boxes move
   */
  ComponentCopy(BlueprintSchema schema, UnaryOperator<String> ids, double down) {
    this.schema = schema;
    this.ids = ids;
    this.down = down;
  }

  JsonObject of(JsonObject component, String id) {
    JsonObject copy = shifted(component.with("id", JsonString.of(id)));
    int list = copy.indexOf(schema.childrenKey());
    return list >= 0 && copy.value(list) instanceof JsonArray children
        ? copy.withValue(list, ofAll(children))
        : copy;
  }

  /** Malformed entries stay where they are, and are not brought in a second time. */
  private JsonArray ofAll(JsonArray children) {
    List<JsonValue> copies = new ArrayList<>(children.size());
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof JsonObject child) {
        String id = child.text("id");
        if (id != null && !id.isEmpty()) {
          copies.add(of(child, ids.apply(id)));
        }
      }
    }
    return JsonArray.copyOf(copies);
  }

  private JsonObject shifted(JsonObject component) {
    Path path = schema.boxPath();
    JsonValue box = path == null ? null : path.in(component);
    boolean isProper = Box.read(box, schema.boxConvention()) != null;
    // A schema names a box by its key: the path has no other segment.
    return path != null && isProper && box instanceof JsonArray numbers
        ? component.with(path.last(), shifted(numbers))
        : component;
  }

  private JsonArray shifted(JsonArray box) {
    JsonArray lower = shifted(box, 1);
    return schema.boxConvention() == Box.Convention.CORNERS ? shifted(lower, 3) : lower;
  }

  private JsonArray shifted(JsonArray box, int index) {
    return box.get(index) instanceof JsonNumber number ? box.with(index, number.plus(down)) : box;
  }
}
