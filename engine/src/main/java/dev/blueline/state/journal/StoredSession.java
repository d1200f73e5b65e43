package dev.blueline.state.journal;

import dev.blueline.agent.Handoff;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.state.CommandRecord;
import dev.blueline.state.InFlight;
import dev.blueline.state.OpenRequest;
import dev.blueline.state.Replay;
import dev.blueline.state.SessionImage;
import dev.blueline.state.SessionLog;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.Transition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One session of a store, while it is open here. */
final class StoredSession implements SessionLog {
  /*
   * Order is everything: the line is in the journal, and as durable as wanted, before the head says
   * so, and the head says so before the session does. A process that ends in between leaves a
   * transition that nobody was told of, which is whole and is done again.
   */
  private static final String OTHERS = " is somebody else's; take it again";
  private static final String IN_DOUBT =
      " is to be taken again, to see if the last command counts: writing it ended unexpectedly";

  private final JournalStore store;
  private final OpenRequest request;
  private final Lease lease;
  private final SessionReader reader;
  private final Recent recent;
  private final Utf8Buffer line = new Utf8Buffer(1024);
  private final CheckpointWriter checkpoints;

  /** What the last holder was at when its process ended, until that is dealt with. */
  private CommandNotes left;

  /** What is being done, for who looks on. */
  private volatile @Nullable InFlight underWay;

  private volatile Position position;
  private boolean hasBegun;
  private volatile boolean isClosed;

  /** Whether a write ended so, as for want of memory, that nobody knows how far it got. */
  private volatile boolean isInDoubt;

  StoredSession(
      JournalStore store, OpenRequest request, Lease lease, SessionReader reader, Loaded loaded) {
    this.store = store;
    this.request = request.withoutFirst();
    this.lease = lease;
    this.reader = reader;
    recent = Recent.of(loaded.checkpoint().records());
    checkpoints = new CheckpointWriter(store, request.id(), loaded, recent);
    int groups = loaded.takenBack().size();
    position = Position.of(loaded.image(), loaded.ordinal(), groups, loaded.updatedMillis());
    left = leftBehind(groups > 0, loaded.notes());
  }

  /** A group is taken back whole; of a holder that was only silent the command may go on there. */
  private CommandNotes leftBehind(boolean isInGroup, List<JournalLine> notes) {
    return isInGroup || lease.wasBroken()
        ? CommandNotes.NONE
        : CommandNotes.of(notes, request.reader());
  }

  /** Says that the session has a new holder, and takes back groups left open, as is given. */
  SessionImage begin(List<SessionImage> takenBack) {
    String kind = left == CommandNotes.NONE ? LineOrder.LEASE : LineOrder.LEASE_AMID;
    note(kind, JsonObject.of("actor", JsonString.of(request.actor())));
    if (takenBack.isEmpty()) {
      advanceHead(position);
    }
    takenBack.forEach(image -> append(new Transition.GroupFailed(), image));
    return position.image();
  }

  @Override
  public String id() {
    return request.id();
  }

  @Override
  public SessionImage image() {
    return position.image();
  }

  @Override
  public @Nullable InFlight inFlight() {
    return left.inFlight();
  }

  @Override
  public void requireTurn(SessionImage present) {
    requireMine();
    LeaseMemory.Head head = lease.memory().head();
    Position here = position;
    // A head that is behind is that of a queue that is not written yet.
    boolean isOther =
        head != null
            && (head.epoch() > lease.epoch()
                || head.ordinal() > here.ordinal()
                || (head.ordinal() == here.ordinal() && head.hash() != here.hash()));
    if (isOther || present.blueprint() != here.image().blueprint()) {
      throw lost("somebody else wrote to the session " + id() + "; open it again");
    }
  }

  private boolean isMine() {
    return !isClosed && !isInDoubt && lease.isMine();
  }

  private void requireMine() {
    if (!isMine()) {
      throw lost();
    }
  }

  private StateException lost() {
    return isClosed
        ? new StateException(Reason.CLOSED, "the session " + id() + " is closed")
        : lost("the lease of session " + id() + (isInDoubt ? IN_DOUBT : OTHERS));
  }

  private static StateException lost(String message) {
    return new StateException(Reason.LEASE_LOST, message);
  }

  @Override
  public Handoff begin(InFlight what) {
    CommandNotes known = what.equals(left.inFlight()) ? left : CommandNotes.NONE;
    left = CommandNotes.NONE;
    return new CommandHandoff(this, what, known);
  }

  /**
   * Does without a note that cannot be written: it is the transition that counts, and fails too.
   */
  void quietly(Runnable note) {
    try {
      note.run();
    } catch (StateException e) {
      store.warn("a note on session " + id() + " could not be written", e);
    }
  }

  /** As {@link #note}, that a command begins which is to be done so. */
  void noteBegin(InFlight what, PlanRecord plan) {
    line.clear();
    int start =
        JournalLine.begin(line, id(), position.ordinal() + 1, lease.epoch(), CommandNotes.BEGIN);
    CommandNotes.writeBegin(line, what, plan);
    JournalLine.end(line, start);
    store.journal().append(line, false, () -> {});
    hasBegun = true;
  }

  /** Writes a line about the command on its way; it lasts as soon as what comes behind it does. */
  void note(String kind, JsonValue json) {
    line.clear();
    JournalLine.write(line, id(), position.ordinal() + 1, lease.epoch(), kind, json);
    store.journal().append(line, false, () -> {});
    hasBegun = hasBegun && !kind.equals(CommandNotes.END);
  }

  @Override
  public void append(Transition transition, SessionImage after) {
    requireMine();
    Position before = position;
    int groups = before.groups() + transition.depth();
    long at = store.millis();
    Position next = Position.of(after, before.ordinal() + 1, groups, at);
    line.clear();
    int start =
        JournalLine.begin(
            line, id(), next.ordinal(), lease.epoch(), TransitionKind.nameOf(transition));
    TransitionKind.write(line, transition, before.image(), after, at);
    JournalLine.end(line, start);
    try {
      store.journal().append(line, true, () -> advanceHead(next));
    } catch (StateException e) {
      throw e; // it is not there
    } catch (RuntimeException | Error e) {
      isInDoubt = true;
      throw e;
    }
    if (!lease.isMine()) {
      throw lost(
          "the lease of session "
              + id()
              + " went to somebody else while this was written; take it again to see if it counts");
    }
    hasBegun = false;
    position = next;
    if (checkpoints.count(next.ordinal(), line.size(), next.isWhole())) {
      store.later(() -> checkpointQuietly(null));
    }
  }

  private void advanceHead(Position to) {
    lease.advance(to.ordinal(), to.image().version(), to.hash());
  }

  @Override
  public void dismiss() {
    left = CommandNotes.NONE;
    note(CommandNotes.END, JsonObject.of("status", JsonString.of("rolled_back")));
  }

  @Override
  public void ended(Supplier<CommandRecord> how) {
    underWay = null;
    CommandRecord end = how.get();
    recent.ended(end, store.millis());
    if (hasBegun && isMine()) {
      quietly(() -> note(CommandNotes.END, JsonObject.of("status", JsonString.of(end.status()))));
    }
  }

  /** Takes note of a plan, and that its command is on its way. */
  PlanRecord planned(Plan plan, List<Refusal> refusals, InFlight what) {
    PlanRecord record = new PlanRecord(plan, refusals, request.opener().gates(), store.millis());
    recent.planned(record);
    underWay = what;
    return record;
  }

  Recent recent() {
    return recent;
  }

  @Override
  public void checkpoint(@Nullable String note) {
    if (!writeCheckpoint(note)) {
      throw inGroup();
    }
  }

  private StateException inGroup() {
    return new StateException(Reason.FAILED, "a group is on its way in session " + id());
  }

  void checkpointIfChanged() {
    if (checkpoints.lacks(position.ordinal())) {
      checkpointQuietly(null);
    }
  }

  void checkpointQuietly(@Nullable String note) {
    try {
      writeCheckpoint(note);
    } catch (StateException e) {
      if (!isClosed) {
        store.warn("the checkpoint of " + id() + " could not be written", e);
      }
    }
  }

  /**
   * A commit does not wait for it.
   *
   * @return whether it could be: not within a group
   */
  private boolean writeCheckpoint(@Nullable String note) {
    synchronized (checkpoints) {
      Position here = position;
      requireMine();
      if (!here.isWhole()) {
        return false;
      }
      checkpoints.write(here.image(), here.ordinal(), lease.epoch(), note);
      return true;
    }
  }

  /** Returns what a view shows of the session; null where it is another's to show. */
  @Nullable Sight sight() {
    if (!lease.isMine() && lease.memory().holderId() != 0) {
      return null;
    }
    Position here = position;
    return new Sight(
        id(),
        isMine(),
        request.actor(),
        here.image(),
        checkpoints.startedMillis(),
        here.atMillis(),
        underWay);
  }

  void beat() {
    lease.beat();
  }

  @Override
  public void handTo(@Nullable String actor) {
    requireMine();
    if (!position.isWhole()) {
      throw inGroup();
    }
    store.settle();
    release(actor);
  }

  private void release(@Nullable String actor) {
    try {
      lease.giveTo(actor);
    } catch (IOException e) {
      throw Failures.of(store.files(), "giving back the lease of " + id(), e);
    }
  }

  @Override
  public SessionImage take(SessionImage present, Duration wait) {
    if (isClosed) {
      throw lost();
    }
    if (isMine()) {
      return present;
    }
    Position before = position;
    try {
      lease.take(wait, 0);
      isInDoubt = false;
      return caughtUp(present);
    } catch (IOException e) {
      notTaken(before, e);
      throw Failures.of(store.files(), "taking the lease of " + id(), e);
    } catch (RuntimeException | Error e) {
      notTaken(before, e);
      throw e;
    }
  }

  /** All is as before, so that it can be tried again. */
  private void notTaken(Position before, Throwable cause) {
    position = before;
    try {
      release(null);
    } catch (StateException e) {
      cause.addSuppressed(e);
    }
  }

  private List<JournalLine> since(long ordinal) throws IOException {
    try {
      return reader.since(ordinal);
    } catch (StateCorruptException e) {
      throw lost("the journal no longer holds what others did to " + id() + "; open it again");
    }
  }

  private SessionImage caughtUp(SessionImage present) throws IOException {
    Position here = position;
    List<JournalLine> behind = since(here.ordinal());
    Replay replay = reader.replayed(present, behind);
    long ordinal = here.ordinal() + behind.size();
    LeaseMemory.Head head = lease.memory().head();
    if (head != null && head.ordinal() > ordinal) {
      throw lost("what others did to session " + id() + " is not there; open it again");
    }
    List<SessionImage> takenBack = replay.takenBack();
    int groups = here.groups() + takenBack.size();
    position = Position.of(replay.image(), ordinal, groups, store.millis());
    left = leftBehind(!takenBack.isEmpty(), reader.notesBehind(ordinal));
    SessionImage image = begin(takenBack);
    reader.forgetUpTo(ordinal);
    return image;
  }

  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    try {
      if (isMine()) {
        store.settle();
        checkpointIfChanged();
      }
    } finally {
      isClosed = true;
      store.closed(this);
      release(null);
    }
  }
}
