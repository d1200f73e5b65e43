package dev.blueline;

import dev.blueline.model.Blueprint;
import java.util.List;

/**
 * A session's document has changed. Immutable.
 *
 * @param before the document before
 * @param after the document afterwards
 * @param version the session's version afterwards
 * @param origin who did it
 * @param results what led to it: one result, or those of a batch
 */
public record CommitEvent(
    Blueprint before, Blueprint after, long version, String origin, List<CommandResult> results) {

  /** Keeps a copy of the results. */
  public CommitEvent {
    results = List.copyOf(results);
  }
}
