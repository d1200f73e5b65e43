package dev.blueline.state;

import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.serialize.BlueprintReader;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an engine brings when it opens a session of a store.
 *
 * @param id the session's id
 * @param first the document of a session that is not there yet; null to require one that is
 * @param actor who opens it, by the name that the lease can be handed to
 * @param patience how long to wait for the lease; null for 5 seconds, and longer for who gives no
 *     sign of life: until the lease can be taken from it
 * @param bounds how much can be undone
 * @param reader reads the document of a checkpoint
 * @param opener who asks
 */
public record OpenRequest(
    String id,
    @Nullable Blueprint first,
    String actor,
    @Nullable Duration patience,
    History.Bounds bounds,
    BlueprintReader reader,
    Opener opener) {

  /** Returns the request without the document, for who would keep that alive. */
  public OpenRequest withoutFirst() {
    return new OpenRequest(id, null, actor, patience, bounds, reader, opener);
  }
}
