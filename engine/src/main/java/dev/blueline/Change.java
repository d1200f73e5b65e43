package dev.blueline;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One value that changed, addressed so that an editor can redraw it.
 *
 * @param target the id of the component; null for the document's own fields
 * @param path where in it, joined by dots; empty where the component itself came or went, {@code
 *     place} where it moved
 * @param before the value before; null where there was none
 * @param after the value after; null where there is none
 */
public record Change(
    @Nullable String target, String path, @Nullable JsonValue before, @Nullable JsonValue after) {

  JsonObject toJson() {
    return JsonObject.builder()
        .add("target", ResultJson.text(target))
        .add("path", path)
        .add("before", ResultJson.orNull(before))
        .add("after", ResultJson.orNull(after))
        .build();
  }
}
