package dev.blueline.edit;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reversible change of a blueprint. It holds what it replaces, so its inverse needs no
 * document.
 *
 * <p>Applied to a blueprint it was not made for, an edit throws {@link EditMismatchException} and
 * changes nothing. Applying costs O(log n), or the number of components inserted or removed.
 */
public sealed interface Edit {

  /** Returns the blueprint with this edit applied. */
  Blueprint applyTo(Blueprint blueprint);

  /** Returns the edit that takes this one back. */
  Edit inverse();

  /**
   * Returns whether what this edit touches is in one blueprint as it is in another: later edits may
   * have brought it back. Costs O(log n) and what the touched values take to compare.
   */
  boolean isSettled(Blueprint before, Blueprint after);

  /**
   * Returns what to throw where kinds of edits are told apart and this is none of them: a kind that
   * is added one day must not be passed over in silence.
   */
  static IllegalStateException unknown(Edit edit) {
    return new IllegalStateException("an edit of an unknown kind: " + edit.getClass().getName());
  }

  /**
   * Writes one value of a component.
   *
   * @param component the component's id
   * @param path where in the component
   * @param before the value there before; null where there was none
   * @param after the value there afterwards; null where there is none
   * @param position where among its siblings the member is added or taken away; -1 if it stays
   */
  record SetField(
      String component,
      Path path,
      @Nullable JsonValue before,
      @Nullable JsonValue after,
      int position)
      implements Edit {

    @Override
    public Blueprint applyTo(Blueprint blueprint) {
      var target = blueprint.component(component);
      EditMismatchException.unless(
          target != null
              && path.size() > 0
              && Objects.equals(target.field(path), before)
              && MemberPlace.fits(target.fields(), path, before, after, position),
          this);
      return EditMismatchException.guard(
          this, () -> blueprint.withField(component, path, after, position));
    }

    @Override
    public boolean isSettled(Blueprint before, Blueprint after) {
      var old = before.component(component);
      var present = after.component(component);
      return old == present
          || (old != null && present != null && old.fields().equals(present.fields()));
    }

    @Override
    public SetField inverse() {
      return new SetField(component, path, after, before, position);
    }
  }

  /**
   * Writes one value of the document outside components: tokens, meta and the like.
   *
   * @param path where in the document
   * @param before the value there before; null where there was none
   * @param after the value there afterwards; null where there is none
   * @param position where among its siblings the member is added or taken away; -1 if it stays
   */
  record SetDocumentField(
      Path path, @Nullable JsonValue before, @Nullable JsonValue after, int position)
      implements Edit {

    @Override
    public Blueprint applyTo(Blueprint blueprint) {
      EditMismatchException.unless(
          path.size() > 0
              && Objects.equals(blueprint.documentField(path), before)
              && MemberPlace.fits(blueprint.document(), path, before, after, position),
          this);
      return EditMismatchException.guard(
          this, () -> blueprint.withDocumentField(path, after, position));
    }

    @Override
    public boolean isSettled(Blueprint before, Blueprint after) {
      return before.document().equals(after.document());
    }

    @Override
    public SetDocumentField inverse() {
      return new SetDocumentField(path, after, before, position);
    }
  }

  /**
   * Inserts a component with all its descendants.
   *
   * @param component the component as JSON, descendants included
   * @param parent the id of the component whose list it goes into; null for the root list
   * @param index its position in the list
   */
  record Insert(JsonObject component, @Nullable String parent, int index) implements Edit {

    @Override
    public Blueprint applyTo(Blueprint blueprint) {
      return EditMismatchException.guard(
          this, () -> blueprint.withInserted(component, parent, index));
    }

    @Override
    public boolean isSettled(Blueprint before, Blueprint after) {
      String id = Objects.requireNonNull(component.text("id"));
      return Place.of(before, id).equals(Place.of(after, id))
          && (!before.contains(id) || before.json(id).equals(after.json(id)));
    }

    @Override
    public Remove inverse() {
      return new Remove(component, parent, index);
    }
  }

  /**
   * Removes a component with all its descendants.
   *
   * @param component the component as JSON, descendants included
   * @param parent the id of the component whose list it was in; null for the root list
   * @param index its position in the list
   */
  record Remove(JsonObject component, @Nullable String parent, int index) implements Edit {

    @Override
    public Blueprint applyTo(Blueprint blueprint) {
      String id = component.text("id");
      EditMismatchException.unless(
          id != null
              && Place.of(blueprint, id).equals(new Place(parent, index))
              && blueprint.json(id).equals(component),
          this);
      return blueprint.withRemoved(Objects.requireNonNull(id));
    }

    @Override
    public boolean isSettled(Blueprint before, Blueprint after) {
      return inverse().isSettled(before, after);
    }

    @Override
    public Insert inverse() {
      return new Insert(component, parent, index);
    }
  }

  /**
   * Moves a component, with its descendants, to another place.
   *
   * @param component the component's id
   * @param from where it is
   * @param to where it goes; the index is that in the list once the component is out of it
   */
  record Move(String component, Place from, Place to) implements Edit {

    @Override
    public Blueprint applyTo(Blueprint blueprint) {
      EditMismatchException.unless(Place.of(blueprint, component).equals(from), this);
      return EditMismatchException.guard(
          this, () -> blueprint.withMoved(component, to.parent(), to.index()));
    }

    @Override
    public boolean isSettled(Blueprint before, Blueprint after) {
      return Place.of(before, component).equals(Place.of(after, component));
    }

    @Override
    public Move inverse() {
      return new Move(component, to, from);
    }
  }

  /**
   * A place in the tree of components.
   *
   * @param parent the id of the component whose list is meant; null for the root list
   * @param index the position in the list; -1 for no place at all
   */
  record Place(@Nullable String parent, int index) {
    private static final Place NOWHERE = new Place(null, -1);

    /** Returns where a component is; nowhere if the blueprint has none of that id. */
    public static Place of(Blueprint blueprint, String id) {
      return blueprint.contains(id)
          ? new Place(blueprint.parentId(id), blueprint.position(id))
          : NOWHERE;
    }
  }
}
