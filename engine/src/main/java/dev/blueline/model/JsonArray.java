package dev.blueline.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An immutable JSON array. A changed copy costs its length. */
public final class JsonArray implements JsonValue {
  /** The one empty array. */
  public static final JsonArray EMPTY = new JsonArray(new JsonValue[0]);

  private final JsonValue[] elements;

  private JsonArray(JsonValue[] elements) {
    this.elements = elements;
  }

  /** Returns an array of the given elements. */
  public static JsonArray of(JsonValue... elements) {
    return elements.length == 0 ? EMPTY : ofOwn(elements.clone());
  }

  /** Of an array that nobody else has. */
  private static JsonArray ofOwn(JsonValue[] elements) {
    for (JsonValue element : elements) {
      requireElement(element);
    }
    return new JsonArray(elements);
  }

  private static JsonValue requireElement(JsonValue element) {
    return Objects.requireNonNull(element, "element");
  }

  /** Returns an array of the given elements, in order. */
  public static JsonArray copyOf(List<? extends JsonValue> elements) {
    return elements.isEmpty() ? EMPTY : ofOwn(elements.toArray(new JsonValue[0]));
  }

  /** Returns the number of elements. */
  public int size() {
    return elements.length;
  }

  /**
   * Returns the element at an index.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public JsonValue get(int index) {
    return elements[index];
  }

  /** Returns a copy with one element replaced, or this array when it is there already. */
  public JsonArray with(int index, JsonValue element) {
    if (elements[index] == element) {
      return this;
    }
    JsonValue[] copy = elements.clone();
    copy[index] = requireElement(element);
    return new JsonArray(copy);
  }

  /** Returns a copy with one element inserted before an index, which may be the size. */
  public JsonArray withInserted(int index, JsonValue element) {
    JsonValue[] copy = new JsonValue[elements.length + 1];
    System.arraycopy(elements, 0, copy, 0, index);
    copy[index] = requireElement(element);
    System.arraycopy(elements, index, copy, index + 1, elements.length - index);
    return new JsonArray(copy);
  }

  /** Returns a copy without the element at an index. */
  public JsonArray without(int index) {
    JsonValue[] copy = new JsonValue[elements.length - 1];
    System.arraycopy(elements, 0, copy, 0, index);
    System.arraycopy(elements, index + 1, copy, index, copy.length - index);
    return copy.length == 0 ? EMPTY : new JsonArray(copy);
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public boolean isEquivalentTo(JsonValue other) {
    if (!(other instanceof JsonArray array) || array.size() != size()) {
      return false;
    }
    for (int i = 0; i < elements.length; i++) {
      if (!elements[i].isEquivalentTo(array.elements[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeTo(Utf8Buffer out) {
    out.ascii('[');
    for (int i = 0; i < elements.length; i++) {
      if (i > 0) {
        out.ascii(',');
      }
      out.value(elements[i]);
    }
    out.ascii(']');
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof JsonArray other && Arrays.equals(elements, other.elements);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(elements);
  }

  @Override
  public String toString() {
    Utf8Buffer out = new Utf8Buffer(256);
    writeTo(out);
    return out.toString();
  }
}
