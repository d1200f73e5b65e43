package dev.blueline.state;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import java.util.List;

/**
 * What recovering a session came to.
 *
 * @param session its id
 * @param version the last version that is there now; taking back a group that lost its end makes
 *     one, so it may be behind those that are lost
 * @param hash of its document
 * @param lostFrom the first version that is known to be lost, as what it did is not there; 0 for
 *     none
 * @param lostTo the last one
 * @param notes what was found and done, for people
 */
public record RecoveryReport(
    String session, long version, String hash, long lostFrom, long lostTo, List<String> notes) {

  /** Returns whether versions are known to be lost. */
  public boolean hasLost() {
    return lostTo > 0;
  }

  /** Returns the report as JSON. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .add("session", session)
        .add("version", version)
        .add("hash", hash)
        .add("lost_from", lostFrom)
        .add("lost_to", lostTo)
        .add("notes", JsonArray.copyOf(notes.stream().map(JsonString::of).toList()))
        .build();
  }
}
