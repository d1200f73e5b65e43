package dev.blueline.serialize;

import dev.blueline.model.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Lets objects that have the same names share them, also where objects of several kinds take turns.
 * Remembers one object for each hash of names; a collision costs only the sharing.
 */
final class SharedNames {
  private static final int SLOTS = 256;

  private final @Nullable JsonObject[] earlier = new JsonObject[SLOTS];

  /**
   * Returns the object of a builder.
   *
   * @param hash a hash of its names, in order
   * @throws IllegalArgumentException if two members have one name; the message is the name
   */
  JsonObject build(JsonObject.Builder builder, int hash) {
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    JsonObject sibling = earlier[slot];
    JsonObject object = sibling == null ? builder.build() : builder.build(sibling);
    earlier[slot] = object;
    return object;
  }
}
