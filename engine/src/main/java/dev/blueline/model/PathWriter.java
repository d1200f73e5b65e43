package dev.blueline.model;

import org.jspecify.annotations.Nullable;

/** Writes a value at a path, copying what encloses it and sharing all else. */
final class PathWriter {
  private PathWriter() {}

  /**
   * Returns {@code object} with the value at a path replaced, added at a position among the members
   * of what encloses it, or taken away if {@code value} is null.
   *
   * @param position where a new member goes; -1 for the end
   * @throws IllegalArgumentException if nothing encloses the path, or what does is no container
   */
  static JsonObject write(JsonObject object, Path path, @Nullable JsonValue value, int position) {
    return (JsonObject) write(object, path, 0, value, position);
  }

  private static JsonValue write(
      JsonValue whole, Path path, int depth, @Nullable JsonValue value, int position) {
    String segment = path.segment(depth);
    boolean last = depth == path.size() - 1;
    if (whole instanceof JsonObject object) {
      int at = object.indexOf(segment);
      if (last) {
        return writeMember(object, path, at, value, position);
      }
      if (at >= 0) {
        return object.withValue(at, write(object.value(at), path, depth + 1, value, position));
      }
    } else if (whole instanceof JsonArray array) {
      int index = Path.arrayIndex(segment);
      if (index >= 0 && index < array.size()) {
        return writeElement(array, index, path, depth, value, position);
      }
    }
    throw new IllegalArgumentException("nothing at " + path + " can be written");
  }

  private static JsonValue writeElement(
      JsonArray array, int index, Path path, int depth, @Nullable JsonValue value, int position) {
    if (depth < path.size() - 1) {
      return array.with(index, write(array.get(index), path, depth + 1, value, position));
    }
    if (value == null) {
      throw new IllegalArgumentException("an array is written whole to shorten it");
    }
    return array.with(index, value);
  }

  private static JsonObject writeMember(
      JsonObject object, Path path, int at, @Nullable JsonValue value, int position) {
    if (value == null) {
      return at < 0 ? object : object.without(at);
    }
    if (at >= 0) {
      return object.withValue(at, value);
    }
    int place = position < 0 ? object.size() : Math.min(position, object.size());
    return object.withInserted(place, path.spelledLast(), value);
  }
}
