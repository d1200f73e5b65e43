package dev.blueline;

import dev.blueline.batch.BatchOutcome;
import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a batch ended. Immutable and thread-safe. */
public final class BatchResult {
  private final BatchOutcome outcome;
  private final List<CommandResult> results;
  private final Blueprint before;
  private final long version;

  /** Made when first asked for; a benign race between equal values. */
  private @Nullable JsonPatch patch;

  BatchResult(BatchOutcome outcome, List<CommandResult> results, Blueprint before, long version) {
    this.outcome = outcome;
    this.results = results;
    this.before = before;
    this.version = version;
  }

  /**
   * Returns how it ended: applied, no change, partial, rolled back; conflicted where one command of
   * an atomic batch needs what another takes away; rejected where none was tried, as it was given
   * from within a command, by a hook or an agent, or the session is not ours to edit.
   */
  public Status status() {
    return Status.of(outcome.kind());
  }

  /** Returns a result for each command, in order. */
  public List<CommandResult> results() {
    return results;
  }

  /** Returns the document before. */
  public Blueprint before() {
    return before;
  }

  /** Returns the document afterwards; the very same where nothing changed. */
  public Blueprint blueprint() {
    return outcome.after();
  }

  /** Returns the session's version afterwards. */
  public long version() {
    return version;
  }

  /** Returns what all commands changed together. */
  public Delta delta() {
    return outcome.delta();
  }

  /** Returns the change as RFC 6902, against the document before. Made when first asked for. */
  public JsonPatch patch() {
    JsonPatch known = patch;
    if (known == null) {
      known = JsonPatch.of(before, outcome.delta());
      patch = known;
    }
    return known;
  }

  /** Returns how often an agent was called. */
  public int agentCalls() {
    return outcome.agentCalls();
  }

  /** Returns the status and the number of commands, for logs. */
  @Override
  public String toString() {
    return status() + " " + results.size() + " commands";
  }
}
