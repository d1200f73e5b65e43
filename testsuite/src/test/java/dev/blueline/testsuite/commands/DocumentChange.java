package dev.blueline.testsuite.commands;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two documents, found by looking at all of both; for tests alone. */
final class DocumentChange {
  /** Values that differ, by id and path; null where the value is gone. */
  final Map<String, @Nullable JsonValue> values = new TreeMap<>();

  final Set<String> removed = new TreeSet<>();

  /** Type, parent and index of what is new. */
  final Map<String, String> added = new TreeMap<>();

  /** The children of every list in which old siblings stand in another order. */
  final Map<String, List<String>> orders = new TreeMap<>();

  static DocumentChange between(Blueprint before, Blueprint after) {
    DocumentChange change = new DocumentChange();
    before.forEach(old -> change.compare(old, after.component(old.id())));
    after.forEach(
        now -> {
          if (!before.contains(now.id())) {
            String parent = after.parentId(now.id());
            change.added.put(
                now.id(),
                now.type()
                    + " in "
                    + (parent == null ? "root" : parent)
                    + " at "
                    + after.position(now.id()));
          }
        });
    change.put("", leaves(before.document()), leaves(after.document()));
    change.compareOrder(null, before, after);
    after.forEach(now -> change.compareOrder(now.id(), before, after));
    return change;
  }

  private void compare(Component old, @Nullable Component now) {
    if (now == null) {
      removed.add(old.id());
    } else if (!old.fields().equals(now.fields())) {
      put(old.id() + ".", leaves(old.fields()), leaves(now.fields()));
    }
  }

  private void put(String prefix, Map<String, JsonValue> old, Map<String, JsonValue> now) {
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    for (String path : paths) {
      if (!Objects.equals(old.get(path), now.get(path))) {
        values.put(prefix + path, now.get(path));
      }
    }
  }

  static Map<String, JsonValue> leaves(JsonValue value) {
    Map<String, JsonValue> leaves = new LinkedHashMap<>();
    addLeaves("", value, leaves);
    return leaves;
  }

  private static void addLeaves(String path, JsonValue value, Map<String, JsonValue> out) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (value instanceof JsonObject object && object.size() > 0) {
      for (int i = 0; i < object.size(); i++) {
        addLeaves(prefix + object.name(i), object.value(i), out);
      }
    } else if (value instanceof JsonArray array && array.size() > 0) {
      for (int i = 0; i < array.size(); i++) {
        addLeaves(prefix + i, array.get(i), out);
      }
    } else if (!(value instanceof JsonObject || value instanceof JsonArray)) {
      out.put(path, value);
    }
  }

  private void compareOrder(@Nullable String parent, Blueprint before, Blueprint after) {
    if (parent != null && !before.contains(parent)) {
      return;
    }
    List<String> now = ids(parent, after);
    List<String> old = new ArrayList<>(ids(parent, before));
    List<String> common = new ArrayList<>(now);
    old.retainAll(now);
    common.retainAll(old);
    if (!old.equals(common)
        || old.size() < ids(parent, before).size() - removedFrom(parent, before)) {
      orders.put(parent == null ? "root" : parent, now);
    }
  }

  private int removedFrom(@Nullable String parent, Blueprint before) {
    return (int) ids(parent, before).stream().filter(removed::contains).count();
  }

  static List<String> ids(@Nullable String parent, Blueprint blueprint) {
    return blueprint.children(parent).stream().map(Component::id).toList();
  }
}
