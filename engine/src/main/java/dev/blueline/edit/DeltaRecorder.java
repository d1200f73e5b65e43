package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Place;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits a blueprint and records the delta while doing so. What changes nothing is not recorded. Not
 * thread-safe; the blueprints it gives are.
 *
 * <p>Methods throw {@link IllegalArgumentException} where a component, a list or a place does not
 * exist; nothing is recorded then.
 */
public final class DeltaRecorder {
  private final List<Edit> edits = new ArrayList<>(4);
  private Blueprint version;

  /** Starts from a blueprint. */
  public DeltaRecorder(Blueprint base) {
    version = base;
  }

  /** Returns the blueprint with all edits so far. */
  public Blueprint blueprint() {
    return version;
  }

  /** Returns the edits so far. */
  public Delta delta() {
    return Delta.of(edits);
  }

  /** Returns the number of edits so far. */
  public int size() {
    return edits.size();
  }

  /** Applies and records an edit that somebody else made. */
  public void apply(Edit edit) {
    version = edit.applyTo(version);
    edits.add(edit);
  }

  private void record(Edit edit, Blueprint changed) {
    version = changed;
    edits.add(edit);
  }

  /**
   * Writes a value of a component, with the objects that enclose it if they are missing; null takes
   * the value away. Returns whether anything changed.
   */
  public boolean set(String id, Path path, @Nullable JsonValue value) {
    Component component = version.component(id);
    if (component == null) {
      throw new IllegalArgumentException("there is no component '" + id + "'");
    }
    Write write = Write.of(component.fields(), path, value);
    if (write == null) {
      return false;
    }
    record(
        new SetField(id, write.path, write.before, write.after, write.position),
        version.withField(id, write.path, write.after, write.position));
    return true;
  }

  /** As {@link #set}, for a value of the document outside components. */
  public boolean setDocument(Path path, @Nullable JsonValue value) {
    Write write = Write.of(version.document(), path, value);
    if (write == null) {
      return false;
    }
    record(
        new SetDocumentField(write.path, write.before, write.after, write.position),
        version.withDocumentField(write.path, write.after, write.position));
    return true;
  }

  /** A write as it is recorded: the outermost thing that has to be added, and where. */
  private record Write(
      Path path, @Nullable JsonValue before, @Nullable JsonValue after, int position) {

    static @Nullable Write of(JsonObject whole, Path path, @Nullable JsonValue value) {
      JsonValue before = path.in(whole);
      if (Objects.equals(before, value)) {
        return null;
      }
      if (before != null) {
        return new Write(path, before, value, value == null ? positionOf(whole, path) : -1);
      }
      return addition(whole, path, Objects.requireNonNull(value));
    }

    private static int positionOf(JsonObject whole, Path path) {
      return path.parent().in(whole) instanceof JsonObject object
          ? object.indexOf(path.last())
          : -1;
    }

    private static Write addition(JsonObject whole, Path path, JsonValue value) {
      Path missing = path;
      JsonValue content = value;
      while (missing.size() > 1 && missing.parent().in(whole) == null) {
        content = JsonObject.of(missing.last(), content);
        missing = missing.parent();
      }
      if (missing.parent().in(whole) instanceof JsonObject enclosing) {
        return new Write(missing, null, content, enclosing.size());
      }
      throw new IllegalArgumentException("nothing can be added at " + path);
    }
  }

  /** Inserts a component with its descendants, into a list that is made if it is missing. */
  public void insert(JsonObject component, @Nullable String parent, int index) {
    if (parent != null && version.contains(parent) && !version.hasChildList(parent)) {
      set(parent, Path.of(version.schema().childrenKey()), JsonArray.EMPTY);
    }
    record(new Insert(component, parent, index), version.withInserted(component, parent, index));
  }

  /** Removes a component with its descendants. */
  public void remove(String id) {
    Place place = Place.of(version, id);
    JsonObject json = version.json(id);
    record(new Remove(json, place.parent(), place.index()), version.withRemoved(id));
  }

  /**
   * Moves a component; the index is that in the list once the component is out of it. Returns
   * whether it was elsewhere before.
   */
  public boolean move(String id, @Nullable String parent, int index) {
    Place from = Place.of(version, id);
    Place to = new Place(parent, index);
    if (from.equals(to)) {
      return false;
    }
    record(new Move(id, from, to), version.withMoved(id, parent, index));
    return true;
  }
}
