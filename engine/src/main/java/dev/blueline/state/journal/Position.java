package dev.blueline.state.journal;

import dev.blueline.state.SessionImage;
import dev.blueline.state.Transition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a session got that is open. Immutable.
 *
 * @param image what it is there
 * @param hash of that, as a head has it
 * @param ordinal of its last transition
 * @param groups the images before the groups that are open, innermost first
 * @param atMillis when that was
 */
record Position(
    SessionImage image, long hash, long ordinal, List<SessionImage> groups, long atMillis) {
  static Position of(SessionImage image, long ordinal, List<SessionImage> groups, long atMillis) {
    return new Position(image, SessionReader.hashOf(image), ordinal, groups, atMillis);
  }

  /** Returns the position behind a transition; one that ends a group needs one to be open. */
  Position behind(Transition transition, SessionImage after, long at) {
    return of(after, ordinal + 1, groupsBehind(transition.depth()), at);
  }

  private List<SessionImage> groupsBehind(int depth) {
    if (depth == 0) {
      return groups;
    }
    List<SessionImage> open = new ArrayList<>(groups);
    if (depth > 0) {
      open.add(0, image);
    } else {
      open.remove(0);
    }
    return List.copyOf(open);
  }

  /**
   * Returns whether a head is of somebody else. One that is behind is that of a queue that is not
   * written yet.
   */
  boolean isOvertaken(LeaseMemory.@Nullable Head head, long epoch) {
    return head != null
        && (head.epoch() > epoch
            || head.ordinal() > ordinal
            || (head.ordinal() == ordinal && head.hash() != hash));
  }

  /** Returns whether it is outside any group, so that a checkpoint may be made of it. */
  boolean isWhole() {
    return groups.isEmpty();
  }
}
