package dev.blueline.state.journal;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
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
   * Costs a look for the file, mostly. Of one that is damaged the journal tells the numbers.
   */
  static Tombstone of(JournalStore store, String session) throws IOException {
    String file = fileOf(session);
    if (!store.files().exists(file)) {
      return new Tombstone(store, session, -1, 0);
    }
    try {
      JsonValue json = JsonParser.parse(store.files().read(file, 0), ReadLimits.DEFAULT);
      JsonObject numbers = StateJson.object(json);
      long ordinal = StateJson.number(numbers, "ordinal");
      return new Tombstone(store, session, ordinal, StateJson.number(numbers, "epoch")).sound();
    } catch (BlueprintFormatException | IllegalArgumentException e) {
      store.warn(file + " is damaged", e);
      return new Tombstone(store, session, 0, 0).behindJournal();
    }
  }

  private Tombstone sound() {
    if (ordinal < 0 || epoch < 0) {
      throw new IllegalArgumentException("its numbers are below 0");
    }
    return this;
  }

  private Tombstone behindJournal() throws IOException {
    long lastOrdinal = ordinal;
    long lastEpoch = epoch;
    for (JournalLine line : new JournalReader(files, session).next()) {
      lastOrdinal = Math.max(lastOrdinal, line.ordinal());
      lastEpoch = Math.max(lastEpoch, line.epoch());
    }
    return new Tombstone(store, session, lastOrdinal, lastEpoch);
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
    long told = Math.max(ordinalOfCheckpoints(), lease.memory().ordinal());
    long lastOrdinal = Math.max(Math.max(ordinal, told), 0);
    long lastEpoch = Math.max(epoch, lease.epoch());
    Tombstone last = new Tombstone(store, session, lastOrdinal, lastEpoch).behindJournal();
    byte[] json =
        JsonObject.builder()
            .add("ordinal", last.ordinal)
            .add("epoch", last.epoch)
            .build()
            .toBytes();
    WholeFile.write(files, fileOf(session), ByteBuffer.wrap(json));
    sweep();
    return last.ordinal;
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
