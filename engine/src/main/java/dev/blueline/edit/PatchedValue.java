package dev.blueline.edit;

import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import org.jspecify.annotations.Nullable;

/** A JSON value while a patch is applied to it: the plain rules of RFC 6902, section 4. */
final class PatchedValue {
  private final CopiedBytes copied;
  private @Nullable JsonValue value;
  private int operation;

  private PatchedValue(JsonValue value, long maxBytes) {
    this.value = value;
    copied = new CopiedBytes(maxBytes);
  }

  static JsonValue apply(JsonPatch patch, JsonValue document, long maxBytes) {
    PatchedValue patched = new PatchedValue(document, maxBytes);
    for (Operation operation : patch.operations()) {
      patched.applyOrRefuse(operation);
      patched.operation++;
    }
    JsonValue result = patched.value;
    if (result == null) {
      throw new PatchRefusedException(patched.operation - 1, "it leaves no document");
    }
    return result;
  }

  private void applyOrRefuse(Operation step) {
    try {
      apply(step);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private void apply(Operation step) {
    Path path = Path.ofPointer(step.path());
    switch (step.op()) {
      case ADD -> add(path, content(step));
      case REMOVE -> remove(path);
      case REPLACE -> replace(path, content(step));
      case MOVE -> move(from(step), path);
      case COPY -> add(path, copied.counted(require(from(step))));
      case TEST -> test(path, content(step));
    }
  }

  private JsonValue content(Operation step) {
    JsonValue content = step.value();
    if (content == null) {
      throw refused(step.op().text() + " has no value");
    }
    return content;
  }

  private Path from(Operation step) {
    String from = step.from();
    if (from == null) {
      throw refused(step.op().text() + " has no \"from\"");
    }
    return Path.ofPointer(from);
  }

  private PatchRefusedException refused(String problem) {
    return new PatchRefusedException(operation, problem);
  }

  private JsonValue require(Path path) {
    JsonValue found = value == null ? null : path.in(value);
    if (found == null) {
      throw refused("there is nothing at " + PatchTranslator.shown(path));
    }
    return found;
  }

  private void test(Path path, JsonValue expected) {
    if (!require(path).isEquivalentTo(expected)) {
      throw refused("the value at " + PatchTranslator.shown(path) + " is another one");
    }
  }

  private void add(Path path, JsonValue added) {
    if (path.size() == 0) {
      value = added;
      return;
    }
    JsonValue enclosing = require(path.parent());
    if (enclosing instanceof JsonObject object) {
      put(path.parent(), object.with(path.last(), added));
    } else if (enclosing instanceof JsonArray array) {
      put(path.parent(), array.withInserted(index(path, array.size()), added));
    } else {
      throw refused(PatchTranslator.shown(path.parent()) + " is no object or array");
    }
  }

  private int index(Path path, int limit) {
    int index = path.last().equals("-") ? limit : Path.arrayIndex(path.last());
    if (index < 0 || index > limit) {
      throw refused(PatchTranslator.shown(path) + " is out of the array's range");
    }
    return index;
  }

  private void replace(Path path, JsonValue replacement) {
    require(path);
    put(path, replacement);
  }

  private void remove(Path path) {
    require(path);
    if (path.size() == 0) {
      value = null;
      return;
    }
    JsonValue enclosing = require(path.parent());
    if (enclosing instanceof JsonObject object) {
      put(path.parent(), object.without(object.indexOf(path.last())));
    } else if (enclosing instanceof JsonArray array) {
      put(path.parent(), array.without(Path.arrayIndex(path.last())));
    }
  }

  private void move(Path from, Path to) {
    JsonValue moved = require(from);
    if (to.equals(from)) {
      return;
    }
    if (to.startsWith(from)) {
      throw refused(PatchTranslator.shown(from) + " cannot be moved into itself");
    }
    remove(from);
    add(to, moved);
  }

  /** Puts a value where one is, copying what encloses it. */
  private void put(Path path, JsonValue replacement) {
    value = put(value, path, 0, replacement);
  }

  private static JsonValue put(
      @Nullable JsonValue whole, Path path, int depth, JsonValue replacement) {
    if (depth == path.size()) {
      return replacement;
    }
    String segment = path.segment(depth);
    if (whole instanceof JsonObject object) {
      int at = object.indexOf(segment);
      return object.withValue(at, put(object.value(at), path, depth + 1, replacement));
    }
    if (whole instanceof JsonArray array) {
      int at = Path.arrayIndex(segment);
      return array.with(at, put(array.get(at), path, depth + 1, replacement));
    }
    throw new IllegalStateException("a path that was found leads through containers");
  }
}
