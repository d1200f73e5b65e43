package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.verify.Validator.Scope;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose violations a delta can have changed, for each scope. */
final class Affected {
  private final BlueprintSchema schema;
  private final Blueprint before;
  private final Blueprint after;
  private final Set<String> touched = new LinkedHashSet<>();
  private boolean tokens;
  private boolean meta;
  private boolean document;

  /** Touched components that now show another surface; found when first asked for. */
  private @Nullable List<String> repainted;

  private final InVersion inBefore;
  private final InVersion inAfter;

  private Affected(Blueprint before, Blueprint after) {
    this.schema = after.schema();
    this.before = before;
    this.after = after;
    this.inBefore = new InVersion(before);
    this.inAfter = new InVersion(after);
  }

  static Affected by(Delta delta, Blueprint before, Blueprint after) {
    Affected affected = new Affected(before, after);
    for (int i = 0; i < delta.size(); i++) {
      affected.add(delta.edit(i));
    }
    return affected;
  }

  private void add(Edit edit) {
    if (edit instanceof Edit.SetField set) {
      touched.add(set.component());
      document |= set.path().segment(0).equals(schema.childrenKey());
    } else if (edit instanceof Edit.SetDocumentField set) {
      tokens |= set.path().segment(0).equals("tokens");
      meta |= set.path().segment(0).equals("meta");
      document = true;
    } else if (edit instanceof Edit.Insert insert) {
      addAll(insert.component());
    } else if (edit instanceof Edit.Remove remove) {
      addAll(remove.component());
    } else if (edit instanceof Edit.Move move) {
      touched.add(move.component());
    }
  }

  private void addAll(JsonObject component) {
    document = true;
    String id = component.text("id");
    if (id != null) {
      touched.add(id);
    }
    if (component.get(schema.childrenKey()) instanceof JsonArray children) {
      for (int i = 0; i < children.size(); i++) {
        if (children.get(i) instanceof JsonObject child) {
          addAll(child);
        }
      }
    }
  }

  /** Returns whether the document's own violations can have changed. */
  boolean isDocument() {
    return document;
  }

  /** Returns the ids to look at in one version; some may be of the other version alone. */
  Collection<String> components(Scope scope, Blueprint version) {
    return (version == after ? inAfter : inBefore).components(scope);
  }

  /** Whom to look at in one version; found once, for several rules of one scope. */
  private final class InVersion {
    private final Blueprint version;
    private @Nullable Set<String> all;
    private @Nullable Set<String> withChildren;
    private @Nullable Set<String> withRepainted;

    InVersion(Blueprint version) {
      this.version = version;
    }

    Set<String> components(Scope scope) {
      return switch (scope) {
        case FIELDS, SIBLINGS -> touched;
        case TOKENS -> tokens ? all() : touched;
        case SURFACE -> tokens ? all() : withRepainted();
        case PARENT -> meta ? all() : withChildren();
        case DOCUMENT -> Set.of();
      };
    }

    private Set<String> all() {
      Set<String> known = all;
      if (known == null) {
        known = Affected.all(version);
        all = known;
      }
      return known;
    }

    private Set<String> withChildren() {
      Set<String> known = withChildren;
      if (known == null) {
        known = Affected.this.withChildren(version);
        withChildren = known;
      }
      return known;
    }

    private Set<String> withRepainted() {
      Set<String> known = withRepainted;
      if (known == null) {
        known = withThoseOnRepainted(version);
        withRepainted = known;
      }
      return known;
    }
  }

  private static Set<String> all(Blueprint version) {
    Set<String> ids = new LinkedHashSet<>();
    version.forEach(component -> ids.add(component.id()));
    return ids;
  }

  private Set<String> withChildren(Blueprint version) {
    Set<String> ids = new LinkedHashSet<>(touched);
    for (String id : touched) {
      if (version.contains(id) && version.childCount(id) > 0) {
        version.children(id).forEach(child -> ids.add(child.id()));
      }
    }
    return ids;
  }

  /**
   * Whoever was not touched stands on another surface only if the nearest touched component above
   * it shows another one, and nothing in between hides that. Between the two nothing was touched,
   * so the walk finds the same ones in both versions.
   */
  private Set<String> withThoseOnRepainted(Blueprint version) {
    List<String> roots = repainted();
    if (roots.isEmpty()) {
      return touched;
    }
    Set<String> ids = new LinkedHashSet<>(touched);
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      for (Component child : version.children(open.pop())) {
        if (!touched.contains(child.id()) && !Surface.isHiding(version, child)) {
          ids.add(child.id());
          open.push(child.id());
        }
      }
    }
    return ids;
  }

  private List<String> repainted() {
    List<String> known = repainted;
    if (known == null) {
      known = touched.stream().filter(this::isRepainted).toList();
      repainted = known;
    }
    return known;
  }

  private boolean isRepainted(String id) {
    Component then = before.component(id);
    Component now = after.component(id);
    return then != null
        && now != null
        && before.childCount(id) > 0
        && after.childCount(id) > 0
        && !Surface.of(before, then).equals(Surface.of(after, now));
  }
}
