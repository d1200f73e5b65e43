package dev.blueline.profiler.measure;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with copies of its own components beside it, as many as are wanted. A copy keeps
 * place, style and children, and gets a name, a type and a text that nobody calls it by, so that
 * the commands mean the same as on the document itself.
 */
public final class LargerDocument {
  private static final String TYPE = "replica";

  /** What lies between copies, so that no column has parts of two: room is made in columns. */
  private static final double GAP_PX = 4096;

  private final Blueprint original;
  private final BlueprintSchema schema;
  private final List<JsonValue> entries = new ArrayList<>();
  private int components;
  private int copy;
  private double shiftPx;

  private LargerDocument(Blueprint original) {
    this.original = original;
    this.schema = original.schema();
    this.components = original.size();
  }

  /**
   * Returns a document of so many components that begins with those of another.
   *
   * @param size at least the other's own
   */
  public static Blueprint of(BlueprintEngine engine, Blueprint original, int size) {
    return size == original.size() ? original : new LargerDocument(original).grown(engine, size);
  }

  private Blueprint grown(BlueprintEngine engine, int size) {
    double width = width(null) + GAP_PX;
    while (components < size) {
      copy++;
      shiftPx = copy * width;
      addCopies(null, entries, size);
    }
    JsonArray list = JsonArray.copyOf(entries);
    return engine.read(withRoots(engine, list).toBytes());
  }

  private JsonObject withRoots(BlueprintEngine engine, JsonArray copies) {
    JsonObject document = (JsonObject) JsonParser.parse(engine.write(original), ReadLimits.DEFAULT);
    List<JsonValue> all = new ArrayList<>();
    if (document.get(schema.rootKey()) instanceof JsonArray own) {
      for (int i = 0; i < own.size(); i++) {
        all.add(own.get(i));
      }
    }
    for (int i = 0; i < copies.size(); i++) {
      all.add(copies.get(i));
    }
    return document.with(schema.rootKey(), JsonArray.copyOf(all));
  }

  private double width(@Nullable String parent) {
    double right = 0;
    for (Component component : original.children(parent)) {
      Box box = component.box();
      right = Math.max(right, box == null ? 0 : box.right());
    }
    return right;
  }

  private void addCopies(@Nullable String parent, List<JsonValue> out, int size) {
    for (Component component : original.children(parent)) {
      if (components == size) {
        return;
      }
      components++;
      JsonObject fields = copyOf(component);
      List<JsonValue> children = new ArrayList<>();
      addCopies(component.id(), children, size);
      out.add(
          children.isEmpty()
              ? fields
              : fields.with(schema.childrenKey(), JsonArray.copyOf(children)));
    }
  }

  private JsonObject copyOf(Component component) {
    JsonObject fields =
        component
            .fields()
            .with("id", JsonString.of(TYPE + copy + "x" + components))
            .with("type", JsonString.of(TYPE));
    int role = fields.indexOf("role");
    fields = role < 0 ? fields : fields.without(role);
    Path box = schema.boxPath();
    if (box != null && fields.get(box.last()) instanceof JsonArray array) {
      fields = fields.with(box.last(), shifted(array));
    }
    return withOtherText(fields, component);
  }

  private JsonArray shifted(JsonArray box) {
    JsonArray moved = box;
    int step = schema.boxConvention() == Box.Convention.SIZE ? 4 : 2;
    for (int i = 0; i < moved.size(); i += step) {
      if (moved.get(i) instanceof JsonNumber x) {
        moved = moved.with(i, x.plus(shiftPx));
      }
    }
    return moved;
  }

  private JsonObject withOtherText(JsonObject fields, Component component) {
    Path text = schema.textPath(component.type());
    return component.text() == null
        ? fields
        : with(fields, text, 0, JsonString.of(TYPE + " " + component.text()));
  }

  private static JsonObject with(JsonObject object, Path path, int depth, JsonValue value) {
    String name = path.segment(depth);
    if (depth == path.size() - 1) {
      return object.with(name, value);
    }
    return object.get(name) instanceof JsonObject inner
        ? object.with(name, with(inner, path, depth + 1, value))
        : object;
  }
}
