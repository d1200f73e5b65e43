package dev.blueline.testsuite.model;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of a whole document, made by going through all of it. */
final class PlainEdit {
  private final BlueprintSchema schema;
  private final Predicate<String> ids;
  private final UnaryOperator<@Nullable JsonObject> change;

  private PlainEdit(
      BlueprintSchema schema, Predicate<String> ids, UnaryOperator<@Nullable JsonObject> change) {
    this.schema = schema;
    this.ids = ids;
    this.change = change;
  }

  /** Returns the document with a component, children and all, changed; null takes it away. */
  static JsonObject changed(
      JsonObject document,
      BlueprintSchema schema,
      String id,
      UnaryOperator<@Nullable JsonObject> change) {
    return new PlainEdit(schema, id::equals, change).inListOf(document, schema.rootKey());
  }

  /** Returns the document with a field of a component written. */
  static JsonObject written(
      JsonObject document, BlueprintSchema schema, String id, Path path, JsonValue value) {
    return changed(document, schema, id, component -> withValue(component, path, value));
  }

  /** Returns a component with its children, or null where there is none of that id. */
  static @Nullable JsonObject find(JsonObject document, BlueprintSchema schema, String id) {
    List<JsonObject> found = new ArrayList<>();
    changed(
        document,
        schema,
        id,
        component -> {
          found.add(component);
          return component;
        });
    return found.isEmpty() ? null : found.get(0);
  }

  /** Returns a component with itself and everything in it changed. */
  static JsonObject eachWithin(
      JsonObject component, BlueprintSchema schema, UnaryOperator<JsonObject> change) {
    UnaryOperator<@Nullable JsonObject> whole = child -> eachWithin(child, schema, change);
    return new PlainEdit(schema, id -> true, whole)
        .inListOf(change.apply(component), schema.childrenKey());
  }

  /** Writes into an array where a path leads into one, else into objects, made where missing. */
  static JsonObject withValue(JsonObject object, Path path, JsonValue value) {
    if (path.size() == 2 && object.get(path.segment(0)) instanceof JsonArray array) {
      int index = Integer.parseInt(path.segment(1));
      return object.with(path.segment(0), array.with(index, value));
    }
    return Members.with(object, path, value);
  }

  private JsonObject inListOf(JsonObject holder, String key) {
    return holder.get(key) instanceof JsonArray list ? holder.with(key, inList(list)) : holder;
  }

  private JsonArray inList(JsonArray list) {
    List<JsonValue> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonValue entry = list.get(i) instanceof JsonObject object ? inEntry(object) : list.get(i);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return JsonArray.copyOf(entries);
  }

  private @Nullable JsonObject inEntry(JsonObject entry) {
    String id = entry.text("id");
    return id != null && !id.isEmpty() && ids.test(id)
        ? change.apply(entry)
        : inListOf(entry, schema.childrenKey());
  }
}
