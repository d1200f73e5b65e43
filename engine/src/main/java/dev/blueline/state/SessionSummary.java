package dev.blueline.state;

import dev.blueline.model.JsonObject;
import java.time.Instant;
import java.util.Locale;

/**
 * What can be said of a session without opening it.
 *
 * @param id its id
 * @param status what it is up to
 * @param version the number of its commits
 * @param hash of its document
 * @param actor who has its lease; empty if nobody
 * @param started when it was made
 * @param updated when it last changed
 * @param checkpoints how many there are
 */
public record SessionSummary(
    String id,
    Status status,
    long version,
    String hash,
    String actor,
    Instant started,
    Instant updated,
    int checkpoints) {
  /** Returns the summary as JSON. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .add("id", id)
        .add("status", status.text())
        .add("version", version)
        .add("hash", hash)
        .add("actor", actor)
        .add("started", started.toString())
        .add("updated", updated.toString())
        .add("checkpoints", checkpoints)
        .build();
  }

  /** What a session is up to. */
  public enum Status {
    /** Somebody has it open. */
    ACTIVE,
    /** Nobody has it open. */
    PAUSED,
    /** It cannot be opened as it is. */
    ERROR;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Returns the name in results. */
    public String text() {
      return text;
    }
  }
}
