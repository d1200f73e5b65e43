package dev.blueline.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON string: its content, and its spelling where that is not the usual one.
 *
 * <p>The usual spelling escapes the quotation mark, the backslash, control characters and unpaired
 * surrogates, and nothing else. A string that was read with other escapes keeps them.
 */
public final class JsonString implements JsonValue {
  private final String value;

  /** What stands between the quotation marks, or null where that is the usual spelling. */
  private final @Nullable String spelling;

  /** Whether all of it is written as it is; found out by the first writing, a benign race. */
  private boolean isPlain;

  private JsonString(String value, @Nullable String spelling, boolean isPlain) {
    this.value = value;
    this.spelling = spelling;
    this.isPlain = isPlain;
  }

  /** Returns a string in its usual spelling. */
  public static JsonString of(String value) {
    return new JsonString(Objects.requireNonNull(value, "value"), null, false);
  }

  /**
   * Returns a string in its usual spelling that will be written many times: it finds out now
   * whether it is written as it is, which costs its length.
   */
  public static JsonString ofWritten(String value) {
    Objects.requireNonNull(value, "value");
    return new JsonString(value, null, Utf8Buffer.isPlain(value));
  }

  /** As {@link #ofWritten}, of a member's name: a name that many components have is one object. */
  public static JsonString ofName(String name) {
    return ofWritten(UsualNames.of(name));
  }

  /**
   * Returns a string that was read as {@code spelling}, the text between the quotation marks.
   *
   * @throws IllegalArgumentException if that is no JSON, or the spelling of another string
   */
  public static JsonString spelled(String value, String spelling) {
    Objects.requireNonNull(value, "value");
    if (!Spelling.isStringOf(value, Objects.requireNonNull(spelling, "spelling"))) {
      throw new IllegalArgumentException("\"" + spelling + "\" does not spell that string");
    }
    return new JsonString(value, isUsual(value, spelling) ? null : spelling, false);
  }

  private static boolean isUsual(String value, String spelling) {
    Utf8Buffer usual = new Utf8Buffer(spelling.length() + 2);
    return usual.quoted(value).toString().equals('"' + spelling + '"');
  }

  /** Returns the content, with escapes decoded. */
  public String value() {
    return value;
  }

  /** Returns what stands between the quotation marks, or null where that is the usual spelling. */
  public @Nullable String spelling() {
    return spelling;
  }

  @Override
  public Kind kind() {
    return Kind.STRING;
  }

  @Override
  public boolean isEquivalentTo(JsonValue other) {
    return other instanceof JsonString string && value.equals(string.value);
  }

  @Override
  public void writeTo(Utf8Buffer out) {
    if (isPlain) {
      out.ascii('"').ascii(value).ascii('"');
    } else if (spelling == null) {
      int size = out.size();
      out.quoted(value);
      isPlain = out.size() - size == value.length() + 2; // anything else takes more than a byte
    } else {
      out.ascii('"').raw(spelling).ascii('"');
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof JsonString other
        && value.equals(other.value)
        && (spelling == null ? other.spelling == null : spelling.equals(other.spelling));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    Utf8Buffer out = new Utf8Buffer(value.length() + 2);
    writeTo(out);
    return out.toString();
  }
}
