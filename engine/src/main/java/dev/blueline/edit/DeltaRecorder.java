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
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
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
  private final IntConsumer budget;
  private Blueprint version;

  /**
   * One that was asked for, and the version that it is of: whoever asks mostly goes on to write.
   */
  private @Nullable Component asked;

  private @Nullable Blueprint askedOf;

  /** Starts from a blueprint. */
  public DeltaRecorder(Blueprint base) {
    this(base, count -> {});
  }

  /**
   * Starts from a blueprint, and asks before it records an edit that was not there before.
   *
   * @param budget is given the number of edits with the one that comes; what it throws ends the
   *     call, and that edit is not recorded
   */
  public DeltaRecorder(Blueprint base, IntConsumer budget) {
    version = base;
    this.budget = budget;
  }

  /** Returns the blueprint with all edits so far. */
  public Blueprint blueprint() {
    return version;
  }

  /** Returns a component with all edits so far; null where there is none of that id. */
  public @Nullable Component component(String id) {
    Component known = asked;
    if (askedOf != version || known == null || !known.id().equals(id)) {
      known = version.component(id);
      asked = known;
      askedOf = version;
    }
    return known;
  }

  /** Returns the edits so far. */
  public Delta delta() {
    return Delta.ofOwn(edits);
  }

  /** Returns the number of edits so far. */
  public int size() {
    return edits.size();
  }

  /**
   * Goes back to where it was: what was recorded since is gone, as if it had never been done. Costs
   * a pointer.
   *
   * @param size the number of edits then, as {@link #size} gave it
   * @param blueprint the version then, as {@link #blueprint} gave it; what is recorded from here on
   *     is wrong if it is another
   * @throws IllegalArgumentException if there are fewer edits
   */
  public void rollBack(int size, Blueprint blueprint) {
    Objects.requireNonNull(blueprint, "blueprint");
    if (size < 0 || size > edits.size()) {
      throw new IllegalArgumentException(
          "one goes back to 0 to " + edits.size() + " edits, not to " + size);
    }
    edits.subList(size, edits.size()).clear();
    version = blueprint;
  }

  /**
   * Returns the edit at an index.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Edit edit(int index) {
    return edits.get(index);
  }

  /** Returns the edits from an index on. */
  public Delta deltaFrom(int index) {
    return Delta.ofOwn(edits.subList(index, edits.size()));
  }

  /** Applies and records an edit that somebody else made. */
  public void apply(Edit edit) {
    version = edit.applyTo(version);
    edits.add(edit);
  }

  /**
   * Applies and records edits that somebody else made for a version in which all that they touch is
   * the same as in this one. All of them, or none.
   *
   * @param base the version that they were made for
   * @throws EditMismatchException if one of them does not fit
   */
  public void apply(Delta delta, Blueprint base) {
    int size = edits.size();
    Blueprint before = version;
    try {
      if (base == version || !needsRebase(delta)) {
        for (int i = 0; i < delta.size(); i++) {
          apply(delta.edit(i));
        }
      } else {
        rebase(delta, base);
      }
    } catch (RuntimeException e) {
      rollBack(size, before);
      throw e;
    }
  }

  private static boolean needsRebase(Delta delta) {
    for (int i = 0; i < delta.size(); i++) {
      if (Rebase.isNeeded(delta.edit(i))) {
        return true;
      }
    }
    return false;
  }

  private void rebase(Delta delta, Blueprint base) {
    Blueprint from = base;
    for (int i = 0; i < delta.size(); i++) {
      Edit edit = delta.edit(i);
      apply(Rebase.of(edit, from, version));
      from = edit.applyTo(from);
    }
  }

  /**
   * Makes one of the last two edits, or none, where the last writes anew what the other wrote.
   * Returns whether it did.
   */
  boolean joinLast() {
    int last = edits.size() - 1;
    if (last < 1 || !Squash.isRewrite(edits.get(last - 1), edits.get(last))) {
      return false;
    }
    Edit joined = Squash.join(edits.get(last - 1), edits.get(last));
    edits.subList(last - 1, edits.size()).clear();
    if (joined != null) {
      edits.add(joined);
    }
    return true;
  }

  private void record(Edit edit, Blueprint changed) {
    budget.accept(edits.size() + 1);
    version = changed;
    edits.add(edit);
  }

  /**
   * Writes a value of a component, with the objects that enclose it if they are missing; null takes
   * the value away. Returns whether anything changed.
   */
  public boolean set(String id, Path path, @Nullable JsonValue value) {
    Component component = component(id);
    if (component == null) {
      throw new IllegalArgumentException("there is no component '" + id + "'");
    }
    requireInside(path);
    if (path.segment(0).equals(version.schema().childrenKey())
        && version.childCountOf(component) > 0) {
      throw new IllegalArgumentException("children are inserted and removed one by one");
    }
    Write write = Write.of(component.fields(), path, value);
    if (write == null) {
      return false;
    }
    record(
        new SetField(id, write.path, write.before, write.after, write.position),
        version.withField(component, write.path, write.after, write.position));
    return true;
  }

  /** As {@link #set}, for a value of the document outside components. */
  public boolean setDocument(Path path, @Nullable JsonValue value) {
    requireInside(path);
    if (path.segment(0).equals(version.schema().rootKey())) {
      throw new IllegalArgumentException("components are inserted and removed one by one");
    }
    Write write = Write.of(version.document(), path, value);
    if (write == null) {
      return false;
    }
    record(
        new SetDocumentField(write.path, write.before, write.after, write.position),
        version.withDocumentField(write.path, write.after, write.position));
    return true;
  }

  private static void requireInside(Path path) {
    if (path.size() == 0) {
      throw new IllegalArgumentException("a path names something inside");
    }
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
        return value == null ? removal(whole, path, before) : new Write(path, before, value, -1);
      }
      return addition(whole, path, Objects.requireNonNull(value));
    }

    /** The member's name keeps its spelling, so that it can be put back to identical bytes. */
    private static Write removal(JsonObject whole, Path path, JsonValue before) {
      if (path.parent().in(whole) instanceof JsonObject enclosing) {
        int position = enclosing.indexOf(path.last());
        Path spelled = path.withSpelledLast(enclosing.spelledName(position));
        return new Write(spelled, before, null, position);
      }
      throw new IllegalArgumentException("an array is written whole to shorten it");
    }

    /** A null holds nothing that would be lost. */
    private static boolean isNothing(@Nullable JsonValue value) {
      return value == null || value == JsonNull.NULL;
    }

    private static Write addition(JsonObject whole, Path path, JsonValue value) {
      Path missing = path;
      JsonValue content = value;
      while (missing.size() > 1 && isNothing(missing.parent().in(whole))) {
        content = JsonObject.of(missing.last(), content);
        missing = missing.parent();
      }
      JsonValue nothing = missing.in(whole);
      if (nothing != null) {
        return new Write(missing, nothing, content, -1);
      }
      if (missing.parent().in(whole) instanceof JsonObject enclosing) {
        return new Write(missing, null, content, enclosing.size());
      }
      throw new NoPlaceException("nothing can be added at '" + path + "'");
    }
  }

  /** Inserts a component with its descendants, into a list that is made if it is missing. */
  public void insert(JsonObject component, @Nullable String parent, int index) {
    Path list = Path.of(version.schema().childrenKey());
    JsonValue other = parent == null ? null : fields(parent).get(version.schema().childrenKey());
    boolean lacksList = parent != null && version.contains(parent) && !version.hasChildList(parent);
    if (parent == null || !lacksList) {
      record(new Insert(component, parent, index), version.withInserted(component, parent, index));
      return;
    }
    Write write = Write.of(fields(parent), list, JsonArray.EMPTY);
    if (write == null || (other != null && other != JsonNull.NULL)) {
      throw new NoPlaceException("what '" + parent + "' has for children is no list");
    }
    Blueprint prepared = version.withField(parent, list, write.after, write.position);
    Blueprint inserted = prepared.withInserted(component, parent, index);
    record(new SetField(parent, list, write.before, write.after, write.position), prepared);
    record(new Insert(component, parent, index), inserted);
  }

  private JsonObject fields(String id) {
    Component component = version.component(id);
    return component == null ? JsonObject.EMPTY : component.fields();
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
