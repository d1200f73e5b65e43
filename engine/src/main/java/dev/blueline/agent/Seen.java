package dev.blueline.agent;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a document an agent was last called for, and what has changed since. Immutable;
 * taking note of a change costs nothing, joining the changes is left to who asks for them.
 */
public final class Seen {
  /** Of an agent that was never called. */
  public static final Seen NOTHING = new Seen(null, null);

  /** An agent that missed more edits than this is told nothing rather than all of them. */
  private static final int MAX_EDITS = 10_000;

  private final @Nullable Blueprint previous;
  private final @Nullable Missed missed;

  private Seen(@Nullable Blueprint previous, @Nullable Missed missed) {
    this.previous = previous;
    this.missed = missed;
  }

  /** A change, behind those before it; {@code edits} counts all of theirs. */
  private record Missed(Delta delta, @Nullable Missed before, int edits) {}

  /** Returns what an agent has seen that was called with a version just now. */
  public static Seen of(Blueprint blueprint) {
    return new Seen(blueprint, null);
  }

  /** Returns the version; null if there was none, or it is too long ago. */
  public @Nullable Blueprint previous() {
    return previous;
  }

  /** Returns this with one more change. */
  public Seen and(Delta delta) {
    if (previous == null || delta.isEmpty()) {
      return this;
    }
    int edits = delta.size() + (missed == null ? 0 : missed.edits);
    return edits > MAX_EDITS ? NOTHING : new Seen(previous, new Missed(delta, missed, edits));
  }

  /** Returns what has changed since that version; empty where there was none. */
  public Delta changes() {
    List<Delta> deltas = new ArrayList<>();
    for (Missed one = missed; one != null; one = one.before) {
      deltas.add(one.delta);
    }
    Collections.reverse(deltas);
    return Delta.squashed(deltas);
  }
}
