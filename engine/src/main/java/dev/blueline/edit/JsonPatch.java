package dev.blueline.edit;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Depth;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.model.Utf8Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Patch: operations on a JSON document, applied in order, whole or not at all. Immutable.
 *
 * <p>Source: P. Bryan and M. Nottingham (eds.), "JavaScript Object Notation (JSON) Patch", RFC
 * 6902, 2013.
 */
public final class JsonPatch {
  /** The patch without operations. */
  public static final JsonPatch EMPTY = new JsonPatch(List.of());

  /** What an operation with a short value takes. */
  private static final int OPERATION_BYTES = 96;

  private final List<Operation> operations;

  private JsonPatch(List<Operation> operations) {
    this.operations = operations;
  }

  /** What an operation does, as RFC 6902 section 4 names it. */
  public enum Op {
    ADD,
    REMOVE,
    REPLACE,
    MOVE,
    COPY,
    TEST;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** What an operation begins with, up to its path. */
    private final String opening = "{\"op\":\"" + text + "\",\"path\":";

    /** Returns the name in a patch. */
    public String text() {
      return text;
    }

    static @Nullable Op of(@Nullable String text) {
      for (Op op : values()) {
        if (op.text.equals(text)) {
          return op;
        }
      }
      return null;
    }
  }

  /**
   * One operation.
   *
   * @param op what it does
   * @param path where, as a JSON Pointer
   * @param from where from, as a JSON Pointer; null but for {@code move} and {@code copy}
   * @param value the value; null but for {@code add}, {@code replace} and {@code test}
   */
  public record Operation(Op op, String path, @Nullable String from, @Nullable JsonValue value) {
    /** Requires what every operation has. */
    public Operation {
      Objects.requireNonNull(op, "op");
      Objects.requireNonNull(path, "path");
    }

    void writeTo(Utf8Buffer out) {
      out.ascii(op.opening).quoted(path);
      if (from != null) {
        out.ascii(",\"from\":").quoted(from);
      }
      if (value != null) {
        out.ascii(",\"value\":").value(value);
      }
      out.ascii('}');
    }

    JsonObject toJson() {
      JsonObject.Builder out = JsonObject.builder().add("op", op.text()).add("path", path);
      if (from != null) {
        out.add("from", from);
      }
      if (value != null) {
        out.add("value", value);
      }
      return out.build();
    }
  }

  /**
   * Returns the patch of some operations, in order. Whether they have the pointers and values that
   * theirs need is found when the patch is applied; until then nothing is checked.
   */
  public static JsonPatch of(List<Operation> operations) {
    Objects.requireNonNull(operations, "operations");
    return operations.isEmpty() ? EMPTY : new JsonPatch(List.copyOf(operations));
  }

  /** As {@link #of(List)}, of a list of our own that nobody changes. */
  static JsonPatch ofOwn(List<Operation> operations) {
    return new JsonPatch(Collections.unmodifiableList(operations));
  }

  /** Returns the patch that does to a document what a delta does to its blueprint. */
  public static JsonPatch of(Blueprint base, Delta delta) {
    return delta.isEmpty() ? EMPTY : PatchRenderer.render(base, delta);
  }

  /**
   * Returns the patch that a JSON array spells. Members that RFC 6902 does not define are ignored.
   *
   * @throws BlueprintFormatException if it is no patch; the pointer says where in it
   */
  public static JsonPatch of(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      throw new BlueprintFormatException("a patch is an array of operations", 0, 0, "");
    }
    List<Operation> operations = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      operations.add(operation(array.get(i), "/" + i));
    }
    return of(operations);
  }

  private static Operation operation(JsonValue value, String place) {
    if (!(value instanceof JsonObject json)) {
      throw new BlueprintFormatException("an operation is an object", 0, 0, place);
    }
    Op op = Op.of(json.text("op"));
    if (op == null) {
      throw new BlueprintFormatException(
          "\"op\" is one of add, remove, replace, move, copy, test", 0, 0, place);
    }
    String path = pointer(json, "path", place);
    boolean hasFrom = op == Op.MOVE || op == Op.COPY;
    boolean hasValue = op == Op.ADD || op == Op.REPLACE || op == Op.TEST;
    JsonValue content = json.get("value");
    if (hasValue && content == null) {
      throw new BlueprintFormatException(op.text() + " has a \"value\"", 0, 0, place);
    }
    return new Operation(
        op, path, hasFrom ? pointer(json, "from", place) : null, hasValue ? content : null);
  }

  private static String pointer(JsonObject json, String name, String place) {
    if (!(json.get(name) instanceof JsonString text)) {
      throw new BlueprintFormatException(
          "an operation has a JSON Pointer \"" + name + "\"", 0, 0, place);
    }
    try {
      Path.ofPointer(text.value());
      return text.value();
    } catch (IllegalArgumentException e) {
      throw new BlueprintFormatException(String.valueOf(e.getMessage()), 0, 0, place + "/" + name);
    }
  }

  /** Returns the operations, in order. */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * Returns whether a value of it would lie deeper than so many levels of a document, where lists
   * of components are none. Costs the values, and no deeper than that.
   *
   * @param schema that of the document
   */
  public boolean isDeeperThan(int levels, BlueprintSchema schema) {
    for (Operation operation : operations) {
      String pointer = operation.path();
      String name = pointer.substring(pointer.lastIndexOf('/') + 1);
      if (Depth.exceeds(levels - levelsTo(pointer, schema), name, operation.value(), schema)) {
        return true;
      }
    }
    return false;
  }

  /** How many levels a value at a pointer is in. */
  private static int levelsTo(String pointer, BlueprintSchema schema) {
    int levels = 0;
    int start = pointer.indexOf('/');
    while (start >= 0) {
      int end = pointer.indexOf('/', start + 1);
      if (end < 0 || !Depth.isList(pointer.substring(start + 1, end), schema)) {
        levels++;
      }
      start = end;
    }
    return levels;
  }

  /** Returns whether there is no operation. */
  public boolean isEmpty() {
    return operations.isEmpty();
  }

  /**
   * Returns any JSON value with this patch applied, as RFC 6902 says.
   *
   * @throws PatchRefusedException if an operation cannot be applied, a test fails, or a pointer is
   *     none
   * @throws PatchTooLargeException if what it copies takes more than 2 GiB
   */
  public JsonValue applyTo(JsonValue document) {
    return applyTo(document, DeltaSize.MOST);
  }

  /**
   * As above, but gives up sooner.
   *
   * @param maxBytes the greatest size of all that it copies, estimated as that of a delta
   */
  public JsonValue applyTo(JsonValue document, long maxBytes) {
    return PatchedValue.apply(this, document, Math.min(maxBytes, DeltaSize.MOST));
  }

  /**
   * Returns the delta that this patch means for a blueprint, so that it can be verified and undone
   * like a command.
   *
   * @throws PatchRefusedException if an operation cannot be applied, a test fails, or it would
   *     write what is never edited
   * @throws PatchTooLargeException if its edits, or what it copies, take more than 2 GiB
   */
  public Delta toDelta(Blueprint blueprint) {
    return toDelta(blueprint, DeltaSize.MOST, operation -> {});
  }

  /**
   * As {@link #toDelta(Blueprint)}, but gives up sooner.
   *
   * @param maxBytes the greatest size of its edits, and of all that it copies, estimated as that of
   *     a delta
   * @param budget is given the number of each operation before it is done, from 1; what it throws
   *     ends the call
   */
  public Delta toDelta(Blueprint blueprint, long maxBytes, IntConsumer budget) {
    return PatchTranslator.translate(this, blueprint, Math.min(maxBytes, DeltaSize.MOST), budget);
  }

  /** Returns the patch as JSON in UTF-8, without white space; costs less than by its JSON. */
  public byte[] toBytes() {
    return written().toByteArray();
  }

  private Utf8Buffer written() {
    Utf8Buffer out = new Utf8Buffer(2 + OPERATION_BYTES * operations.size());
    out.ascii('[');
    for (int i = 0; i < operations.size(); i++) {
      if (i > 0) {
        out.ascii(',');
      }
      operations.get(i).writeTo(out);
    }
    return out.ascii(']');
  }

  /** Returns the patch as JSON. */
  public JsonArray toJson() {
    List<JsonValue> array = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      array.add(operation.toJson());
    }
    return JsonArray.copyOf(array);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof JsonPatch other && operations.equals(other.operations);
  }

  @Override
  public int hashCode() {
    return operations.hashCode();
  }

  /** Returns the patch as JSON text. */
  @Override
  public String toString() {
    return written().toString();
  }
}
