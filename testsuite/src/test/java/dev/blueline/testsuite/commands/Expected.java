package dev.blueline.testsuite.commands;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must come of a command: every difference between two documents, and no other. */
final class Expected {
  /** New values by id and path; a value that is there already is no difference. */
  private final Map<String, JsonValue> values = new LinkedHashMap<>();

  private final Set<String> removed = new TreeSet<>();
  private final Map<String, String> added = new TreeMap<>();
  private final Map<String, List<String>> orders = new TreeMap<>();
  private boolean mayMakeRoom;
  private boolean areIdsFree;

  Expected style(String id, String key, Object value) {
    return value(id, "visual." + key, value);
  }

  Expected value(String id, String path, Object value) {
    values.put(id.isEmpty() ? path : id + "." + path, json(value));
    return this;
  }

  private static JsonValue json(Object value) {
    if (value instanceof Boolean flag) {
      return JsonBoolean.of(flag);
    }
    return value instanceof Number number
        ? JsonNumber.spelled(plain(number))
        : JsonString.of(value.toString());
  }

  private static String plain(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  Expected removed(String id) {
    removed.add(id);
    return this;
  }

  Expected added(String id, String place) {
    added.put(id, place);
    return this;
  }

  /** Expects something new at a place, whatever its id. */
  Expected addedAt(String place) {
    areIdsFree = true;
    return added("new " + (added.size() + 1), place);
  }

  private static Map<String, String> numbered(Map<String, String> added) {
    Map<String, String> numbered = new TreeMap<>();
    added.values().stream()
        .sorted()
        .forEach(place -> numbered.put("new " + (numbered.size() + 1), place));
    return numbered;
  }

  Expected order(String list, List<String> ids) {
    orders.put(list, ids);
    return this;
  }

  /** Expects all that another expects as well. */
  Expected and(Expected other) {
    values.putAll(other.values);
    removed.addAll(other.removed);
    added.putAll(other.added);
    orders.putAll(other.orders);
    mayMakeRoom |= other.mayMakeRoom;
    return this;
  }

  /** Lets boxes move and grow beyond what is given: how room is made has tests of its own. */
  Expected withRoom() {
    mayMakeRoom = true;
    return this;
  }

  /** Returns what is wrong with a result, in words. */
  List<String> faults(CommandResult result) {
    List<String> faults = new ArrayList<>();
    Blueprint before = result.before();
    Blueprint after = result.blueprint();
    Status expected = isNothingIn(before) ? Status.NO_CHANGE : Status.APPLIED;
    if (result.status() != expected) {
      faults.add("status " + result.status() + ", not " + expected);
      return faults;
    }
    DocumentChange change = DocumentChange.between(before, after);
    values.forEach(
        (path, value) -> {
          JsonValue actual = valueAt(path, after);
          if (actual == null || !actual.isEquivalentTo(value)) {
            faults.add(path + " is " + actual + ", not " + value);
          }
        });
    change.values.forEach(
        (path, value) -> {
          if (!values.containsKey(path) && !(mayMakeRoom && isGeometry(path))) {
            faults.add("also " + path + " = " + value);
          }
        });
    requireSame("removed", removed, rootsOf(change.removed, before), faults);
    requireSame("orders", orders, change.orders, faults);
    Map<String, String> roots = new TreeMap<>(change.added);
    roots.keySet().removeIf(id -> change.added.containsKey(String.valueOf(after.parentId(id))));
    if (areIdsFree) {
      requireSame("added", numbered(added), numbered(roots), faults);
    } else {
      requireSame("added", added, roots, faults);
    }
    return faults;
  }

  private static void requireSame(
      String what, Object expected, Object actual, List<String> faults) {
    if (!expected.equals(actual)) {
      faults.add(what + " " + actual + ", not " + expected);
    }
  }

  private boolean isNothingIn(Blueprint before) {
    boolean same =
        values.entrySet().stream()
            .allMatch(
                entry -> {
                  JsonValue actual = valueAt(entry.getKey(), before);
                  return actual != null && actual.isEquivalentTo(entry.getValue());
                });
    return same && removed.isEmpty() && added.isEmpty() && orders.isEmpty();
  }

  private static Set<String> rootsOf(Set<String> ids, Blueprint before) {
    Set<String> roots = new TreeSet<>(ids);
    roots.removeIf(id -> ids.contains(String.valueOf(before.parentId(id))));
    return roots;
  }

  private static boolean isGeometry(String path) {
    return path.contains(".bbox.") || path.endsWith(".visual.height");
  }

  private static @Nullable JsonValue valueAt(String path, Blueprint document) {
    int dot = path.indexOf('.');
    Component component = document.component(path.substring(0, dot));
    return component == null
        ? DocumentChange.leaves(document.document()).get(path)
        : DocumentChange.leaves(component.fields()).get(path.substring(dot + 1));
  }

  @Override
  public String toString() {
    return values + " -" + removed + " +" + added + " " + orders;
  }
}
