package dev.blueline.state;

import dev.blueline.model.JsonObject;

/**
 * Something about a store that wants looking after.
 *
 * @param code which kind, as in docs/8-state.md
 * @param session whose; empty if it is the store's
 * @param message what it is and what to do, for people
 */
public record Finding(String code, String session, String message) {

  /** Returns the finding as JSON. */
  public JsonObject toJson() {
    return JsonObject.builder()
        .add("code", code)
        .add("session", session)
        .add("message", message)
        .build();
  }
}
