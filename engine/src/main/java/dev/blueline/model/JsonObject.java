package dev.blueline.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object whose members keep their order. Looking a member up costs a short scan,
 * or a binary search from sixteen members on; a changed copy costs the number of members and shares
 * the names.
 */
public final class JsonObject implements JsonValue {
  /** The one empty object. */
  public static final JsonObject EMPTY = new JsonObject(MemberNames.EMPTY, new JsonValue[0]);

  private final MemberNames names;
  private final JsonValue[] values;

  private JsonObject(MemberNames names, JsonValue[] values) {
    this.names = names;
    this.values = values;
  }

  /** Returns a builder for an object of a few or many members. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the object with a single member. */
  public static JsonObject of(String name, JsonValue value) {
    return EMPTY.with(name, value);
  }

  /**
   * Returns the object of a range of names and the values at the same places.
   *
   * @param sibling an earlier object to share the names with if it has the same ones; or null
   * @throws IllegalArgumentException if two members have one name; the message is the name
   * @throws IndexOutOfBoundsException if there is no such range of both, and it is not empty
   */
  public static JsonObject of(
      JsonString[] names, JsonValue[] values, int from, int to, @Nullable JsonObject sibling) {
    if (from == to) {
      return EMPTY;
    }
    Objects.checkFromToIndex(from, to, Math.min(names.length, values.length));
    for (int i = from; i < to; i++) {
      requireMember(names[i], values[i]);
    }
    MemberNames own =
        sibling != null && sibling.names.matches(names, from, to)
            ? sibling.names
            : MemberNames.of(names, from, to);
    return new JsonObject(own, Arrays.copyOfRange(values, from, to));
  }

  private static void requireMember(Object name, Object value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /** Returns the number of members. */
  public int size() {
    return values.length;
  }

  /** Returns the name of the member at a position. */
  public String name(int position) {
    return names.get(position);
  }

  /** Returns the name at a position as a string value, which knows its spelling. */
  public JsonString spelledName(int position) {
    return names.spelled(position);
  }

  /** Returns the value of the member at a position. */
  public JsonValue value(int position) {
    return values[position];
  }

  /** Returns the position of the member with a name, or -1. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /** Returns the value of the member with a name, or null where there is none. */
  public @Nullable JsonValue get(String name) {
    int position = names.indexOf(name);
    return position < 0 ? null : values[position];
  }

  /** Returns the content of a string member, or null where there is none or it is no string. */
  public @Nullable String text(String name) {
    return get(name) instanceof JsonString string ? string.value() : null;
  }

  /** Returns a copy with a member replaced in place, or appended; this object when it is so. */
  public JsonObject with(String name, JsonValue value) {
    requireMember(name, value);
    int position = names.indexOf(name);
    return position < 0 ? withInserted(size(), name, value) : withValue(position, value);
  }

  /** Returns a copy with the value at a position replaced; this object when it is there already. */
  public JsonObject withValue(int position, JsonValue value) {
    if (values[position] == value) {
      return this;
    }
    JsonValue[] copy = values.clone();
    copy[position] = Objects.requireNonNull(value, "value");
    return new JsonObject(names, copy);
  }

  /** Returns a copy with a new member at a position, which may be the size. */
  public JsonObject withInserted(int position, String name, JsonValue value) {
    requireMember(name, value);
    return withInserted(position, JsonString.of(name), value);
  }

  /** As {@link #withInserted(int, String, JsonValue)}, for a name with its own spelling. */
  public JsonObject withInserted(int position, JsonString name, JsonValue value) {
    requireMember(name, value);
    JsonValue[] copy = new JsonValue[values.length + 1];
    System.arraycopy(values, 0, copy, 0, position);
    copy[position] = value;
    System.arraycopy(values, position, copy, position + 1, values.length - position);
    return new JsonObject(names.withInserted(position, name), copy);
  }

  /** Returns a copy without the member at a position. */
  public JsonObject without(int position) {
    JsonValue[] copy = new JsonValue[values.length - 1];
    System.arraycopy(values, 0, copy, 0, position);
    System.arraycopy(values, position + 1, copy, position, copy.length - position);
    return new JsonObject(names.without(position), copy);
  }

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public boolean isEquivalentTo(JsonValue other) {
    if (!(other instanceof JsonObject object) || object.size() != size()) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      JsonValue counterpart = object.get(name(i));
      if (counterpart == null || !values[i].isEquivalentTo(counterpart)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void writeTo(Utf8Buffer out) {
    out.ascii('{');
    for (int i = 0; i < values.length; i++) {
      writeMember(i, out);
    }
    out.ascii('}');
  }

  /** Writes a member, and a comma before it where it is not the first. */
  void writeMember(int position, Utf8Buffer out) {
    writeName(position, out).value(values[position]);
  }

  /** Writes a member's name and the colon, and a comma before it where it is not the first. */
  Utf8Buffer writeName(int position, Utf8Buffer out) {
    return names.writeTo(position, out);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof JsonObject other
        && names.equals(other.names)
        && Arrays.equals(values, other.values);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    Utf8Buffer out = new Utf8Buffer(256);
    writeTo(out);
    return out.toString();
  }

  /** Collects members in order. Not thread-safe; one builder makes one object. */
  public static final class Builder {
    private JsonString[] names = new JsonString[8];
    private JsonValue[] values = new JsonValue[8];
    private int size;

    private Builder() {}

    /** Appends a member. */
    public Builder add(String name, JsonValue value) {
      requireMember(name, value);
      return add(JsonString.of(name), value);
    }

    /** Appends a member whose value is a string. */
    public Builder add(String name, String value) {
      requireMember(name, value);
      return add(name, JsonString.of(value));
    }

    /** Appends a member whose value is a whole number. */
    public Builder add(String name, long value) {
      return add(name, JsonNumber.of(value));
    }

    /** Appends a member whose name may have its own spelling. */
    public Builder add(JsonString name, JsonValue value) {
      requireMember(name, value);
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      names[size] = name;
      values[size++] = value;
      return this;
    }

    /**
     * Returns the object.
     *
     * @throws IllegalArgumentException if two members have one name; the message is the name
     */
    public JsonObject build() {
      return of(names, values, 0, size, null);
    }

    /** As {@link #build()}, sharing the names with an earlier object that has the same ones. */
    public JsonObject build(JsonObject sibling) {
      return of(names, values, 0, size, sibling);
    }
  }
}
