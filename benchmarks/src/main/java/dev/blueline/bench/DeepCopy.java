package dev.blueline.bench;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;

/**
 * The plain form of a snapshot: a copy of a JSON tree node by node, as any tree library makes it.
 * What cannot change, names, texts and numbers, is shared. It lost to versions that share.
 */
final class DeepCopy {
  private DeepCopy() {}

  /** Returns a tree of the same values that has no object and no array in common with it. */
  static JsonObject of(JsonObject object) {
    JsonObject.Builder copy = JsonObject.builder();
    for (int i = 0; i < object.size(); i++) {
      copy.add(object.spelledName(i), of(object.value(i)));
    }
    return copy.build(object);
  }

  private static JsonArray of(JsonArray array) {
    JsonValue[] copy = new JsonValue[array.size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = of(array.get(i));
    }
    return JsonArray.of(copy);
  }

  private static JsonValue of(JsonValue value) {
    if (value instanceof JsonObject object) {
      return of(object);
    }
    return value instanceof JsonArray array ? of(array) : value;
  }
}
