package dev.blueline.state.journal;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.state.OpenRequest;
import dev.blueline.state.SessionImage;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;

/** Opens a session for who has its lease: begins it where it is new, and finds it again. */
final class SessionOpening {
  private final JournalStore store;
  private final StateFiles files;
  private final OpenRequest request;
  private final Lease lease;

  SessionOpening(JournalStore store, OpenRequest request, Lease lease) {
    this.store = store;
    this.files = store.files();
    this.request = request;
    this.lease = lease;
  }

  StoredSession open() throws IOException {
    Checkpoints checkpoints = new Checkpoints(files, request.id());
    checkpoints.removeTorn();
    beginIfNew(checkpoints);
    SessionReader reader =
        new SessionReader(files, request.id(), request.reader(), request.bounds());
    Loaded loaded = reader.load(lease.memory().head(), SessionReader.Care.STRICT);
    lease.pass(loaded.epoch());
    reader.problems().forEach(store::warn);
    reader.forgetUpTo(loaded.ordinal());
    StoredSession session = new StoredSession(store, request, lease, reader, loaded);
    session.begin(loaded.takenBack());
    return session;
  }

  private void beginIfNew(Checkpoints checkpoints) throws IOException {
    Tombstone tombstone = Tombstone.of(store, request.id());
    boolean isDeleted = tombstone.holds();
    Blueprint first = request.first();
    if (isDeleted && first == null) {
      throw store.unknown(request.id()); // it was there before we waited for its lease
    }
    if (isDeleted) {
      tombstone.sweep();
    }
    boolean isNew = isDeleted || (checkpoints.names().isEmpty() && lease.memory().head() == null);
    if (isNew && first != null) {
      begin(first, tombstone);
    }
    tombstone.remove();
  }

  private void begin(Blueprint first, Tombstone before) {
    SessionImage image = SessionImage.of(first, request.bounds());
    long now = store.millis();
    long ordinal = Math.max(before.ordinal(), lease.memory().ordinal()) + 1;
    JsonObject records = new Recent().toJson("the document as it was opened", JsonObject.EMPTY);
    store.write(new Checkpoint(request.id(), image, ordinal, before.epoch(), now, now, records));
  }
}
