package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.verify.Validator.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whose violations a delta can have changed, for each scope. */
final class Affected {
  private final BlueprintSchema schema;
  private final Set<String> touched = new LinkedHashSet<>();
  private boolean tokens;
  private boolean meta;
  private boolean document;

  private Affected(BlueprintSchema schema) {
    this.schema = schema;
  }

  static Affected by(Delta delta, BlueprintSchema schema) {
    Affected affected = new Affected(schema);
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
    return switch (scope) {
      case FIELDS, SIBLINGS -> touched;
      case TOKENS -> tokens ? all(version) : touched;
      case PARENT -> withChildren(version);
      case DOCUMENT -> Set.of();
    };
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
    if (meta) {
      version.children(null).forEach(root -> ids.add(root.id()));
    }
    return ids;
  }
}
