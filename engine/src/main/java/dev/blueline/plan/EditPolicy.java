package dev.blueline.plan;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.WrittenPlaces;
import dev.blueline.model.Blueprint;
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
 * <p>Costs nothing where it allows everything; else the number of edits. Where components are
 * frozen it costs the depth of what they touch too, and edits of the tree are done once more.
 */
public final class EditPolicy {
  /** Allows everything. */
  public static final EditPolicy ANYTHING = builder().build();

  private static final String NO_ADDING = "components may not be added";
  private static final String NO_REMOVING = "components may not be removed";

  private final boolean forbidsAdding;
  private final boolean forbidsRemoving;
  private final Set<String> frozen;

  /** What alone may be written; null where that is not said. */
  private final @Nullable List<Path> allowed;

  private EditPolicy(Builder builder) {
    forbidsAdding = builder.forbidsAdding;
    forbidsRemoving = builder.forbidsRemoving;
    frozen = Set.copyOf(builder.frozen);
    allowed = builder.allowed == null ? null : List.copyOf(builder.allowed);
  }

  /** Returns a builder that starts from what allows everything. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether everything is allowed. */
  public boolean allowsAnything() {
    return !forbidsAdding && !forbidsRemoving && frozen.isEmpty() && allowed == null;
  }

  /** Returns in words why a step is out of the question, or null where its edits will tell. */
  public @Nullable String denialOf(Step step, Blueprint blueprint) {
    if (forbidsAdding
        && (step.intent() == Intent.ADD_COMPONENT || step.intent() == Intent.DUPLICATE_COMPONENT)) {
      return NO_ADDING;
    }
    if (forbidsRemoving && step.intent() == Intent.REMOVE_COMPONENT) {
      return NO_REMOVING;
    }
    boolean copies = step.intent() == Intent.DUPLICATE_COMPONENT;
    for (String target : copies ? List.<String>of() : step.targets()) {
      String denial = frozenIn(target, blueprint);
      if (denial != null) {
        return denial;
      }
    }
    return null;
  }

  /**
   * Returns in words why a delta is forbidden, or null where it is allowed. Each edit is judged in
   * the tree that it meets, which only matters where components are frozen.
   *
   * @param before the version that it was made for
   */
  public @Nullable String denialOf(Delta delta, Blueprint before) {
    if (allowsAnything()) {
      return null;
    }
    Blueprint version = before;
    for (int i = 0; i < delta.size(); i++) {
      String denial = denialOf(delta.edit(i), version);
      if (denial != null) {
        return denial;
      }
      version = i + 1 < delta.size() ? treeAfter(delta.edit(i), version) : version;
    }
    return null;
  }

  /**
   * What lies within what is frozen hangs on the tree alone: values are not written again, so what
   * stands in the components is not what an edit expects.
   */
  private Blueprint treeAfter(Edit edit, Blueprint version) {
    if (frozen.isEmpty()) {
      return version;
    }
    if (edit instanceof Edit.Insert insert) {
      return version.withInserted(insert.component(), insert.parent(), insert.index());
    }
    if (edit instanceof Edit.Remove remove) {
      return version.withRemoved(Objects.requireNonNull(remove.component().text("id")));
    }
    if (edit instanceof Edit.Move move) {
      return version.withMoved(move.component(), move.to().parent(), move.to().index());
    }
    return edit instanceof Edit.SetField set && isList(set.path(), version)
        ? version.withField(set.component(), set.path(), set.after(), -1)
        : version;
  }

  private static boolean isList(Path path, Blueprint version) {
    return path.size() == 1 && path.last().equals(version.schema().childrenKey());
  }

  private @Nullable String denialOf(Edit edit, Blueprint version) {
    if (edit instanceof Edit.SetField set) {
      String frozenId = frozenIn(set.component(), version);
      return frozenId != null || isList(set.path(), version)
          ? frozenId
          : denialOf(set.path(), set.before(), set.after());
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return denialOf(set.path(), set.before(), set.after());
    }
    if (edit instanceof Edit.Insert insert) {
      return forbidsAdding ? NO_ADDING : frozenIn(insert.parent(), version);
    }
    if (edit instanceof Edit.Remove remove) {
      return denialOfRemoval(remove, version);
    }
    if (edit instanceof Edit.Move move) {
      String own = frozenIn(move.component(), version);
      return own == null ? frozenIn(move.to().parent(), version) : own;
    }
    throw Edit.unknown(edit);
  }

  private @Nullable String denialOf(Path path, @Nullable JsonValue then, @Nullable JsonValue now) {
    return isAllowed(path, then, now) ? null : "'" + path + "' may not be changed";
  }

  /** A value that comes with the object around it is judged by its own place. */
  private boolean isAllowed(Path path, @Nullable JsonValue then, @Nullable JsonValue now) {
    List<Path> paths = allowed;
    return paths == null || WrittenPlaces.areAll(place -> isWithin(paths, place), path, then, now);
  }

  private static boolean isWithin(List<Path> paths, Path place) {
    for (Path path : paths) {
      if (place.startsWith(path)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String denialOfRemoval(Edit.Remove remove, Blueprint version) {
    if (forbidsRemoving) {
      return NO_REMOVING;
    }
    String id = remove.component().text("id");
    if (frozen.isEmpty() || id == null || !version.contains(id)) {
      return null;
    }
    String[] found = {frozenIn(id, version)};
    version.forEachWithin(
        id,
        inner -> {
          if (found[0] == null && frozen.contains(inner.id())) {
            found[0] = frozenIn(inner.id(), version);
          }
        });
    return found[0];
  }

  /** Returns in words that something is frozen, or lies within what is; null where it is free. */
  private @Nullable String frozenIn(@Nullable String id, Blueprint version) {
    String frozenId = id == null ? null : frozenAbove(id, version);
    return frozenId == null ? null : "'" + frozenId + "' is frozen";
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
    private @Nullable List<Path> allowed;

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
      Objects.requireNonNull(ids, "ids");
      for (String id : ids) {
        frozen.add(Objects.requireNonNull(id, "id"));
      }
      return this;
    }

    /**
     * Allows only these values to be written, and what lies in them; whether components come, go or
     * change their order is not concerned. Called again, it allows more.
     *
     * @param paths of a component, as {@code visual/color}, or of the document, as {@code tokens};
     *     of none, no value may be written
     */
    public Builder allowOnly(Path... paths) {
      List<Path> all = allowed == null ? new ArrayList<>() : allowed;
      for (Path path : Objects.requireNonNull(paths, "paths")) {
        all.add(Objects.requireNonNull(path, "path"));
      }
      allowed = all;
      return this;
    }

    /** Returns the policy. */
    public EditPolicy build() {
      return new EditPolicy(this);
    }
  }
}
