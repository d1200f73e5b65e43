package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.verify.Validator.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose violations a delta can have changed, for each scope. */
final class Affected {
  private final BlueprintSchema schema;
  private final Delta delta;
  private final Blueprint base;
  private final InVersion after;

  /** What rules about a component look at in its parent. */
  private final Aspects readsOfParents;

  private boolean tokens;
  private boolean meta;
  private boolean document;

  /** What changed of any component, or of what it is looked at with. */
  private Aspects changed = Aspects.NONE;

  /** Made for the first rule that found something. */
  private @Nullable InVersion before;

  /** Touched components that now show another surface; found when first asked for. */
  private @Nullable List<String> repainted;

  private Affected(Delta delta, Blueprint before, Blueprint after, Aspects readsOfParents) {
    this.schema = after.schema();
    this.delta = delta;
    this.base = before;
    this.after = new InVersion(after);
    this.readsOfParents = readsOfParents;
    for (int i = 0; i < delta.size(); i++) {
      note(delta.edit(i));
    }
  }

  /**
   * Tells what a delta affects.
   *
   * @param readsOfParents all that rules of scope {@link Scope#PARENT} read
   */
  static Affected by(Delta delta, Blueprint before, Blueprint after, Aspects readsOfParents) {
    return new Affected(delta, before, after, readsOfParents);
  }

  private void note(Edit edit) {
    if (edit instanceof Edit.SetField set) {
      document |= set.path().segment(0).equals(schema.childrenKey());
      changed = changed.and(schema.aspects(set.path()));
    } else if (edit instanceof Edit.SetDocumentField set) {
      tokens |= set.path().segment(0).equals("tokens");
      meta |= set.path().segment(0).equals("meta");
      document = true;
      changed = tokens || meta ? Aspects.ALL : changed;
    } else if (edit instanceof Edit.Insert || edit instanceof Edit.Remove) {
      document = true;
      changed = Aspects.ALL;
    } else if (edit instanceof Edit.Move) {
      changed = Aspects.ALL;
    } else {
      throw Edit.unknown(edit);
    }
  }

  /** Returns whether violations of a rule can have changed; most rules are done with here. */
  boolean concerns(Rule rule) {
    return rule.isOfDocument() ? document : changed.meet(rule.reads());
  }

  InVersion before() {
    InVersion known = before;
    if (known == null) {
      known = new InVersion(base);
      before = known;
    }
    return known;
  }

  InVersion after() {
    return after;
  }

  /** Whom to look at in one version; found once, for all rules of a scope. */
  final class InVersion {
    private final Blueprint version;
    private @Nullable Concerned touched;
    private @Nullable Concerned all;
    private @Nullable Concerned withChildren;
    private @Nullable Concerned withRepainted;

    private InVersion(Blueprint version) {
      this.version = version;
    }

    Blueprint blueprint() {
      return version;
    }

    /** Returns the components to look at, with what changed of each or around it. */
    Concerned components(Scope scope) {
      return switch (scope) {
        case FIELDS, SIBLINGS -> touched();
        case TOKENS -> tokens ? all() : touched();
        case SURFACE -> tokens ? all() : withRepainted();
        case PARENT -> meta ? all() : withChildren();
        case DOCUMENT -> throw new IllegalArgumentException("the document is no component");
      };
    }

    private Concerned touched() {
      Concerned known = touched;
      if (known == null) {
        known = new Concerned(delta.size());
        for (int i = 0; i < delta.size(); i++) {
          add(delta.edit(i), known);
        }
        touched = known;
      }
      return known;
    }

    private void add(Edit edit, Concerned out) {
      if (edit instanceof Edit.SetField set) {
        add(set.component(), schema.aspects(set.path()), out);
      } else if (edit instanceof Edit.Insert insert) {
        addAll(insert.component(), out);
      } else if (edit instanceof Edit.Remove remove) {
        addAll(remove.component(), out);
      } else if (edit instanceof Edit.Move move) {
        add(move.component(), Aspects.ALL, out);
      } else if (!(edit instanceof Edit.SetDocumentField)) {
        throw Edit.unknown(edit);
      }
    }

    private void add(String id, Aspects aspects, Concerned out) {
      Component component = version.component(id);
      if (component != null) {
        out.add(component, aspects);
      }
    }

    private void addAll(JsonObject component, Concerned out) {
      Component.forEachId(component, schema, id -> add(id, Aspects.ALL, out));
    }

    private Concerned all() {
      Concerned known = all;
      if (known == null) {
        Concerned found = new Concerned(version.size());
        version.forEach(component -> found.add(component, Aspects.ALL));
        known = found;
        all = known;
      }
      return known;
    }

    private Concerned withChildren() {
      Concerned known = withChildren;
      if (known == null) {
        known = findWithChildren();
        withChildren = known;
      }
      return known;
    }

    private Concerned findWithChildren() {
      Concerned own = touched();
      Concerned found = own;
      for (int i = 0; i < own.size(); i++) {
        Component holder = own.component(i);
        Aspects changed = own.changed(i);
        if (changed.meet(readsOfParents) && version.childCountOf(holder) > 0) {
          found = found == own ? own.copy() : found;
          for (Component child : version.children(holder.id())) {
            found.add(child, changed);
          }
        }
      }
      return found;
    }

    private Concerned withRepainted() {
      Concerned known = withRepainted;
      if (known == null) {
        known = findWithRepainted();
        withRepainted = known;
      }
      return known;
    }

    /**
     * Whose own paint was not touched stands on another surface only if the nearest one above it
     * whose paint was shows another one, and nothing in between hides that. Between the two nothing
     * was painted, so the walk finds the same ones in both versions.
     */
    private Concerned findWithRepainted() {
      List<String> roots = repainted();
      if (roots.isEmpty()) {
        return touched();
      }
      Concerned own = touched();
      Concerned found = own.copy();
      Deque<String> open = new ArrayDeque<>(roots);
      while (!open.isEmpty()) {
        for (Component child : version.children(open.pop())) {
          if (!own.changed(child.id()).meet(Surface.READS) && !Surface.isHiding(version, child)) {
            found.add(child, Aspects.ALL);
            open.push(child.id());
          }
        }
      }
      return found;
    }
  }

  private List<String> repainted() {
    List<String> known = repainted;
    if (known == null) {
      known = findRepainted();
      repainted = known;
    }
    return known;
  }

  private List<String> findRepainted() {
    List<String> found = List.of();
    Concerned touched = after.touched();
    for (int i = 0; i < touched.size(); i++) {
      Component now = touched.component(i);
      if (touched.changed(i).meet(Surface.READS) && isRepainted(now)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(now.id());
      }
    }
    return found;
  }

  private boolean isRepainted(Component now) {
    Component then = after.version.childCountOf(now) > 0 ? base.component(now.id()) : null;
    return then != null
        && base.childCountOf(then) > 0
        && !Surface.of(base, then).equals(Surface.of(after.version, now));
  }
}
