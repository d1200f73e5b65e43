package dev.blueline.testsuite.laws;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint as plain lists, worked out from its JSON from scratch, and every question answered by
 * looking at every component: slow, and too simple to be wrong.
 */
final class PlainDocument {
  /** Longer texts are read, not called by. */
  private static final int MAX_NAME_LENGTH = 80;

  private final BlueprintSchema schema;

  /** By id, in document order. */
  final Map<String, Entry> components = new LinkedHashMap<>();

  /** The entries of each list that there is; that of the root under null. */
  final Map<@Nullable String, List<JsonValue>> lists = new HashMap<>();

  /** Malformed entries by pointer, in document order. */
  final Map<String, JsonValue> malformed = new LinkedHashMap<>();

  /**
   * A component.
   *
   * @param json with its children
   */
  record Entry(
      String id,
      @Nullable String parent,
      int position,
      String pointer,
      List<String> ancestors,
      JsonObject json) {}

  private PlainDocument(BlueprintSchema schema) {
    this.schema = schema;
  }

  static PlainDocument of(Blueprint blueprint) {
    PlainDocument plain = new PlainDocument(blueprint.schema());
    String rootKey = blueprint.schema().rootKey();
    if (blueprint.toJson().get(rootKey) instanceof JsonArray list) {
      plain.addList(list, null, "/" + rootKey, List.of());
    }
    return plain;
  }

  private void addList(
      JsonArray list, @Nullable String parent, String pointer, List<String> ancestors) {
    List<JsonValue> entries = new ArrayList<>();
    lists.put(parent, entries);
    for (int i = 0; i < list.size(); i++) {
      entries.add(list.get(i));
      add(list.get(i), parent, i, pointer + "/" + i, ancestors);
    }
  }

  private void add(
      JsonValue entry, @Nullable String parent, int position, String pointer, List<String> above) {
    String id = idOf(entry);
    if (id == null) {
      malformed.put(pointer, entry);
      return;
    }
    JsonObject json = (JsonObject) entry;
    List<String> ancestors = new ArrayList<>(above);
    ancestors.add(id);
    components.put(id, new Entry(id, parent, position, pointer, ancestors, json));
    if (json.get(schema.childrenKey()) instanceof JsonArray children) {
      addList(children, id, pointer + "/" + schema.childrenKey(), ancestors);
    }
  }

  static @Nullable String idOf(JsonValue entry) {
    return entry instanceof JsonObject object
            && object.get("id") instanceof JsonString id
            && !id.value().isEmpty()
        ? id.value()
        : null;
  }

  List<String> ids() {
    return List.copyOf(components.keySet());
  }

  List<JsonValue> list(@Nullable String parent) {
    return lists.getOrDefault(parent, List.of());
  }

  List<String> children(@Nullable String parent) {
    List<String> ids = new ArrayList<>();
    for (JsonValue entry : list(parent)) {
      String id = idOf(entry);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Nullable Box box(String id) {
    JsonObject json = components.get(id).json();
    return schema.boxPath() == null
        ? null
        : Box.read(schema.boxPath().in(json), schema.boxConvention());
  }

  List<String> overlapping(@Nullable String parent, Box box) {
    return children(parent).stream()
        .filter(id -> box(id) != null && box(id).overlaps(box))
        .toList();
  }

  List<String> within(String id) {
    return where(entry -> entry.ancestors().contains(id));
  }

  List<String> named(String phrase) {
    String key = key(phrase);
    return where(entry -> !key.isEmpty() && key(entry.id()).equals(key));
  }

  List<String> saying(String phrase) {
    String key = key(phrase);
    return where(entry -> !key.isEmpty() && key(text(entry)).equals(key));
  }

  List<String> ofType(String type) {
    return where(entry -> type.equals(type(entry)) && !type.isEmpty());
  }

  List<String> inRole(String role) {
    return where(entry -> role.equalsIgnoreCase(entry.json().text("role")));
  }

  private List<String> where(Predicate<Entry> condition) {
    return components.values().stream().filter(condition).map(Entry::id).toList();
  }

  static String type(Entry entry) {
    String type = entry.json().text("type");
    return type == null ? "" : type;
  }

  /** The text a component is called by; empty where there is none. */
  String text(Entry entry) {
    return schema.textPath(type(entry)).in(entry.json()) instanceof JsonString text
            && text.value().length() <= MAX_NAME_LENGTH
        ? text.value()
        : "";
  }

  private static String key(String phrase) {
    StringBuilder key = new StringBuilder();
    phrase
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
