package dev.blueline.state.journal;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What stays of a session that was deleted: how far its numbers went. */
final class Tombstone {
  /*
   * Idea. What makes a session deleted is one file, which is there whole or not at all: from then on
   * checkpoints up to its ordinal are none, whichever of them a disk still shows behind a loss of
   * power. A session that takes the id later begins with a greater ordinal and a greater epoch, so
   * no line that the journal still holds of the old one is taken for one of its own.
   */
  private static final String FILE = "deleted.json";

  private final JournalStore store;
  private final StateFiles files;
  private final String session;

  /** Of the last transition; -1 where there is no tombstone. */
  private final long ordinal;

  /** Of the last lease. */
  private final long epoch;

  private Tombstone(JournalStore store, String session, long ordinal, long epoch) {
    this.store = store;
    this.files = store.files();
    this.session = session;
    this.ordinal = ordinal;
    this.epoch = epoch;
  }

  private static String fileOf(String session) {
    return SessionFolder.of(session) + "/" + FILE;
  }

  /**
   * Returns the tombstone of a session; one with numbers below all others where there is none.
   * Costs a look for the file, mostly.
   *
   * @throws StateCorruptException if it cannot be read
   */
  static Tombstone of(JournalStore store, String session) throws IOException {
    String file = fileOf(session);
    if (!store.files().exists(file)) {
      return new Tombstone(store, session, -1, 0);
    }
    try {
      byte[] bytes = store.files().read(file, 0);
      if (JsonParser.parse(bytes, ReadLimits.DEFAULT) instanceof JsonObject json) {
        long ordinal = StateJson.number(json, "ordinal");
        return new Tombstone(store, session, ordinal, StateJson.number(json, "epoch"));
      }
      throw new IllegalArgumentException("it is no object");
    } catch (BlueprintFormatException | IllegalArgumentException e) {
      throw new StateCorruptException(file, "the tombstone", String.valueOf(e.getMessage()));
    }
  }

  long ordinal() {
    return ordinal;
  }

  long epoch() {
    return epoch;
  }

  /** Returns whether the session is deleted, and no other has taken its id since. */
  boolean holds() throws IOException {
    return ordinal >= 0 && ordinalOfCheckpoints() <= ordinal;
  }

  private long ordinalOfCheckpoints() throws IOException {
    Checkpoints checkpoints = new Checkpoints(files, session);
    long last = -1;
    for (String name : checkpoints.names()) {
      byte[] bytes = checkpoints.read(name);
      last = Math.max(last, Checkpoint.ordinalOf(session, bytes, store.documents()));
    }
    return last;
  }

  /** Deletes the session, be it damaged or not, for who has its lease; returns its last number. */
  long write(Lease lease) throws IOException {
    LeaseMemory.Head head = lease.memory().head();
    long last =
        Math.max(Math.max(ordinal, ordinalOfCheckpoints()), head == null ? 0 : head.ordinal());
    long lastEpoch = Math.max(epoch, lease.epoch());
    for (JournalLine line : new JournalReader(files, session).next()) {
      last = Math.max(last, line.ordinal());
      lastEpoch = Math.max(lastEpoch, line.epoch());
    }
    byte[] json =
        JsonObject.builder().add("ordinal", last).add("epoch", lastEpoch).build().toBytes();
    WholeFile.write(files, fileOf(session), ByteBuffer.wrap(json));
    sweep();
    return last;
  }

  /** Removes what is left of a session that is deleted. */
  void sweep() throws IOException {
    String archive = Retention.ARCHIVE + "/" + session;
    for (String name : files.list(archive)) {
      files.delete(archive + "/" + name);
    }
    Checkpoints checkpoints = new Checkpoints(files, session);
    for (String name : checkpoints.names()) {
      files.delete(checkpoints.path(name));
    }
  }

  /** Takes it away, where there is one: another session has its id. */
  void remove() throws IOException {
    if (ordinal >= 0) {
      files.delete(fileOf(session));
    }
  }
}
