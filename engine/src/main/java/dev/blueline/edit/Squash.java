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
   * The writes that may still be drawn forward are kept by the segments of their paths. None of them
   * lies in another, so a new one ends those above it on the way to its own place, and all below it
   * with the branch that they hang on.
   *
   * Bound. The number of edits, times the length of their paths.
   */
  private final List<@Nullable Edit> out = new ArrayList<>();

  /** What is still open of each component; the document is the component "". */
  private final Map<String, Branch> open = new HashMap<>();

  private Squash() {}

  /** A value that was written, or what encloses such values. */
  private static final class Branch {
    static final int CLOSED = -1;

    /** Which edit wrote it; {@link #CLOSED} for one that must not be written over. */
    int written = CLOSED;

    private @Nullable Map<String, Branch> within;

    Branch within(String segment) {
      Map<String, Branch> known = within;
      if (known == null) {
        known = new HashMap<>();
        within = known;
      }
      return known.computeIfAbsent(segment, key -> new Branch());
    }

    void write(int edit) {
      written = edit;
      within = null;
    }
  }

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
    Branch branch = reach(component, path);
    if (position >= 0 || branch.written == Branch.CLOSED) {
      branch.write(out.size());
      out.add(edit);
      return;
    }
    Edit joined = join(Objects.requireNonNull(out.get(branch.written)), edit);
    out.set(branch.written, joined);
    if (joined == null) {
      branch.written = Branch.CLOSED;
    }
  }

  /** Returns the branch of a value, and ends the chance of whatever encloses it. */
  private Branch reach(String component, Path path) {
    Branch branch = open.computeIfAbsent(component, id -> new Branch());
    for (int i = 0; i < path.size(); i++) {
      branch.written = Branch.CLOSED;
      branch = branch.within(path.segment(i));
    }
    return branch;
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
