package dev.blueline.state.journal;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.RecoveryReport;
import dev.blueline.state.SessionImage;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.SessionReader.Care;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Goes back to what is whole of a session, and says what that leaves out. */
final class Recoverer {
  private final JournalStore store;
  private final StateFiles files;
  private final Lease lease;

  Recoverer(JournalStore store, Lease lease) {
    this.store = store;
    this.lease = lease;
    files = store.files();
  }

  RecoveryReport recover(String id) throws IOException {
    List<String> notes = new ArrayList<>();
    SessionReader reader = store.reader(id);
    LeaseMemory.Head head = lease.memory().head();
    Loaded loaded = reader.load(head, Care.LENIENT);
    lease.pass(loaded.epoch());
    SessionImage image = loaded.whole();
    notes.addAll(reader.problems());
    setAside(id, notes);
    fence(id, loaded.ordinal());
    JsonObject records = loaded.checkpoint().records();
    long now = store.millis();
    store.write(
        new Checkpoint(
            id,
            image,
            loaded.ordinal(),
            lease.epoch(),
            loaded.startedMillis(),
            now,
            records.with("note", JsonString.of("recovered"))));
    lease.memory().forgetHead();
    lease.advance(loaded.ordinal(), image.version(), SessionReader.hashOf(image));
    long acknowledged = head == null ? 0 : head.version();
    boolean isLost = acknowledged > image.version();
    return new RecoveryReport(
        id,
        image.version(),
        image.blueprint().hash(),
        isLost ? image.version() + 1 : 0,
        isLost ? acknowledged : 0,
        notes);
  }

  /** Damaged checkpoints would be found again and again. */
  private void setAside(String id, List<String> notes) throws IOException {
    Checkpoints checkpoints = new Checkpoints(files, id);
    for (String name : checkpoints.names()) {
      if (!Checkpoint.isSound(checkpoints.read(name))) {
        String target = Retention.ARCHIVE + "/" + id + "/" + name + ".damaged";
        files.rename(checkpoints.path(name), target);
        notes.add("set aside: " + target);
      }
    }
  }

  /** What lies behind is passed over from here on. */
  private void fence(String id, long ordinal) {
    Utf8Buffer line = new Utf8Buffer(128);
    JournalLine.write(
        line,
        id,
        ordinal + 1,
        lease.epoch(),
        LineOrder.LEASE,
        JsonObject.of("actor", JsonString.of("recover")));
    store.journal().append(line, true, () -> {});
    store.journal().flush();
  }
}
