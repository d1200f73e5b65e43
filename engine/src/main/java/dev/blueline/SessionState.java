package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.state.SessionImage;
import java.util.List;

/**
 * All that changes in a session, swapped as one. Immutable.
 *
 * @param image what survives, where it is kept
 * @param seen what the agent knows of the document
 */
record SessionState(SessionImage image, Seen seen) {

  Blueprint blueprint() {
    return image.blueprint();
  }

  History history() {
    return image.history();
  }

  List<String> pronouns() {
    return image.pronouns();
  }

  long version() {
    return image.version();
  }

  /** Returns the state after a commit. */
  SessionState next(Blueprint after, History changed, List<String> newPronouns, Seen nowSeen) {
    return new SessionState(image.next(after, changed, newPronouns), nowSeen);
  }

  /** Returns what going back from here to an earlier state leads to. */
  SessionState backTo(SessionState then) {
    return new SessionState(image.backTo(then.image), then.seen);
  }

  /** Returns the state at the same version, with another history. */
  SessionState with(History changed) {
    return new SessionState(image.with(changed), seen);
  }

  /** Returns the state at the same version, where "it" stands for something else. */
  SessionState with(List<String> newPronouns, Seen nowSeen) {
    return new SessionState(image.with(newPronouns), nowSeen);
  }
}
