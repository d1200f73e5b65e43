package dev.blueline.state.journal;

import dev.blueline.edit.Delta;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.SessionImage;
import dev.blueline.state.Transition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A kind of transition: what its lines are called, and what they say. Immutable.
 *
 * @param name what lines of it are called
 * @param type what it is here
 * @param writing writes what it says, each field behind a comma
 * @param reading reads that; what is missing or of another kind is refused
 */
record TransitionKind<T extends Transition>(
    String name,
    Class<T> type,
    BiConsumer<T, Utf8Buffer> writing,
    Function<JsonObject, T> reading) {

  private static final List<TransitionKind<?>> ALL =
      List.of(
          new TransitionKind<>(
              "commit",
              Transition.Committed.class,
              TransitionKind::writeCommit,
              TransitionKind::readCommit),
          new TransitionKind<>(
              "undo",
              Transition.Undone.class,
              (undone, out) -> write(out, "sequence", undone.sequence(), undone.delta()),
              json ->
                  new Transition.Undone(StateJson.number(json, "sequence"), StateJson.delta(json))),
          new TransitionKind<>(
              "redo",
              Transition.Redone.class,
              (redone, out) -> write(out, "sequence", redone.sequence(), redone.delta()),
              json ->
                  new Transition.Redone(StateJson.number(json, "sequence"), StateJson.delta(json))),
          new TransitionKind<>(
              "bail_out",
              Transition.BailedOut.class,
              (bailedOut, out) -> write(out, "mark", bailedOut.mark(), bailedOut.delta()),
              json ->
                  new Transition.BailedOut(StateJson.number(json, "mark"), StateJson.delta(json))),
          new TransitionKind<>(
              "squash",
              Transition.Squashed.class,
              (squashed, out) -> {
                out.ascii(",\"mark\":").number(squashed.mark());
                out.ascii(",\"label\":").quoted(squashed.label());
              },
              json ->
                  new Transition.Squashed(
                      StateJson.number(json, "mark"), StateJson.text(json, "label"))),
          new TransitionKind<>(
              "group_begin",
              Transition.GroupBegun.class,
              (begun, out) -> {},
              json -> new Transition.GroupBegun()),
          new TransitionKind<>(
              "group_end",
              Transition.GroupEnded.class,
              (ended, out) -> out.ascii(",\"label\":").quoted(ended.label()),
              json -> new Transition.GroupEnded(StateJson.text(json, "label"))),
          new TransitionKind<>(
              "group_fail",
              Transition.GroupFailed.class,
              (failed, out) -> {},
              json -> new Transition.GroupFailed()),
          new TransitionKind<>(
              "spoken",
              Transition.Spoken.class,
              (spoken, out) -> write(out, spoken.pronouns()),
              json -> new Transition.Spoken(StateJson.texts(json.get("pronouns")))));

  private static final Map<String, TransitionKind<?>> BY_NAME = new HashMap<>();
  private static final Map<Class<?>, TransitionKind<?>> BY_TYPE = new HashMap<>();

  static {
    for (TransitionKind<?> kind : ALL) {
      BY_NAME.put(kind.name, kind);
      BY_TYPE.put(kind.type, kind);
    }
  }

  /** Returns whether lines are transitions; others are notes. */
  static boolean isName(String name) {
    return BY_NAME.containsKey(name);
  }

  /** Returns what lines of a transition are called. */
  static String nameOf(Transition transition) {
    return of(transition).name;
  }

  private static TransitionKind<?> of(Transition transition) {
    TransitionKind<?> kind = BY_TYPE.get(transition.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("there is no name for " + transition.getClass());
    }
    return kind;
  }

  /**
   * Returns the transition that a line says.
   *
   * @throws IllegalArgumentException if it says none
   */
  static Transition read(String name, JsonObject json) {
    TransitionKind<?> kind = BY_NAME.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no transition is called " + name);
    }
    return kind.reading.apply(json);
  }

  /** Writes a transition from an image to another. */
  static void write(
      Utf8Buffer out, Transition transition, SessionImage before, SessionImage after, long at) {
    out.ascii("{\"version\":").number(after.version());
    if (before.blueprint() != after.blueprint()) {
      out.ascii(",\"before\":").quoted(before.blueprint().hash());
      out.ascii(",\"after\":").quoted(after.blueprint().hash());
    }
    out.ascii(",\"at\":").number(at);
    of(transition).write(out, transition);
    out.ascii('}');
  }

  private void write(Utf8Buffer out, Transition transition) {
    writing.accept(type.cast(transition), out);
  }

  private static void writeCommit(Transition.Committed commit, Utf8Buffer out) {
    out.ascii(",\"label\":").quoted(commit.label());
    out.ascii(",\"origin\":").quoted(commit.origin());
    write(out, commit.pronouns());
    write(out, commit.delta());
  }

  private static Transition.Committed readCommit(JsonObject json) {
    return new Transition.Committed(
        StateJson.text(json, "label"),
        StateJson.text(json, "origin"),
        StateJson.delta(json),
        StateJson.texts(json.get("pronouns")));
  }

  private static void write(Utf8Buffer out, String name, long number, Delta delta) {
    out.ascii(",\"").ascii(name).ascii("\":").number(number);
    write(out, delta);
  }

  private static void write(Utf8Buffer out, Delta delta) {
    delta.writeJson(out.ascii(",\"delta\":"));
  }

  private static void write(Utf8Buffer out, List<String> pronouns) {
    StateJson.writeTexts(out.ascii(",\"pronouns\":"), pronouns);
  }
}
