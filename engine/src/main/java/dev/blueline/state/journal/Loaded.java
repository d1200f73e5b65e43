package dev.blueline.state.journal;

import dev.blueline.state.SessionImage;
import java.util.List;

/**
 * What was found of a session. Immutable.
 *
 * @param image what it is
 * @param ordinal of its last transition
 * @param epoch the last epoch that anybody wrote under
 * @param checkpointOrdinal up to where it came from a checkpoint
 * @param takenBack the images to go back to one by one, were the groups on their way to fail
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
    List<SessionImage> takenBack,
    List<JournalLine> notes,
    long startedMillis,
    long updatedMillis,
    Checkpoint checkpoint) {

  /** Returns the image outside any group. */
  SessionImage whole() {
    return takenBack.isEmpty() ? image : takenBack.get(takenBack.size() - 1);
  }
}
