package dev.blueline.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How deep values lie in a document: each object and each array is a level, the document itself the
 * first, but a list of components is none. The one rule for all who write; who reads counts the
 * same. For one question and one thread.
 */
public final class Depth {
  /*
   * Threat. A value made in code may hold the same part many times, and 60 levels of two each would
   * be looked at for ever. So the parts that are looked at are counted, and a value of more than any
   * document of 64 MiB can have is as good as too deep.
   */
  private static final int MOST_PARTS = 1 << 25;

  private final BlueprintSchema schema;
  private int partsLeft = MOST_PARTS;

  private Depth(BlueprintSchema schema) {
    this.schema = schema;
  }

  /** Returns the names of members whose arrays are no level. */
  public static Set<String> listKeys(BlueprintSchema schema) {
    return Set.copyOf(List.of(schema.rootKey(), schema.childrenKey()));
  }

  /** Returns whether an array in a member of that name is no level. */
  public static boolean isList(String name, BlueprintSchema schema) {
    return name.equals(schema.childrenKey()) || name.equals(schema.rootKey());
  }

  /**
   * Returns whether a value nests deeper than so many levels, or has more parts than are looked at.
   * Costs its parts, those deeper than that left out.
   *
   * @param value null for none, which is never too deep
   */
  public static boolean exceeds(int levels, @Nullable JsonValue value, BlueprintSchema schema) {
    return value != null && new Depth(schema).isDeeper(value, levels);
  }

  /** As {@link #exceeds(int, JsonValue, BlueprintSchema)}, of a value in a member of that name. */
  public static boolean exceeds(
      int levels, String name, @Nullable JsonValue value, BlueprintSchema schema) {
    return value != null && new Depth(schema).isDeeper(name, value, levels);
  }

  private boolean isDeeper(String name, JsonValue value, int levels) {
    boolean isFree = value instanceof JsonArray && isList(name, schema);
    return isDeeper(value, isFree ? levels + 1 : levels);
  }

  private boolean isDeeper(JsonValue value, int levels) {
    if (--partsLeft < 0) {
      return true;
    }
    if (value instanceof JsonObject object) {
      return levels <= 0 || anyIsDeeper(object, levels - 1);
    }
    return value instanceof JsonArray array && (levels <= 0 || anyIsDeeper(array, levels - 1));
  }

  private boolean anyIsDeeper(JsonObject object, int levels) {
    boolean isDeeper = false;
    for (int i = 0; i < object.size() && !isDeeper; i++) {
      isDeeper = isDeeper(object.name(i), object.value(i), levels);
    }
    return isDeeper;
  }

  private boolean anyIsDeeper(JsonArray array, int levels) {
    boolean isDeeper = false;
    for (int i = 0; i < array.size() && !isDeeper; i++) {
      isDeeper = isDeeper(array.get(i), levels);
    }
    return isDeeper;
  }
}
