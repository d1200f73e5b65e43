package dev.blueline;

import dev.blueline.agent.Seen;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import java.util.List;

/**
 * All that changes in a session, swapped as one. Immutable.
 *
 * @param blueprint the document
 * @param history what can be undone and redone
 * @param pronouns the ids of the components that "it" stands for
 * @param version how many commits there were
 * @param seen what the agent knows of the document
 */
record SessionState(
    Blueprint blueprint, History history, List<String> pronouns, long version, Seen seen) {

  /** Returns the state after a commit. */
  SessionState next(Blueprint after, History changed, List<String> newPronouns, Seen nowSeen) {
    return new SessionState(after, changed, newPronouns, version + 1, nowSeen);
  }

  /** Returns this state as that of another version. */
  SessionState at(long otherVersion) {
    return new SessionState(blueprint, history, pronouns, otherVersion, seen);
  }

  /** Returns the state at the same version, with another history. */
  SessionState with(History changed) {
    return new SessionState(blueprint, changed, pronouns, version, seen);
  }

  /** Returns the state at the same version, where "it" stands for something else. */
  SessionState with(List<String> newPronouns, Seen nowSeen) {
    return new SessionState(blueprint, history, newPronouns, version, nowSeen);
  }
}
