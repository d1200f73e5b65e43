package dev.blueline.edit;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to a blueprint: its edits in order. Immutable.
 *
 * <p>Laws, each held by a property test: {@code apply(inverse(d), apply(d, b))} is {@code b} to
 * identical bytes; {@code inverse(inverse(d))} is {@code d}; {@code apply(squash(d1, d2), b)} is
 * {@code apply(d2, apply(d1, b))}; deltas whose footprints are disjoint commute.
 */
public final class Delta {
  /** The delta that changes nothing. */
  public static final Delta EMPTY = new Delta(new Edit[0]);

  /** Up to here comparing edits pairwise is cheaper than a map. */
  private static final int FEW_EDITS = 8;

  private final Edit[] edits;

  /** Made when first asked for; a benign race between equal values. */
  private int sizeBytes;

  private Delta(Edit[] edits) {
    this.edits = edits;
  }

  /** Returns the delta of some edits, in order; they are copied. */
  public static Delta of(List<? extends Edit> edits) {
    return ofOwn(List.copyOf(edits));
  }

  /** As {@link #of}, of a list of our own kind, which gives no array that it keeps. */
  static Delta ofOwn(List<? extends Edit> edits) {
    return edits.isEmpty() ? EMPTY : new Delta(edits.toArray(new Edit[0]));
  }

  /** Returns the edits, in order. */
  public List<Edit> edits() {
    return Arrays.asList(edits.clone());
  }

  /** Returns the number of edits. */
  public int size() {
    return edits.length;
  }

  /** Returns the edit at an index. */
  public Edit edit(int index) {
    return edits[index];
  }

  /**
   * Returns an estimate of what the edits take on the heap, in bytes; 2 GiB stands for anything
   * more. Costs their number once.
   */
  public int sizeBytes() {
    int known = sizeBytes;
    if (known == 0) {
      known = DeltaSize.estimate(this);
      sizeBytes = known;
    }
    return known;
  }

  /** Returns whether there is no edit. */
  public boolean isEmpty() {
    return edits.length == 0;
  }

  /**
   * Returns the blueprint with all edits applied.
   *
   * @throws EditMismatchException if an edit does not fit; nothing is changed
   */
  public Blueprint applyTo(Blueprint blueprint) {
    Blueprint version = blueprint;
    for (Edit edit : edits) {
      version = edit.applyTo(version);
    }
    return version;
  }

  /**
   * Returns this delta, or the empty one where all its edits together lead back to the document
   * that they began with. Mostly costs a look at what the first edit wrote.
   *
   * @param before a blueprint that the delta applies to
   * @param after the same with the delta applied
   */
  public Delta net(Blueprint before, Blueprint after) {
    if (edits.length < 2 || isFirstChangeLasting()) {
      return this; // one edit alone does change something
    }
    for (Edit edit : edits) {
      if (!edit.isSettled(before, after)) {
        return this;
      }
    }
    return EMPTY;
  }

  /** Whether the first edit changes a component that no other edit can have changed back. */
  private boolean isFirstChangeLasting() {
    if (edits.length > FEW_EDITS
        || !(edits[0] instanceof Edit.SetField first)
        || Objects.equals(first.before(), first.after())) {
      return false;
    }
    for (int i = 1; i < edits.length; i++) {
      if (!(edits[i] instanceof Edit.SetField other)
          || other.component().equals(first.component())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether all components stay where they are: only values are written. */
  public boolean isOfValues() {
    for (Edit edit : edits) {
      if (!(edit instanceof Edit.SetField) && !(edit instanceof Edit.SetDocumentField)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the delta that takes this one back. */
  public Delta inverse() {
    Edit[] inverses = new Edit[edits.length];
    for (int i = 0; i < edits.length; i++) {
      inverses[edits.length - 1 - i] = edits[i].inverse();
    }
    return new Delta(inverses);
  }

  /** Returns one delta for this one followed by another, with values written twice written once. */
  public Delta squash(Delta next) {
    if (isEmpty()) {
      return next;
    }
    return next.isEmpty() ? this : Squash.of(List.of(this, next));
  }

  /** Returns one delta for several, one after another, with values written twice written once. */
  public static Delta squashed(List<Delta> deltas) {
    return deltas.size() == 1 ? deltas.get(0).squashed() : Squash.of(deltas);
  }

  /** Returns an equal delta with values written twice written once; this one if there are none. */
  public Delta squashed() {
    if (edits.length <= FEW_EDITS && writesEachComponentOnce()) {
      return this;
    }
    Delta squashed = Squash.of(List.of(this));
    return squashed.size() == size() ? this : squashed;
  }

  private boolean writesEachComponentOnce() {
    for (int i = 0; i < edits.length; i++) {
      if (!(edits[i] instanceof Edit.SetField set) || isWrittenBefore(i, set.component())) {
        return false;
      }
    }
    return true;
  }

  private boolean isWrittenBefore(int index, String component) {
    for (int i = 0; i < index; i++) {
      if (edits[i] instanceof Edit.SetField earlier && earlier.component().equals(component)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what this delta reads and writes. */
  public Footprint footprint() {
    Footprint.Builder builder = Footprint.builder();
    for (Edit edit : edits) {
      builder.add(edit);
    }
    return builder.build();
  }

  /** Returns this delta as JSON, for a journal; {@link #fromJson} reads it back. */
  public JsonArray toJson() {
    List<JsonValue> array = new ArrayList<>(edits.length);
    for (Edit edit : edits) {
      array.add(EditJson.write(edit));
    }
    return JsonArray.copyOf(array);
  }

  /** Writes the bytes of {@link #toJson} without making it. Costs a few bytes an edit. */
  public void writeJson(Utf8Buffer out) {
    out.ascii('[');
    for (int i = 0; i < edits.length; i++) {
      if (i > 0) {
        out.ascii(',');
      }
      EditJson.write(edits[i], out);
    }
    out.ascii(']');
  }

  /**
   * Returns the delta that {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if the value is no such array
   */
  public static Delta fromJson(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new IllegalArgumentException("a delta is an array of edits");
    }
    List<Edit> edits = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      edits.add(EditJson.read(array.get(i)));
    }
    return of(edits);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Delta other && Arrays.equals(edits, other.edits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(edits);
  }

  @Override
  public String toString() {
    return Arrays.toString(edits);
  }
}
