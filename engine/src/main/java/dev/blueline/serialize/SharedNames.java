package dev.blueline.serialize;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Lets objects that have the same names share them, also where objects of several kinds take turns.
 * Remembers one object for each hash of names; a collision costs only the sharing.
 */
final class SharedNames {
  private static final int SLOTS = 256;

  private final @Nullable JsonObject[] earlier = new JsonObject[SLOTS];

  /**
   * Returns the object of a range of names and the values at the same places.
   *
   * @throws IllegalArgumentException if two members have one name; the message is the name
   */
  JsonObject object(JsonString[] names, JsonValue[] values, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + names[i].hashCode();
    }
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    JsonObject object = JsonObject.of(names, values, from, to, earlier[slot]);
    earlier[slot] = object;
    return object;
  }
}
