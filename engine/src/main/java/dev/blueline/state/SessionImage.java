package dev.blueline.state;

import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import java.util.List;

/**
 * All of a session that survives. Immutable.
 *
 * @param blueprint the document
 * @param history what can be undone and redone
 * @param pronouns the ids of the components that "it" stands for
 * @param version how many commits there were
 */
public record SessionImage(
    Blueprint blueprint, History history, List<String> pronouns, long version) {

  /** Returns the image of a document that was just opened. */
  public static SessionImage of(Blueprint blueprint, History.Bounds bounds) {
    return new SessionImage(blueprint, History.empty(bounds), List.of(), 0);
  }

  /** Returns the image after a commit. */
  public SessionImage next(Blueprint after, History changed, List<String> newPronouns) {
    return new SessionImage(after, changed, newPronouns, version + 1);
  }

  /**
   * Returns what going back from here to an earlier image leads to: that, a version more than here
   * unless the document is the same.
   */
  public SessionImage backTo(SessionImage then) {
    long next = blueprint == then.blueprint ? version : version + 1;
    return new SessionImage(then.blueprint, then.history, then.pronouns, next);
  }

  /** Returns the image at the same version, with another history; the same if it is no other. */
  public SessionImage with(History changed) {
    return changed == history ? this : new SessionImage(blueprint, changed, pronouns, version);
  }

  /** Returns the image at the same version, where "it" stands for these; the same if it did. */
  public SessionImage with(List<String> newPronouns) {
    return newPronouns.equals(pronouns)
        ? this
        : new SessionImage(blueprint, history, newPronouns, version);
  }
}
