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
import org.jspecify.annotations.Nullable;

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
    return report(id, image, loaded, head, notes);
  }

  private static RecoveryReport report(
      String id,
      SessionImage image,
      Loaded loaded,
      LeaseMemory.@Nullable Head head,
      List<String> notes) {
    if (head != null && head.ordinal() > loaded.ordinal()) {
      notes.add(
          "entries "
              + (loaded.ordinal() + 1)
              + " to "
              + head.ordinal()
              + ", the last, are missing");
    }
    LeaseMemory.Head lost = head == null || isThere(head, loaded) ? null : head;
    // A group that lost its end is taken back, so that what it did is lost too.
    long last = loaded.beforeGroups().version();
    return new RecoveryReport(
        id,
        image.version(),
        image.blueprint().hash(),
        lost == null ? 0 : Math.min(last + 1, lost.version()),
        lost == null ? 0 : lost.version(),
        notes);
  }

  /** Whether the document is there that the last holder said there was. */
  private static boolean isThere(LeaseMemory.Head head, Loaded loaded) {
    if (head.ordinal() == loaded.ordinal()) {
      return head.hash() == SessionReader.hashOf(loaded.image());
    }
    SessionImage last = loaded.beforeGroups();
    return head.ordinal() < loaded.ordinal()
        || (head.version() <= last.version() && head.hash() == SessionReader.hashOf(last));
  }

  /** Damaged checkpoints, and those of others, would be found again and again. */
  private void setAside(String id, List<String> notes) throws IOException {
    Checkpoints checkpoints = new Checkpoints(files, id);
    for (String name : checkpoints.names()) {
      if (Checkpoint.faultOf(id, checkpoints.read(name), store.documents()) != null) {
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
