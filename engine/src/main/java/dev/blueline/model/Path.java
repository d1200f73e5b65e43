package dev.blueline.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies inside a component or a document: member names and array indexes, from the
 * outside in. A child component is never reached through a path; it has an id.
 */
public final class Path {
  /** The path of the whole. */
  public static final Path ROOT = new Path();

  private final String[] segments;

  /** How the last name is spelled where that is unusual; no part of a path's equality. */
  private final @Nullable JsonString spelledLast;

  /** Longer pointers are not kept: a path may be as long as a document. */
  private static final int KEPT_LENGTH = 64;

  /** This path as a JSON Pointer, once it was asked for; a benign race between equal values. */
  private @Nullable String pointer;

  private Path(String... segments) {
    this(segments, null);
  }

  private Path(String[] segments, @Nullable JsonString spelledLast) {
    this.segments = segments;
    this.spelledLast = spelledLast;
  }

  /** Returns the path with the given segments; array indexes are written in decimal. */
  public static Path of(String... segments) {
    return segments.length == 0 ? ROOT : new Path(segments.clone());
  }

  /**
   * Returns the path that a JSON Pointer (RFC 6901) spells.
   *
   * @throws IllegalArgumentException if the text is no pointer
   */
  public static Path ofPointer(String pointer) {
    if (pointer.isEmpty()) {
      return ROOT;
    }
    if (pointer.charAt(0) != '/') {
      throw new IllegalArgumentException(
          "a JSON Pointer is empty or starts with '/': " + Excerpt.of(pointer));
    }
    String[] segments = pointer.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      segments[i] = unescape(segments[i], pointer);
    }
    return new Path(segments);
  }

  private static String unescape(String segment, String pointer) {
    for (int i = segment.indexOf('~'); i >= 0; i = segment.indexOf('~', i + 1)) {
      char next = i + 1 < segment.length() ? segment.charAt(i + 1) : ' ';
      if (next != '0' && next != '1') {
        throw new IllegalArgumentException(
            "in a JSON Pointer '~' is followed by 0 or 1: " + Excerpt.of(pointer));
      }
    }
    return segment.replace("~1", "/").replace("~0", "~");
  }

  /** Returns the number of segments. */
  public int size() {
    return segments.length;
  }

  /**
   * Returns the segment at a position.
   *
   * @throws IndexOutOfBoundsException if there is none, as in {@link #ROOT}
   */
  public String segment(int position) {
    return segments[position];
  }

  /** Returns all segments, outermost first. */
  public List<String> segments() {
    return List.of(segments);
  }

  /**
   * Returns the last segment.
   *
   * @throws IndexOutOfBoundsException if there is none, as in {@link #ROOT}
   */
  public String last() {
    return segments[segments.length - 1];
  }

  /** Returns the last segment as a member's name, which knows its spelling. */
  public JsonString spelledLast() {
    return spelledLast == null ? JsonString.of(last()) : spelledLast;
  }

  /**
   * Returns this path with the spelling of its last name, for a member that is put back.
   *
   * @throws IllegalArgumentException if it is another name
   */
  public Path withSpelledLast(JsonString name) {
    if (!name.value().equals(last())) {
      throw new IllegalArgumentException(
          "'" + name.value() + "' is no spelling of '" + last() + "'");
    }
    return name.spelling() == null ? this : new Path(segments, name);
  }

  /** Returns the path of what encloses this one; the root has none and returns itself. */
  public Path parent() {
    return segments.length <= 1 ? ROOT : new Path(Arrays.copyOf(segments, segments.length - 1));
  }

  /** Returns the path of something within this one. */
  public Path child(String segment) {
    String[] longer = Arrays.copyOf(segments, segments.length + 1);
    longer[segments.length] = segment;
    return new Path(longer);
  }

  /** Returns the paths of the first elements of an array that lies here. */
  List<Path> elements(int count) {
    return IntStream.range(0, count).mapToObj(i -> child(Integer.toString(i))).toList();
  }

  /** Returns the part of this path after its first segments. */
  public Path from(int position) {
    return position == 0 ? this : of(Arrays.copyOfRange(segments, position, segments.length));
  }

  /** Returns whether a path is this one or encloses it. */
  public boolean startsWith(Path prefix) {
    if (prefix.segments.length > segments.length) {
      return false;
    }
    for (int i = 0; i < prefix.segments.length; i++) {
      if (!prefix.segments[i].equals(segments[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the value at this path within a value, or null where there is none. */
  public @Nullable JsonValue in(JsonValue whole) {
    JsonValue value = whole;
    for (String segment : segments) {
      value = step(value, segment);
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  private static @Nullable JsonValue step(@Nullable JsonValue value, String segment) {
    if (value instanceof JsonObject object) {
      return object.get(segment);
    }
    if (value instanceof JsonArray array) {
      int index = arrayIndex(segment);
      return index >= 0 && index < array.size() ? array.get(index) : null;
    }
    return null;
  }

  /** Returns the array index that a segment spells as RFC 6901 asks, or -1. */
  public static int arrayIndex(String segment) {
    int length = segment.length();
    if (length == 0 || length > 9 || (length > 1 && segment.charAt(0) == '0')) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < length; i++) {
      int digit = segment.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = 10 * index + digit;
    }
    return index;
  }

  private static String escape(String segment) {
    return segment.indexOf('~') < 0 && segment.indexOf('/') < 0
        ? segment
        : segment.replace("~", "~0").replace("/", "~1");
  }

  /** Returns this path as a JSON Pointer (RFC 6901). A short one costs nothing the second time. */
  public String toPointer() {
    String known = pointer;
    if (known == null) {
      known = spellPointer();
      pointer = known.length() <= KEPT_LENGTH ? known : null;
    }
    return known;
  }

  private String spellPointer() {
    StringBuilder out = new StringBuilder(16 * segments.length);
    for (String segment : segments) {
      out.append('/').append(escape(segment));
    }
    return out.toString();
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof Path other && Arrays.equals(segments, other.segments));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(segments);
  }

  /** Returns the segments joined by dots, as results show them: {@code bbox.3}. */
  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
