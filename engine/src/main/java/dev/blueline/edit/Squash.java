package dev.blueline.edit;

import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins deltas and writes once what they wrote several times. */
final class Squash {
  /*
   * Idea. Writing a value twice is writing the last one, with the first one's memory of what was
   * there. Only plain replacements are drawn forward to the earlier write of the same value: they
   * change no member's position, so every edit in between means the same as before.
   *
   * Threat. An edit in between that reads or writes around the same value: a write to what encloses
   * it or lies in it, or any change of the tree, ends the chance. So a squash is not the shortest
   * delta; it is one that is surely equal.
   *
   * Bound. Linear in the number of edits, times the writes still open on one component.
   */
  private final List<@Nullable Edit> out = new ArrayList<>();

  /** Where each component's values were last written; the document is the component "". */
  private final Map<String, Map<Path, Integer>> open = new HashMap<>();

  private Squash() {}

  static Delta of(List<Delta> deltas) {
    Squash squash = new Squash();
    for (Delta delta : deltas) {
      for (int i = 0; i < delta.size(); i++) {
        squash.add(delta.edit(i));
      }
    }
    squash.out.removeIf(Objects::isNull);
    return Delta.ofOwn(squash.out.stream().map(Objects::requireNonNull).toList());
  }

  private void add(Edit edit) {
    if (edit instanceof SetField set) {
      addWrite(set.component(), set.path(), set, set.position());
    } else if (edit instanceof SetDocumentField set) {
      addWrite("", set.path(), set, set.position());
    } else {
      open.clear();
      out.add(edit);
    }
  }

  private void addWrite(String component, Path path, Edit edit, int position) {
    Map<Path, Integer> writes = open.computeIfAbsent(component, id -> new HashMap<>());
    Integer earlier = position < 0 ? writes.get(path) : null;
    if (earlier == null) {
      writes.keySet().removeIf(other -> other.startsWith(path) || path.startsWith(other));
      writes.put(path, out.size());
      out.add(edit);
      return;
    }
    Edit joined = join(Objects.requireNonNull(out.get(earlier)), edit);
    out.set(earlier, joined);
    if (joined == null) {
      writes.remove(path);
    }
  }

  /** Returns whether an edit writes anew just what the one before it wrote. */
  static boolean isRewrite(Edit first, Edit second) {
    if (first instanceof SetField a && second instanceof SetField b) {
      return b.position() < 0 && a.component().equals(b.component()) && a.path().equals(b.path());
    }
    return first instanceof SetDocumentField a
        && second instanceof SetDocumentField b
        && b.position() < 0
        && a.path().equals(b.path());
  }

  /** Returns the one write for two of the same value, or null where they cancel out. */
  static @Nullable Edit join(Edit first, Edit second) {
    if (first instanceof SetField a && second instanceof SetField b) {
      return isUndone(a.before(), b.after())
          ? null
          : new SetField(a.component(), a.path(), a.before(), b.after(), a.position());
    }
    SetDocumentField a = (SetDocumentField) first;
    SetDocumentField b = (SetDocumentField) second;
    return isUndone(a.before(), b.after())
        ? null
        : new SetDocumentField(a.path(), a.before(), b.after(), a.position());
  }

  private static boolean isUndone(@Nullable JsonValue before, @Nullable JsonValue after) {
    return Objects.equals(before, after);
  }
}
