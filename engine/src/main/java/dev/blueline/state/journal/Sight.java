package dev.blueline.state.journal;

import dev.blueline.model.JsonObject;
import dev.blueline.state.InFlight;
import dev.blueline.state.SessionImage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows of a session.
 *
 * @param id its id
 * @param isActive whether somebody has it open
 * @param actor who has, or had
 * @param image what it is
 * @param startedMillis when it was made
 * @param updatedMillis when it last changed
 * @param underWay what is being done; null for nothing
 */
record Sight(
    String id,
    boolean isActive,
    String actor,
    SessionImage image,
    long startedMillis,
    long updatedMillis,
    @Nullable InFlight underWay) {
  /** Returns it as JSON. */
  JsonObject toJson() {
    String document = image.blueprint().document().text("screen_id");
    JsonObject.Builder out =
        JsonObject.builder()
            .add("id", id)
            .add("status", isActive ? "active" : "paused")
            .add("document", Objects.requireNonNullElse(document, ""))
            .add("version", image.version())
            .add("hash", image.blueprint().hash())
            .add("actor", actor)
            .add("started_ms", startedMillis)
            .add("updated_ms", updatedMillis);
    if (underWay != null) {
      out.add("in_flight", StateJson.texts(underWay.commands())).add("origin", underWay.origin());
    }
    return out.build();
  }
}
