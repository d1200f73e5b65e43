package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.state.SessionImage;
import dev.blueline.state.Transition;
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

  /**
   * Returns the state after a commit.
   *
   * @param after the document it leads to
   */
  SessionState after(Transition.Commit commit, Blueprint after, Seen nowSeen) {
    return new SessionState(commit.applyTo(image, after), nowSeen);
  }

  /** Returns the state of the same document, with what else changed. */
  SessionState after(Transition.Bookkeeping bookkeeping, Seen nowSeen) {
    return new SessionState(bookkeeping.applyTo(image), nowSeen);
  }

  /** Returns the state behind a group that came to its end. */
  SessionState after(Transition.GroupEnded end, SessionState group) {
    return new SessionState(end.applyTo(image, group.image), seen);
  }

  /** Returns the state behind a group that failed: that before it. */
  SessionState after(Transition.GroupFailed end, SessionState group) {
    return new SessionState(end.applyTo(image, group.image), group.seen);
  }
}
