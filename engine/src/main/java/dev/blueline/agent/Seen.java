package dev.blueline.agent;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a document an agent was last called for, and what has changed since. Immutable.
 *
 * @param previous the version; null if there was none
 * @param changes what has changed since; empty where there was none
 */
public record Seen(@Nullable Blueprint previous, Delta changes) {
  /** Of an agent that was never called. */
  public static final Seen NOTHING = new Seen(null, Delta.EMPTY);

  /** An agent that missed more edits than this is told nothing rather than all of them. */
  private static final int MAX_EDITS = 10_000;

  /** Returns what an agent has seen that was called with a version just now. */
  public static Seen of(Blueprint blueprint) {
    return new Seen(blueprint, Delta.EMPTY);
  }

  /** Returns this with one more change. Costs the edits missed so far. */
  public Seen and(Delta delta) {
    if (previous == null || delta.isEmpty()) {
      return this;
    }
    Delta all = changes.squash(delta);
    return all.size() > MAX_EDITS ? NOTHING : new Seen(previous, all);
  }
}
