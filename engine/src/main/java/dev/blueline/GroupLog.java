package dev.blueline;

import dev.blueline.edit.Delta;
import java.util.ArrayList;
import java.util.List;

/**
 * What was committed within the groups that are open, so that one that fails can tell what takes it
 * back. The history alone cannot: a group may have undone what was there before it.
 */
final class GroupLog {
  private final List<Delta> deltas = new ArrayList<>(0);
  private int depth;

  /** Returns a mark of the group that begins. */
  int begin() {
    depth++;
    return deltas.size();
  }

  /** Takes note of a commit, if it is within a group. */
  void add(Delta delta) {
    if (depth > 0) {
      deltas.add(delta);
    }
  }

  /** Returns what takes back all since a mark. */
  Delta inverseSince(int mark) {
    return Delta.squashed(deltas.subList(mark, deltas.size())).inverse();
  }

  /** Forgets all once no group is open any more. */
  void end() {
    depth--;
    if (depth == 0) {
      deltas.clear();
    }
  }
}
