package dev.blueline.testsuite.execute;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed, and the plainest way to tell whether it was kept: no edit is looked at, but the
 * document before and the one after.
 */
public record Ruling(
    boolean noAdding, boolean noRemoving, List<String> frozen, List<Path> allowed) {
  private static final List<Path> PATHS =
      List.of(
          Path.of("visual"),
          Path.of("style"),
          Path.of("visual", "visible"),
          Path.of("style", "fontWeight"),
          Path.of("text"),
          Path.of("props"),
          Path.of("bbox"),
          Path.of("layout"),
          Path.of("tokens"),
          Path.of("tokens", "base_spacing"));

  /** Draws one for a document from a number. */
  public static Ruling draw(Blueprint document, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> ids = new ArrayList<>();
    document.forEach(component -> ids.add(component.id()));
    List<String> frozen = some(ids, random.nextInt(3), random);
    List<Path> allowed = some(PATHS, random.nextInt(3) == 0 ? 4 : 0, random);
    return new Ruling(random.nextInt(4) == 0, random.nextInt(4) == 0, frozen, allowed);
  }

  private static <T> List<T> some(List<T> all, int count, SplittableRandom random) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < count && !all.isEmpty(); i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  /** Returns this without the limits of what may be written. */
  Ruling ofPlaces() {
    return new Ruling(noAdding, noRemoving, frozen, List.of());
  }

  public EditPolicy policy() {
    EditPolicy.Builder builder = EditPolicy.builder();
    if (noAdding) {
      builder.forbidAdding();
    }
    if (noRemoving) {
      builder.forbidRemoving();
    }
    if (!allowed.isEmpty()) {
      builder.allowOnly(allowed.toArray(new Path[0]));
    }
    return builder.freeze(frozen.toArray(new String[0])).build();
  }

  /** Returns what is other than it may be, in words; nothing if all was kept. */
  public List<String> breaches(Blueprint before, Blueprint after) {
    List<String> breaches = new ArrayList<>();
    Set<String> come = minus(ids(after), ids(before));
    Set<String> gone = minus(ids(before), ids(after));
    if (noAdding && !come.isEmpty()) {
      breaches.add("added " + come);
    }
    if (noRemoving && !gone.isEmpty()) {
      breaches.add("removed " + gone);
    }
    addThawed(before, after, breaches);
    if (!allowed.isEmpty()) {
      addWritten(before, after, breaches);
    }
    return breaches;
  }

  private static Set<String> ids(Blueprint blueprint) {
    Set<String> ids = new TreeSet<>();
    blueprint.forEach(component -> ids.add(component.id()));
    return ids;
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    all.removeAll(others);
    return all;
  }

  private void addThawed(Blueprint before, Blueprint after, List<String> breaches) {
    for (String id : frozen) {
      if (before.contains(id) && !(after.contains(id) && after.json(id).equals(before.json(id)))) {
        breaches.add("changed the frozen " + id);
      }
    }
  }

  private void addWritten(Blueprint before, Blueprint after, List<String> breaches) {
    before.forEach(
        then -> {
          Component now = after.component(then.id());
          if (now != null) {
            addWritten(own(then), own(now), breaches);
          }
        });
    addWritten(outside(before), outside(after), breaches);
  }

  private static JsonObject own(Component component) {
    return without(component.fields(), component.schema().childrenKey());
  }

  private static JsonObject outside(Blueprint blueprint) {
    return without(blueprint.document(), blueprint.schema().rootKey());
  }

  private static JsonObject without(JsonObject object, String name) {
    int at = object.indexOf(name);
    return at < 0 ? object : object.without(at);
  }

  private void addWritten(JsonObject then, JsonObject now, List<String> breaches) {
    List<Path> written = new ArrayList<>();
    addDifferences(Path.ROOT, then, now, written);
    written.removeIf(path -> allowed.stream().anyMatch(path::startsWith));
    written.forEach(path -> breaches.add("wrote " + path));
  }

  private static void addDifferences(
      Path path, @Nullable JsonValue then, @Nullable JsonValue now, List<Path> out) {
    boolean isInside =
        now instanceof JsonObject object
            && object.size() > 0
            && (then == null || then instanceof JsonObject);
    if (Objects.equals(then, now)) {
      return;
    }
    if (!isInside) {
      out.add(path);
      return;
    }
    for (String name : names(then, now)) {
      addDifferences(path.child(name), member(then, name), member(now, name), out);
    }
  }

  private static Set<String> names(@Nullable JsonValue then, JsonValue now) {
    Set<String> names = new TreeSet<>();
    for (JsonValue value : then == null ? List.of(now) : List.of(then, now)) {
      JsonObject object = (JsonObject) value;
      for (int i = 0; i < object.size(); i++) {
        names.add(object.name(i));
      }
    }
    return names;
  }

  private static @Nullable JsonValue member(@Nullable JsonValue value, String name) {
    return value instanceof JsonObject object ? object.get(name) : null;
  }

  /** Returns whether steps are about nothing that is ruled out as such. */
  boolean leavesAlone(List<Step> steps, Blueprint blueprint) {
    return steps.stream().allMatch(step -> leavesAlone(step, blueprint));
  }

  private boolean leavesAlone(Step step, Blueprint blueprint) {
    boolean copies = step.intent() == Intent.DUPLICATE_COMPONENT;
    boolean adds = copies || step.intent() == Intent.ADD_COMPONENT;
    boolean removes = step.intent() == Intent.REMOVE_COMPONENT;
    return !(adds && noAdding)
        && !(removes && noRemoving)
        && (copies || step.targets().stream().noneMatch(target -> isFrozen(target, blueprint)));
  }

  /** Returns whether a component is frozen, or lies within one that is. */
  boolean isFrozen(String target, Blueprint blueprint) {
    return blueprint.contains(target)
        && frozen.stream().anyMatch(id -> blueprint.contains(id) && blueprint.isWithin(target, id));
  }
}
