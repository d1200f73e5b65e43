package dev.blueline;

import dev.blueline.model.Blueprint;
import java.util.List;

/**
 * A session's document has changed. Immutable.
 *
 * @param before the document before; that after the event before this one
 * @param after the document afterwards
 * @param version the session's version afterwards: one more than before, or as many more as others
 *     made
 * @param kind who changed it: this session, or others
 * @param origin who did it; {@link Session#OTHERS} for others, whose names the history has
 * @param results what led to it: one result, or those of a batch; of what others did, and of a
 *     group that is taken back, one with all of it, or none where it is not known how to get there
 */
public record CommitEvent(
    Blueprint before,
    Blueprint after,
    long version,
    Kind kind,
    String origin,
    List<CommandResult> results) {

  /** Who changed the document. */
  public enum Kind {
    /** This session, as one commit. */
    COMMIT,
    /** Others who had the session's lease, in as many commits as they made, now taken over. */
    TAKE_OVER
  }

  /** Keeps a copy of the results. */
  public CommitEvent {
    results = List.copyOf(results);
  }

  /** Makes the event of a commit. */
  public CommitEvent(
      Blueprint before, Blueprint after, long version, String origin, List<CommandResult> results) {
    this(before, after, version, Kind.COMMIT, origin, results);
  }
}
