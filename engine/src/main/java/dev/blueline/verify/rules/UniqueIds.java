package dev.blueline.verify.rules;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Correction;
import dev.blueline.plan.NewIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives components whose id is taken an id of their own. It is a repair of the document's text,
 * since a blueprint never has two components of one id; the first one in document order keeps it.
 */
public final class UniqueIds {
  private final BlueprintSchema schema;
  private final Consumer<? super Correction> corrections;
  private final Set<String> all = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  private UniqueIds(BlueprintSchema schema, Consumer<? super Correction> corrections) {
    this.schema = schema;
    this.corrections = corrections;
  }

  /**
   * Returns a document with ids that are unique; the same where they are. Costs its size.
   *
   * @param corrections is told of each id that was given
   */
  public static JsonObject of(
      JsonObject document, BlueprintSchema schema, Consumer<? super Correction> corrections) {
    int list = document.indexOf(schema.rootKey());
    if (list < 0 || !(document.value(list) instanceof JsonArray roots)) {
      return document;
    }
    UniqueIds ids = new UniqueIds(schema, corrections);
    ids.collect(roots);
    JsonArray unique = ids.ofAll(roots);
    return unique == roots ? document : document.withValue(list, unique);
  }

  private void collect(JsonArray components) {
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i) instanceof JsonObject component) {
        String id = component.text("id");
        if (id != null) {
          all.add(id);
        }
        if (component.get(schema.childrenKey()) instanceof JsonArray children) {
          collect(children);
        }
      }
    }
  }

  private JsonArray ofAll(JsonArray components) {
    JsonValue[] unique = new JsonValue[components.size()];
    boolean isSame = true;
    for (int i = 0; i < unique.length; i++) {
      JsonValue entry = components.get(i);
      unique[i] = entry instanceof JsonObject component ? of(component) : entry;
      isSame &= unique[i] == entry;
    }
    return isSame ? components : JsonArray.of(unique);
  }

  /** What has no id is no component, and what is in it is out of reach. */
  private JsonObject of(JsonObject component) {
    String id = component.text("id");
    if (id == null || id.isEmpty()) {
      return component;
    }
    JsonObject own = seen.add(id) ? component : renamed(component, id);
    int list = own.indexOf(schema.childrenKey());
    if (list < 0 || !(own.value(list) instanceof JsonArray children)) {
      return own;
    }
    JsonArray unique = ofAll(children);
    return unique == children ? own : own.withValue(list, unique);
  }

  private JsonObject renamed(JsonObject component, String taken) {
    String id = NewIds.copyOf(taken, all::contains);
    all.add(id);
    seen.add(id);
    corrections.accept(
        new Correction(
            "structure", "called '" + id + "' what was a second '" + taken + "'", List.of(id)));
    return component.with("id", JsonString.of(id));
  }
}
