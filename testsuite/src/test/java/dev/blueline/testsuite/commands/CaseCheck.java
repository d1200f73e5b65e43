package dev.blueline.testsuite.commands;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs one case and says what is wrong with what came of it. */
final class CaseCheck {
  private static final Pattern ADDED = Pattern.compile("added (\\S+) (\\S+ in \\S+ at \\d+)");

  private final CommandCase test;
  private final BlueprintEngine engine;
  private final List<String> faults = new ArrayList<>();

  /** The result of the last command. */
  private @Nullable CommandResult result;

  private boolean mayMakeRoom;

  CaseCheck(CommandCase test, BlueprintEngine engine) {
    this.test = test;
    this.engine = engine;
  }

  CommandResult result() {
    if (result == null) {
      throw new IllegalStateException("it was not run yet");
    }
    return result;
  }

  /** Returns what is wrong, in words; none where all is as it must be. */
  List<String> run(Blueprint base) {
    Session session = engine.open(base);
    Blueprint beforeLast = base;
    CommandResult last = null;
    for (String command : test.commands()) {
      beforeLast = session.blueprint();
      last = session.execute(command);
    }
    result = last;
    check(base, beforeLast, session.blueprint());
    return faults;
  }

  private void check(Blueprint base, Blueprint beforeLast, Blueprint after) {
    String first = test.effects().get(0);
    if (first.startsWith("refused")) {
      checkRefusal(first, beforeLast, after);
    } else if (first.equals("no_change")) {
      boolean several = test.commands().size() > 1;
      require(
          several ? result().status().isSuccess() : result().status() == Status.NO_CHANGE,
          "status " + result().status());
      require(several ? after.equals(base) : after == beforeLast, "the document changed");
    } else {
      boolean several = test.commands().size() > 1;
      require(
          several ? result().status().isSuccess() : result().status() == Status.APPLIED,
          "status " + result().status());
      checkEffects(DocumentChange.between(base, after), base, after);
    }
    if (test.effects().contains("corrected")) {
      require(!result().corrections().isEmpty(), "nothing was corrected");
    }
  }

  private void checkRefusal(String effect, Blueprint before, Blueprint after) {
    require(!result().status().isSuccess(), "status " + result().status());
    require(after == before, "the document changed");
    require(!result().errors().isEmpty(), "no error");
    if (result().errors().isEmpty()) {
      return;
    }
    String[] parts = effect.split("\\s+candidates:\\s*", 2);
    String code = parts[0].substring("refused".length()).strip();
    String actual = result().errors().get(0).code().text();
    require(code.isEmpty() || code.equals(actual), "code " + actual);
    if (parts.length > 1) {
      TreeSet<String> expected = new TreeSet<>(List.of(parts[1].strip().split("\\s+")));
      TreeSet<String> found = new TreeSet<>(result().errors().get(0).candidates());
      require(expected.equals(found), "candidates " + found);
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private void checkEffects(DocumentChange change, Blueprint base, Blueprint after) {
    mayMakeRoom = test.effects().contains("room");
    Map<String, String> added = new TreeMap<>(change.added);
    TreeSet<String> removed = new TreeSet<>(change.removed);
    Map<String, List<String>> orders = new TreeMap<>(change.orders);
    Map<String, @Nullable JsonValue> values = new TreeMap<>(change.values);
    for (String effect : test.effects()) {
      if (effect.startsWith("added ")) {
        checkAdded(effect, added);
      } else if (effect.startsWith("removed ")) {
        String id = effect.substring("removed ".length()).strip();
        require(removed.remove(id), "not removed: " + id);
      } else if (effect.startsWith("order ")) {
        checkOrder(effect, orders, after);
      } else if (effect.contains(" = ")) {
        checkValue(effect, values, after);
      }
    }
    removed.removeIf(id -> isWithinRemoved(id, change, base));
    removed.forEach(id -> faults.add("removed " + id));
    added.keySet().removeIf(id -> change.added.containsKey(after.parentId(id) + ""));
    added.forEach((id, place) -> faults.add("added " + id + " " + place));
    orders.forEach((list, ids) -> faults.add("order " + list + ": " + String.join(" ", ids)));
    values.forEach(
        (path, value) -> {
          if (!(mayMakeRoom && isGeometry(path))) {
            faults.add(path + " = " + value);
          }
        });
  }

  /** What lay in something removed is gone with it. */
  private static boolean isWithinRemoved(String id, DocumentChange change, Blueprint before) {
    for (String other : change.removed) {
      if (!other.equals(id)
          && before.contains(id)
          && before.contains(other)
          && before.isWithin(id, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGeometry(String path) {
    return path.contains(".bbox.") || path.endsWith(".visual.height");
  }

  private void checkAdded(String effect, Map<String, String> added) {
    Matcher matcher = ADDED.matcher(effect);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(test + ": " + effect);
    }
    String id = matcher.group(1);
    String place = matcher.group(2);
    String found = id;
    if (id.equals("?")) {
      found =
          added.entrySet().stream()
              .filter(entry -> entry.getValue().equals(place))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("?");
    }
    require(place.equals(added.remove(found)), "not there: " + effect);
  }

  private void checkOrder(String effect, Map<String, List<String>> orders, Blueprint after) {
    int colon = effect.indexOf(':');
    String list = effect.substring("order ".length(), colon).strip();
    List<String> ids = List.of(effect.substring(colon + 1).strip().split("\\s+"));
    List<String> actual = DocumentChange.ids(list.equals("root") ? null : list, after);
    boolean same = ids.size() == actual.size();
    for (int i = 0; i < ids.size() && same; i++) {
      same = ids.get(i).equals("?") || ids.get(i).equals(actual.get(i));
    }
    require(same, "order " + list + ": " + String.join(" ", actual));
    orders.remove(list);
  }

  private void checkValue(String effect, Map<String, @Nullable JsonValue> values, Blueprint after) {
    int equals = effect.indexOf(" = ");
    String path = effect.substring(0, equals).strip();
    String expected = effect.substring(equals + 3).strip();
    JsonValue actual = values.containsKey(path) ? values.get(path) : valueOf(path, after);
    boolean same =
        expected.equals("absent")
            ? actual == null
            : actual != null && actual.isEquivalentTo(json(expected));
    require(same, path + " is " + actual + ", not " + expected);
    values.remove(path);
  }

  private JsonValue json(String text) {
    byte[] wrapped =
        ("{\"components\":[],\"v\":" + text + "}")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    JsonObject document = engine.read(wrapped).document();
    JsonValue value = document.get("v");
    if (value == null) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private static @Nullable JsonValue valueOf(String path, Blueprint after) {
    int dot = path.indexOf('.');
    Component component = dot < 0 ? null : after.component(path.substring(0, dot));
    return component == null
        ? DocumentChange.leaves(after.document()).get(path)
        : DocumentChange.leaves(component.fields()).get(path.substring(dot + 1));
  }
}
