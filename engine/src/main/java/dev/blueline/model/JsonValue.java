package dev.blueline.model;

/**
 * One immutable JSON value that remembers how it was spelled.
 *
 * <p>{@link Object#equals} is identity of bytes: two values are equal exactly when they are written
 * the same, so {@code 1.0} differs from {@code 1} and the order of members counts. {@link
 * #isEquivalentTo} is equality as RFC 6902 section 4.6 defines it, where neither does.
 *
 * <p>What compares two values, and {@link Object#hashCode}, goes down level by level on the stack:
 * of values that were built thousands of levels deep it is a {@link StackOverflowError}. What was
 * read is not as deep by far. Writing, and {@link Object#toString}, cope with any depth.
 */
public sealed interface JsonValue
    permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {

  /** The kinds of JSON value, named as in RFC 8259. */
  enum Kind {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT
  }

  /** Returns what kind of value this is. */
  Kind kind();

  /**
   * Returns whether this value equals another as RFC 6902 section 4.6 defines it: numbers by
   * numeric value, strings by code points, objects without regard to the order of members.
   */
  boolean isEquivalentTo(JsonValue other);

  /** Writes this value in UTF-8, without insignificant white space. */
  void writeTo(Utf8Buffer out);

  /** Returns this value in UTF-8, without insignificant white space. */
  default byte[] toBytes() {
    Utf8Buffer out = new Utf8Buffer(256);
    writeTo(out);
    return out.toByteArray();
  }
}
