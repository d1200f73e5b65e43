package dev.blueline.edit;

import dev.blueline.edit.Edit.Place;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.Excerpt;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a patch into edits: operations on entries of a component list become insertions, removals
 * and moves, all others write the value they touch.
 */
final class PatchTranslator {
  /*
   * Threat. An array is written whole, with what it was: additions to one would take the square of
   * their number to keep. So what is written anew at once is one edit, and the others are counted as
   * they are made. What such an edit grows by is the patch's own, or a copy, and those are counted
   * too. Counting costs no more than the bytes that are allowed.
   */
  private final DeltaRecorder recorder;
  private final BlueprintSchema schema;
  private final long maxBytes;
  private final CopiedBytes copied;
  private long editBytes;

  /** How many of the edits are counted. */
  private int counted;

  private int operation;

  private PatchTranslator(Blueprint blueprint, long maxBytes) {
    recorder = new DeltaRecorder(blueprint);
    schema = blueprint.schema();
    this.maxBytes = maxBytes;
    copied = new CopiedBytes(maxBytes);
  }

  static Delta translate(JsonPatch patch, Blueprint blueprint, long maxBytes, IntConsumer budget) {
    PatchTranslator translator = new PatchTranslator(blueprint, maxBytes);
    for (Operation operation : patch.operations()) {
      budget.accept(translator.operation + 1);
      translator.translate(operation);
      translator.countEdits();
      translator.operation++;
    }
    return translator.recorder.delta();
  }

  private void translate(Operation step) {
    try {
      apply(step);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private PatchRefusedException refused(String problem) {
    return new PatchRefusedException(operation, problem);
  }

  /** A pointer as a message names it: all of it from the root, and the beginning of a long one. */
  static String shown(Path pointer) {
    return "\"" + Excerpt.of(pointer.toPointer()) + "\"";
  }

  private void apply(Operation step) {
    if (step.op() == Op.MOVE) {
      move(from(step), step);
      return;
    }
    Location to = locate(Path.ofPointer(step.path()));
    JsonValue content = step.value();
    switch (step.op()) {
      case ADD -> add(to, required(step, content));
      case REPLACE -> replace(to, required(step, content));
      case REMOVE -> remove(to);
      case TEST -> test(to, required(step, content));
      case COPY -> add(to, copied.counted(read(from(step), step)));
      case MOVE -> throw new IllegalStateException("a move is located in two trees");
    }
  }

  private void countEdits() {
    while (counted < recorder.size()) {
      editBytes = DeltaSize.add(recorder.edit(counted), editBytes, maxBytes);
      PatchTooLargeException.require(editBytes, maxBytes);
      counted++;
    }
  }

  private JsonValue required(Operation step, @Nullable JsonValue content) {
    if (content == null) {
      throw refused(step.op().text() + " has no value");
    }
    return content;
  }

  private Location from(Operation step) {
    String from = step.from();
    if (from == null) {
      throw refused(step.op().text() + " has no \"from\"");
    }
    return locate(Path.ofPointer(from));
  }

  /**
   * What a pointer points to.
   *
   * @param component the component it lies in; null if in none
   * @param path where in the component or the document; null if an entry of a list is meant
   * @param list the entry of a component list, whose index may be its length; null if none is meant
   * @param pointer all of it
   */
  private record Location(
      @Nullable String component, @Nullable Path path, @Nullable Place list, Path pointer) {}

  private Location locate(Path pointer) {
    return locate(pointer, recorder.blueprint());
  }

  private Location locate(Path pointer, Blueprint blueprint) {
    String holder = null;
    int at = 0;
    String listKey = schema.rootKey();
    while (isEntryOfList(pointer, at, listKey, holder, blueprint)) {
      int length = blueprint.childCount(holder);
      int index = entryIndex(pointer, at + 1, length);
      if (pointer.size() == at + 2) {
        return new Location(holder, null, new Place(holder, index), pointer);
      }
      Component entry = index < length ? blueprint.child(holder, index) : null;
      if (entry == null) {
        throw refused("no component that can be edited is at " + shown(pointer));
      }
      holder = entry.id();
      at += 2;
      listKey = schema.childrenKey();
    }
    return new Location(holder, pointer.from(at), null, pointer);
  }

  private static boolean isEntryOfList(
      Path pointer, int at, String listKey, @Nullable String holder, Blueprint blueprint) {
    return pointer.size() > at + 1
        && pointer.segment(at).equals(listKey)
        && blueprint.hasChildList(holder);
  }

  private int entryIndex(Path pointer, int at, int length) {
    String segment = pointer.segment(at);
    int index = segment.equals("-") ? length : Path.arrayIndex(segment);
    if (index < 0 || index > length) {
      throw refused(shown(pointer) + " is out of the list's range");
    }
    return index;
  }

  private void add(Location to, JsonValue value) {
    if (to.list() != null) {
      if (!(value instanceof JsonObject component)) {
        throw refused("a component is an object");
      }
      recorder.insert(component, to.list().parent(), to.list().index());
      return;
    }
    Path path = editable(to);
    if (path.size() > 1 && enclosing(to, path) instanceof JsonArray array) {
      int index = path.last().equals("-") ? array.size() : Path.arrayIndex(path.last());
      if (index < 0 || index > array.size()) {
        throw refused(shown(to.pointer()) + " is out of the array's range");
      }
      write(to.component(), path.parent(), array.withInserted(index, value));
      return;
    }
    if (!(enclosing(to, path) instanceof JsonObject)) {
      throw refused("nothing at " + shown(to.pointer().parent()) + " can hold a member");
    }
    write(to.component(), path, value);
  }

  private void replace(Location to, JsonValue value) {
    if (to.list() != null) {
      replaceEntry(to, to.list(), value);
      return;
    }
    Path path = editable(to);
    requireThere(to, path);
    write(to.component(), path, value);
  }

  private void replaceEntry(Location to, Place place, JsonValue value) {
    if (!(value instanceof JsonObject component)) {
      throw refused("a component is an object");
    }
    recorder.remove(entryAt(to, place));
    recorder.insert(component, place.parent(), place.index());
  }

  private void remove(Location at) {
    if (at.list() != null) {
      recorder.remove(entryAt(at, at.list()));
      return;
    }
    Path path = editable(at);
    requireThere(at, path);
    if (enclosing(at, path) instanceof JsonArray array) {
      write(at.component(), path.parent(), array.without(Path.arrayIndex(path.last())));
    } else {
      write(at.component(), path, null);
    }
  }

  /** The target is found in what the removal of the source leaves. */
  private void move(Location from, Operation step) {
    Path target = Path.ofPointer(step.path());
    Path source = Path.ofPointer(String.valueOf(step.from()));
    if (target.equals(source)) {
      value(from);
      return;
    }
    if (target.startsWith(source)) {
      throw refused(shown(source) + " cannot be moved into itself");
    }
    if (from.list() != null) {
      moveEntry(entryAt(from, from.list()), target);
      return;
    }
    JsonValue value = read(from, step);
    remove(from);
    add(locate(target), value);
  }

  private void moveEntry(String id, Path target) {
    Location to = locate(target, recorder.blueprint().withRemoved(id));
    if (to.list() == null) {
      throw refused("a component is moved to a list of components");
    }
    recorder.move(id, to.list().parent(), to.list().index());
  }

  private void test(Location at, JsonValue expected) {
    if (!value(at).isEquivalentTo(expected)) {
      throw refused("the value at " + shown(at.pointer()) + " is another one");
    }
  }

  private JsonValue read(Location at, Operation step) {
    if (step.op() == Op.MOVE && at.list() == null) {
      editable(at);
    }
    return value(at);
  }

  private JsonValue value(Location at) {
    if (at.list() != null) {
      return recorder.blueprint().json(entryAt(at, at.list()));
    }
    Path path = at.path() == null ? Path.ROOT : at.path();
    String component = at.component();
    JsonValue found = path.in(holdsList(component, path) ? json(component) : whole(component));
    if (found == null) {
      throw refused("there is nothing at " + shown(at.pointer()));
    }
    return found;
  }

  /** Whether a value is a list of components, or holds one; others are found without those. */
  private boolean holdsList(@Nullable String component, Path path) {
    String listKey = component == null ? schema.rootKey() : schema.childrenKey();
    return path.size() == 0 || path.segment(0).equals(listKey);
  }

  private JsonObject json(@Nullable String component) {
    Blueprint blueprint = recorder.blueprint();
    return component == null ? blueprint.toJson() : blueprint.json(component);
  }

  private String entryAt(Location at, Place place) {
    Blueprint blueprint = recorder.blueprint();
    Component component =
        place.index() < blueprint.childCount(place.parent())
            ? blueprint.child(place.parent(), place.index())
            : null;
    if (component == null) {
      throw refused("no component that can be edited is at " + shown(at.pointer()));
    }
    return component.id();
  }

  private Path editable(Location at) {
    Path path = at.path();
    boolean editable =
        path != null
            && (at.component() == null ? schema.isDocumentEditable(path) : schema.isEditable(path));
    if (path == null || !editable) {
      throw refused(shown(at.pointer()) + " is never edited");
    }
    return path;
  }

  private @Nullable JsonValue enclosing(Location at, Path path) {
    return path.parent().in(whole(at.component()));
  }

  private JsonObject whole(@Nullable String component) {
    if (component == null) {
      return recorder.blueprint().document();
    }
    Component found = recorder.blueprint().component(component);
    return found == null ? JsonObject.EMPTY : found.fields();
  }

  private void requireThere(Location at, Path path) {
    if (path.in(whole(at.component())) == null) {
      throw refused("there is nothing at " + shown(at.pointer()));
    }
  }

  private void write(@Nullable String component, Path path, @Nullable JsonValue value) {
    if (component == null) {
      recorder.setDocument(path, value);
    } else {
      recorder.set(component, path, value);
    }
    if (recorder.joinLast()) {
      counted = Math.min(counted, recorder.size());
    }
  }
}
