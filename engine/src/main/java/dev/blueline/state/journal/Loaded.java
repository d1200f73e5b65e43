package dev.blueline.state.journal;

import dev.blueline.state.Replay;
import dev.blueline.state.SessionImage;
import java.util.List;

/**
 * What was found of a session. Immutable.
 *
 * @param image what it is
 * @param ordinal of its last transition
 * @param epoch the last epoch that anybody wrote under
 * @param checkpointOrdinal up to where it came from a checkpoint
 * @param groups the images before the groups that are open, innermost first
 * @param notes lines about the command in flight, oldest first
 * @param startedMillis when the session was made
 * @param updatedMillis when it last changed
 * @param checkpoint the checkpoint that it began with
 */
record Loaded(
    SessionImage image,
    long ordinal,
    long epoch,
    long checkpointOrdinal,
    List<SessionImage> groups,
    List<JournalLine> notes,
    long startedMillis,
    long updatedMillis,
    Checkpoint checkpoint) {

  /** Returns the images to go back to one by one, since the groups on their way fail. */
  List<SessionImage> takenBack() {
    return new Replay(image, groups).takenBack();
  }

  /** Returns the image before the groups on their way. */
  SessionImage beforeGroups() {
    return groups.isEmpty() ? image : groups.get(groups.size() - 1);
  }

  /** Returns the image outside any group. */
  SessionImage whole() {
    List<SessionImage> takenBack = takenBack();
    return takenBack.isEmpty() ? image : takenBack.get(takenBack.size() - 1);
  }
}
