package dev.blueline.state.journal;

import dev.blueline.edit.History;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.state.Finding;
import dev.blueline.state.InFlight;
import dev.blueline.state.SessionSummary;
import dev.blueline.state.SessionSummary.Status;
import dev.blueline.state.StateException;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalLine.Place;
import dev.blueline.state.journal.SessionReader.Care;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a store without changing it. */
final class Inspector {
  private static final Duration STALE = Duration.ofMinutes(10);
  private static final long LITTLE_ROOM = 256L << 20;

  private final JournalStore store;
  private final StateFiles files;

  Inspector(JournalStore store) {
    this.store = store;
    files = store.files();
  }

  SessionSummary summary(String id) throws IOException {
    LeaseMemory memory = leaseOf(id);
    boolean isHeld = Lease.isHeld(files, memory);
    String actor = isHeld ? memory.holder().name() : "";
    int checkpoints = new Checkpoints(files, id).names().size();
    try {
      Loaded loaded = loaded(id, memory);
      return new SessionSummary(
          id,
          isHeld ? Status.ACTIVE : Status.PAUSED,
          loaded.image().version(),
          loaded.image().blueprint().hash(),
          actor,
          Instant.ofEpochMilli(loaded.startedMillis()),
          Instant.ofEpochMilli(loaded.updatedMillis()),
          checkpoints);
    } catch (StateException e) {
      return new SessionSummary(
          id, Status.ERROR, 0, "", actor, Instant.EPOCH, Instant.EPOCH, checkpoints);
    }
  }

  /** Looking makes no lease, nor maps one. */
  private LeaseMemory leaseOf(String id) throws IOException {
    String name = Lease.fileOf(id);
    return LeaseMemory.copyOf(files.exists(name) ? files.read(name, 0) : new byte[0]);
  }

  /** The head of a session that is held may be ahead of what we read. */
  private Loaded loaded(String id, LeaseMemory memory) throws IOException {
    return loaded(store.reader(id), memory);
  }

  Loaded loaded(SessionReader reader) throws IOException {
    return loaded(reader, leaseOf(reader.session()));
  }

  private Loaded loaded(SessionReader reader, LeaseMemory memory) throws IOException {
    return reader.load(Lease.isHeld(files, memory) ? null : memory.head(), Care.STRICT);
  }

  JsonObject describe(String id) throws IOException {
    Loaded loaded = store.reader(id).load(null, Care.LENIENT);
    List<JsonValue> done = new ArrayList<>();
    for (History.Entry entry : loaded.image().history().entries()) {
      done.add(entry(entry));
    }
    List<JsonValue> undone = new ArrayList<>();
    for (History.Entry entry : loaded.image().history().undoneEntries()) {
      undone.add(entry(entry));
    }
    InFlight inFlight = CommandNotes.of(loaded.notes(), store.documents()).inFlight();
    JsonObject.Builder out =
        JsonObject.builder()
            .add("session", summary(id).toJson())
            .add("done", JsonArray.copyOf(done))
            .add("undone", JsonArray.copyOf(undone))
            .add("checkpoints", StateJson.texts(new Checkpoints(files, id).names()))
            .add("records", loaded.checkpoint().records());
    if (inFlight != null) {
      out.add("in_flight", StateJson.texts(inFlight.commands()));
    }
    return out.build();
  }

  private static JsonObject entry(History.Entry entry) {
    return JsonObject.builder().add("label", entry.label()).add("origin", entry.origin()).build();
  }

  List<Finding> health() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (String id : store.ids()) {
      addHealthOf(id, findings);
    }
    long journal = journalBytes();
    if (journal > store.options().journalBytes()) {
      findings.add(
          new Finding(
              "journal_long",
              "",
              "the journal has " + journal + " bytes; write checkpoints, then prune"));
    }
    if (files.usableBytes() < LITTLE_ROOM) {
      findings.add(
          new Finding("disk_nearly_full", "", files.usableBytes() + " bytes are left on the disk"));
    }
    return findings;
  }

  private void addHealthOf(String id, List<Finding> findings) throws IOException {
    LeaseMemory memory = leaseOf(id);
    LeaseMemory.Owner holder = memory.holder();
    if (holder.id() != 0 && !Lease.isHeld(files, memory)) {
      findings.add(
          new Finding(
              "lease_without_holder",
              id,
              "process " + holder.process() + " has ended; who opens it next takes the lease"));
    }
    SessionSummary summary = summary(id);
    Instant now = store.options().clock().instant();
    if (summary.status() == Status.ERROR) {
      findings.addAll(verify(id));
    } else if (summary.status() == Status.ACTIVE && summary.updated().plus(STALE).isBefore(now)) {
      findings.add(
          new Finding(
              "stale_session", id, "it is open and has not changed since " + summary.updated()));
    }
  }

  private long journalBytes() throws IOException {
    long bytes = 0;
    for (String name : files.list(Lane.FOLDER)) {
      bytes += files.size(Lane.FOLDER + "/" + name);
    }
    return bytes;
  }

  List<Finding> verify(@Nullable String only) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Set<Place> told = new HashSet<>();
    for (String id : only == null ? store.ids() : List.of(only)) {
      verifyCheckpoints(id, findings);
      verifyJournal(id, told, findings);
    }
    return findings;
  }

  private void verifyCheckpoints(String id, List<Finding> findings) throws IOException {
    Checkpoints checkpoints = new Checkpoints(files, id);
    for (String name : checkpoints.names()) {
      String fault = faultOf(id, checkpoints, name);
      if (fault != null) {
        findings.add(new Finding("checkpoint_damaged", id, checkpoints.path(name) + ": " + fault));
      }
    }
  }

  private @Nullable String faultOf(String id, Checkpoints checkpoints, String name)
      throws IOException {
    try {
      return Checkpoint.faultOf(id, checkpoints.read(name), store.documents());
    } catch (NoSuchFileException e) {
      return null; // it went into the archive meanwhile
    }
  }

  private void verifyJournal(String id, Set<Place> told, List<Finding> findings)
      throws IOException {
    SessionReader reader = store.reader(id);
    try {
      loaded(reader);
    } catch (StateException e) {
      boolean isWhole = e.reason() == StateException.Reason.OTHER_OPTIONS;
      String kind = isWhole ? "other_options" : "session_damaged";
      findings.add(new Finding(kind, id, String.valueOf(e.getMessage())));
      return;
    }
    for (Place place : reader.damaged()) {
      if (told.add(place)) {
        findings.add(
            new Finding(
                "line_damaged", id, place + ": its checksum does not fit; nothing needs the line"));
      }
    }
  }
}
