package dev.blueline.state.journal;

import dev.blueline.state.SessionImage;
import org.jspecify.annotations.Nullable;

/** Writes the checkpoints of one session that is open, and knows when the next one is due. */
final class CheckpointWriter {
  private final JournalStore store;
  private final String session;
  private final Recent recent;
  private final long startedMillis;
  private volatile long writtenOrdinal;

  /** Behind which transition a checkpoint was last due. */
  private long dueOrdinal;

  private long bytesSince;

  CheckpointWriter(JournalStore store, String session, Loaded loaded, Recent recent) {
    this.store = store;
    this.session = session;
    this.recent = recent;
    startedMillis = loaded.startedMillis();
    writtenOrdinal = loaded.checkpointOrdinal();
    dueOrdinal = writtenOrdinal;
  }

  long startedMillis() {
    return startedMillis;
  }

  /** Counts a transition; returns whether a checkpoint is due. For who writes the session. */
  boolean count(long ordinal, int bytes, boolean isWhole) {
    bytesSince += bytes;
    if (!isWhole || !store.wantsCheckpoint(ordinal - dueOrdinal, bytesSince)) {
      return false;
    }
    dueOrdinal = ordinal;
    bytesSince = 0;
    return true;
  }

  /** Returns whether a transition is in no checkpoint yet. May be asked by any thread. */
  boolean lacks(long ordinal) {
    return ordinal > writtenOrdinal;
  }

  /** Writes one. For one thread at a time, since names go by what is there. */
  void write(SessionImage image, long ordinal, long epoch, @Nullable String note) {
    store.settle(); // a checkpoint is never ahead of the journal
    store.write(
        new Checkpoint(
            session,
            image,
            ordinal,
            epoch,
            startedMillis,
            store.millis(),
            recent.toJson(note, store.metrics())));
    writtenOrdinal = ordinal;
  }
}
