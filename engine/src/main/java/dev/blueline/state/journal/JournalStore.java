package dev.blueline.state.journal;

import dev.blueline.edit.History;
import dev.blueline.model.JsonObject;
import dev.blueline.serialize.BlueprintReader;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.Durability;
import dev.blueline.state.Finding;
import dev.blueline.state.OpenRequest;
import dev.blueline.state.Opener;
import dev.blueline.state.RecoveryReport;
import dev.blueline.state.SessionImage;
import dev.blueline.state.SessionLog;
import dev.blueline.state.SessionSummary;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateStore;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions in a journal with checkpoints, in a directory or in memory. Of those in memory
 * there is no more than the process; all else is the same.
 */
public final class JournalStore implements StateStore {
  /** Roots that are open here: a second opening would take its own leases for granted. */
  private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

  // Longer than other files: all that may be asked of a store, and what it is asked by its parts.
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final StateFiles files;
  private final StateOptions options;
  private final String root;
  private final Journal journal;
  private final Showcase showcase;
  private final Housekeeper housekeeper;
  private final Silences silences;

  /** One of an id has its lease; others of it may be open here too, and wait for their turn. */
  private final Set<StoredSession> sessions = ConcurrentHashMap.newKeySet();

  private final AtomicLong loads = new AtomicLong();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private JournalStore(StateFiles files, StateOptions options) throws IOException {
    this.files = files;
    this.options = Objects.requireNonNull(options, "options");
    root = files.root();
    silences = new Silences(options);
    StoreFormat.check(files);
    journal = new Journal(files, options);
    showcase = new Showcase(this, options.view());
    housekeeper = new Housekeeper(this, options, showcase);
  }

  /** Opens a store in a directory, with the default options. */
  public static JournalStore open(Path directory) {
    return open(directory, StateOptions.defaults());
  }

  /**
   * Opens a store in a directory, which is made if it is not there.
   *
   * @throws StateException if it is of a newer version, open in this process already, or cannot be
   *     written
   */
  public static JournalStore open(Path directory, StateOptions options) {
    Objects.requireNonNull(directory, "directory");
    try {
      return open(StateFiles.of(directory), options);
    } catch (IOException e) {
      throw new StateException(
          Reason.READ_ONLY, directory + ": it is no directory that can be written", e);
    }
  }

  /** Returns whether there is a store in a directory. Makes none. */
  public static boolean isThere(Path directory) {
    return Files.exists(directory.resolve(StoreFormat.FILE));
  }

  /** Opens a store in memory. */
  public static JournalStore inMemory(StateOptions options) {
    return open(StateFiles.inMemory(), options);
  }

  /** Opens a store in files of another kind. */
  public static JournalStore open(StateFiles files, StateOptions options) {
    if (!OPEN.add(files.root())) {
      throw new StateException(
          Reason.IN_USE, files.root() + ": this process has a store open there already");
    }
    try {
      return new JournalStore(files, options);
    } catch (IOException e) {
      OPEN.remove(files.root());
      throw Failures.of(files, "opening the store", e);
    } catch (RuntimeException | Error e) {
      OPEN.remove(files.root());
      throw e;
    }
  }

  StateFiles files() {
    return files;
  }

  StateOptions options() {
    return options;
  }

  Journal journal() {
    return journal;
  }

  Set<StoredSession> openSessions() {
    return sessions;
  }

  Silence silenceOf(String session) {
    return silences.of(session);
  }

  long millis() {
    return options.clock().millis();
  }

  JsonObject metrics() {
    try {
      return options.metrics().get();
    } catch (RuntimeException e) {
      warn("metrics could not be told", e);
      return JsonObject.EMPTY;
    }
  }

  boolean wantsCheckpoint(long entries, long bytes) {
    return entries >= options.checkpointEntries() || bytes >= options.checkpointBytes();
  }

  void later(Runnable work) {
    housekeeper.later(work);
  }

  void warn(String what) {
    LOG.log(System.Logger.Level.WARNING, what);
  }

  void warn(String what, Throwable cause) {
    LOG.log(System.Logger.Level.WARNING, what, cause);
  }

  /** Returns when what is queued is written, where anything is queued. */
  void settle() {
    if (options.durability() == Durability.ASYNC) {
      journal.flush();
    }
  }

  /** Behind its last checkpoint, and before its lease is free. */
  void closed(StoredSession session) {
    sessions.remove(session);
    housekeeper.showLast(session);
  }

  @Override
  public List<String> words() {
    requireOpen();
    return showcase.words();
  }

  void write(Checkpoint checkpoint) {
    try {
      new Checkpoints(files, checkpoint.session())
          .write(checkpoint.write(), options.clock().instant());
    } catch (IOException e) {
      throw Failures.of(files, "writing a checkpoint of " + checkpoint.session(), e);
    }
  }

  /** Something that reads or writes files. */
  private interface FileWork<T> {
    T run() throws IOException;
  }

  /** Something that whoever has a session's lease may do. */
  private interface LeaseWork<T> {
    T run(Lease lease) throws IOException;
  }

  private <T> T underLease(String id, String actor, Patience patience, LeaseWork<T> work)
      throws IOException {
    Lease lease = leaseOf(id, actor);
    lease.take(patience, 0);
    try {
      return work.run(lease);
    } finally {
      lease.giveTo(null);
    }
  }

  private <T> T doing(String what, FileWork<T> work) {
    requireOpen();
    try {
      return work.run();
    } catch (IOException e) {
      throw Failures.of(files, what, e);
    }
  }

  private void requireOpen() {
    if (isClosed.get()) {
      throw new StateException(Reason.CLOSED, "the store is closed");
    }
  }

  @Override
  public SessionLog open(OpenRequest request) {
    requireOpen();
    SessionFolder.requireId(request.id());
    if (request.first() == null) {
      requireThere(request.id());
    }
    return doing("opening session " + request.id(), () -> opened(request));
  }

  private StoredSession opened(OpenRequest request) throws IOException {
    Lease lease = leaseOf(request.id(), request.actor());
    lease.take(Patience.of(request.patience()), 0);
    try {
      StoredSession session = new SessionOpening(this, request, lease).open();
      loads.incrementAndGet();
      sessions.add(session);
      if (request.opener() != Opener.NOBODY) {
        showcase.opened(request.opener());
      }
      return session;
    } catch (IOException | RuntimeException | Error e) {
      lease.giveTo(null);
      throw e;
    }
  }

  private Lease leaseOf(String id, String actor) throws IOException {
    return Lease.of(this, id, actor);
  }

  @Override
  public boolean contains(String id) {
    requireOpen();
    SessionFolder.requireId(id);
    return doing(
        "looking for session " + id,
        () ->
            (files.exists(Lease.fileOf(id)) || !new Checkpoints(files, id).names().isEmpty())
                && !isDeleted(id));
  }

  /** Returns the ids of the sessions that are there. */
  List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String id : SessionFolder.ids(files)) {
      if (!isDeleted(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  @Override
  public List<SessionSummary> sessions() {
    return doing(
        "listing sessions",
        () -> {
          List<SessionSummary> all = new ArrayList<>();
          for (String id : ids()) {
            all.add(inspector().summary(id));
          }
          return all;
        });
  }

  @Override
  public JsonObject describe(String id) {
    requireThere(id);
    return doing("reading session " + id, () -> inspector().describe(id));
  }

  @Override
  public SessionImage read(String id, BlueprintReader documents, History.Bounds bounds) {
    requireThere(id);
    SessionReader reader = new SessionReader(files, id, documents, bounds);
    return doing("reading session " + id, () -> inspector().loaded(reader).beforeGroups());
  }

  @Override
  public void checkpoint(String id) {
    requireThere(id);
    OpenRequest request =
        new OpenRequest(
            id, null, "checkpoint", null, History.Bounds.NONE, documents(), Opener.NOBODY);
    try (SessionLog log = open(request)) {
      log.checkpoint("on request");
    }
  }

  private void requireThere(String id) {
    if (!contains(id)) {
      throw unknown(id);
    }
  }

  /** For who had it open, and neither its lease nor a word of it. */
  void requireNotDeleted(String id) throws IOException {
    if (isDeleted(id)) {
      throw unknown(id);
    }
  }

  private boolean isDeleted(String id) throws IOException {
    return Tombstone.of(this, id).holds();
  }

  StateException unknown(String id) {
    return new StateException(Reason.UNKNOWN_SESSION, root + ": there is no session " + id);
  }

  @Override
  public void delete(String id) {
    requireThere(id);
    settle();
    doing(
        "deleting session " + id,
        () -> underLease(id, "delete", Patience.FOR_NOBODY_ALIVE, Tombstone.of(this, id)::write));
    later(showcase::showStore);
  }

  private Inspector inspector() {
    return new Inspector(this);
  }

  /** Reads a session for those who do not edit it. */
  SessionReader reader(String id) {
    return new SessionReader(files, id, documents(), History.Bounds.NONE);
  }

  BlueprintReader documents() {
    return new BlueprintReader(options.schemas(), ReadLimits.MOST);
  }

  @Override
  public void flush() {
    requireOpen();
    journal.flush();
  }

  @Override
  public List<Finding> health() {
    return doing("looking at the store", () -> inspector().health());
  }

  @Override
  public List<Finding> verify(@Nullable String id) {
    if (id != null) {
      requireThere(id);
    }
    return doing("verifying the store", () -> inspector().verify(id));
  }

  @Override
  public RecoveryReport recover(String id) {
    requireThere(id);
    return doing(
        "recovering session " + id,
        () ->
            underLease(
                id, "recover", Patience.of(null), lease -> new Recoverer(this, lease).recover(id)));
  }

  @Override
  public int prune() {
    return doing("removing what is not kept", () -> new Retention(this).prune());
  }

  @Override
  public long loads() {
    return loads.get();
  }

  @Override
  public void close() {
    if (isClosed.getAndSet(true)) {
      return;
    }
    Closing closing = new Closing(root);
    sessions.forEach(session -> closing.of(session::close));
    closing.of(housekeeper::close);
    closing.of(journal::close);
    closing.of(this::closeFiles);
    OPEN.remove(root);
    closing.tell();
  }

  private void closeFiles() {
    try {
      files.close();
    } catch (IOException e) {
      throw Failures.of(files, "closing the store", e);
    }
  }
}
