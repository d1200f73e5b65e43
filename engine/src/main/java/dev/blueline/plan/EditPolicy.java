package dev.blueline.plan;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session's commands and patches may do. It is held against every edit, whoever made it: the
 * built-in agent, another one, a patch, or what made room. Undo and redo are free. Immutable and
 * thread-safe; made by {@link #builder()}.
 *
 * <p>Costs nothing where it allows everything; else the edits, times the depth of what they touch
 * where components are frozen.
 */
public final class EditPolicy {
  /** Allows everything. */
  public static final EditPolicy ANYTHING = builder().build();

  private final boolean forbidsAdding;
  private final boolean forbidsRemoving;
  private final Set<String> frozen;
  private final List<Path> allowed;

  private EditPolicy(Builder builder) {
    forbidsAdding = builder.forbidsAdding;
    forbidsRemoving = builder.forbidsRemoving;
    frozen = Set.copyOf(builder.frozen);
    allowed = List.copyOf(builder.allowed);
  }

  /** Returns a builder that starts from what allows everything. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether everything is allowed. */
  public boolean allowsAnything() {
    return !forbidsAdding && !forbidsRemoving && frozen.isEmpty() && allowed.isEmpty();
  }

  /** Returns in words why a step is out of the question, or null where its edits will tell. */
  public @Nullable String denialOf(Step step, Blueprint blueprint) {
    if (forbidsAdding
        && (step.intent() == Intent.ADD_COMPONENT || step.intent() == Intent.DUPLICATE_COMPONENT)) {
      return "components may not be added";
    }
    if (forbidsRemoving && step.intent() == Intent.REMOVE_COMPONENT) {
      return "components may not be removed";
    }
    boolean copies = step.intent() == Intent.DUPLICATE_COMPONENT;
    for (String target : copies ? List.<String>of() : step.targets()) {
      String frozenId = frozenAbove(target, blueprint);
      if (frozenId != null) {
        return "'" + frozenId + "' is frozen";
      }
    }
    return null;
  }

  /**
   * Returns in words why a delta is forbidden, or null where it is allowed.
   *
   * @param before the version that it was made for
   * @param after the version that it gives
   */
  public @Nullable String denialOf(Delta delta, Blueprint before, Blueprint after) {
    return allowsAnything() ? null : denialOf(delta, 0, before, after);
  }

  /** As {@link #denialOf(Delta, Blueprint, Blueprint)}, of the edits from an index on. */
  private @Nullable String denialOf(Delta delta, int from, Blueprint before, Blueprint after) {
    for (int i = from; i < delta.size(); i++) {
      String denial = denialOf(delta.edit(i), before, after);
      if (denial != null) {
        return denial;
      }
    }
    return null;
  }

  private @Nullable String denialOf(Edit edit, Blueprint before, Blueprint after) {
    if (edit instanceof Edit.SetField set) {
      return denialOfWrite(set.component(), set.path(), set.before(), set.after(), before, after);
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return isAllowed(set.path(), set.before(), set.after()) ? null : denied(set.path());
    }
    if (edit instanceof Edit.Insert insert) {
      return forbidsAdding ? "components may not be added" : frozenList(insert.parent(), before);
    }
    if (edit instanceof Edit.Remove remove) {
      return denialOfRemoval(remove, before);
    }
    if (edit instanceof Edit.Move move) {
      String own = frozenAbove(move.component(), before);
      return own == null ? null : "'" + own + "' is frozen";
    }
    throw new IllegalStateException("an edit of a kind that is not known");
  }

  private @Nullable String denialOfWrite(
      String component,
      Path path,
      @Nullable JsonValue then,
      @Nullable JsonValue now,
      Blueprint before,
      Blueprint after) {
    String frozenId = frozenAbove(component, before.contains(component) ? before : after);
    if (frozenId != null) {
      return "'" + frozenId + "' is frozen";
    }
    return isAllowed(path, then, now) ? null : denied(path);
  }

  private static String denied(Path path) {
    return "'" + path + "' may not be changed";
  }

  /** A value that comes with the object around it is judged by its own place. */
  private boolean isAllowed(Path path, @Nullable JsonValue then, @Nullable JsonValue now) {
    if (allowed.isEmpty() || allowed.stream().anyMatch(path::startsWith)) {
      return true;
    }
    if (then == null && now instanceof JsonObject object && object.size() > 0) {
      for (int i = 0; i < object.size(); i++) {
        if (!isAllowed(path.child(object.name(i)), null, object.value(i))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private @Nullable String frozenList(@Nullable String parent, Blueprint blueprint) {
    String frozenId = parent == null ? null : frozenAbove(parent, blueprint);
    return frozenId == null ? null : "'" + frozenId + "' is frozen";
  }

  private @Nullable String denialOfRemoval(Edit.Remove remove, Blueprint before) {
    if (forbidsRemoving) {
      return "components may not be removed";
    }
    String id = remove.component().text("id");
    if (frozen.isEmpty() || id == null || !before.contains(id)) {
      return null;
    }
    String[] found = {frozenAbove(id, before)};
    before.forEachWithin(
        id, inner -> found[0] = found[0] == null && isFrozen(inner.id()) ? inner.id() : found[0]);
    return found[0] == null ? null : "'" + found[0] + "' is frozen";
  }

  private boolean isFrozen(String id) {
    return frozen.contains(id);
  }

  /** Returns which frozen component something is, or lies within; null for none. */
  private @Nullable String frozenAbove(String id, Blueprint blueprint) {
    if (frozen.isEmpty() || !blueprint.contains(id)) {
      return null;
    }
    String holder = id;
    while (holder != null && !frozen.contains(holder)) {
      holder = blueprint.parentId(holder);
    }
    return holder;
  }

  /** Collects what is forbidden. Not thread-safe. */
  public static final class Builder {
    private boolean forbidsAdding;
    private boolean forbidsRemoving;
    private final Set<String> frozen = new LinkedHashSet<>();
    private final List<Path> allowed = new ArrayList<>();

    private Builder() {}

    /** Forbids new components, copies included. */
    public Builder forbidAdding() {
      forbidsAdding = true;
      return this;
    }

    /** Forbids that components go. */
    public Builder forbidRemoving() {
      forbidsRemoving = true;
      return this;
    }

    /**
     * Freezes components with all within them: nothing of them changes, not even their place on the
     * screen to make room. An id that no component has freezes nothing.
     */
    public Builder freeze(String... ids) {
      for (String id : ids) {
        frozen.add(Objects.requireNonNull(id, "id"));
      }
      return this;
    }

    /**
     * Allows only these values to be written, and what lies in them; whether components come, go or
     * change their order is not concerned.
     *
     * @param paths of a component, as {@code visual/color}, or of the document, as {@code tokens}
     */
    public Builder allowOnly(Path... paths) {
      for (Path path : paths) {
        allowed.add(Objects.requireNonNull(path, "path"));
      }
      return this;
    }

    /** Returns the policy. */
    public EditPolicy build() {
      return new EditPolicy(this);
    }
  }
}
