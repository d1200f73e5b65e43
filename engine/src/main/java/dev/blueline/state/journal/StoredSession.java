package dev.blueline.state.journal;

import dev.blueline.agent.Handoff;
import dev.blueline.edit.Delta;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.state.CaughtUp;
import dev.blueline.state.CommandRecord;
import dev.blueline.state.InFlight;
import dev.blueline.state.OpenRequest;
import dev.blueline.state.Replay;
import dev.blueline.state.SessionImage;
import dev.blueline.state.SessionLog;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateException;
import dev.blueline.state.Transition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One session of a store, while it is open here. */
final class StoredSession implements SessionLog {
  /*
   * Order is everything: the line is in the journal, and as durable as wanted, before the head says
   * so, and the head says so before the session does. A process that ends in between leaves a
   * transition that nobody was told of, which is whole and is done again.
   */
  private final JournalStore store;
  private final OpenRequest request;
  private final Lease lease;
  private final SessionReader reader;
  private final Recent recent;
  private final LineWriter lines;
  private final TurnFailures failures;
  private final CheckpointWriter checkpoints;

  /** What the last holder was at when its process ended, until that is dealt with. */
  private CommandNotes left;

  /** What groups led back to that have ended, where that could not be written yet. */
  private final Queue<SessionImage> unwrittenEnds = new ConcurrentLinkedQueue<>();

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
    lines = new LineWriter(store, request.id(), lease);
    failures = new TurnFailures(request.id());
    position =
        Position.of(loaded.image(), loaded.ordinal(), loaded.groups(), loaded.updatedMillis());
    left = leftBehind(!position.isWhole(), loaded.notes());
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
    JsonObject.Builder who = JsonObject.builder().add("actor", request.actor());
    note(kind, StateJson.write(request.bounds(), who).build());
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
    writeEnds();
    Position here = position;
    if (here.isOvertaken(lease.memory().head(), lease.epoch())) {
      throw failures.writtenByOthers();
    }
    if (present.blueprint() != here.image().blueprint()) {
      throw failures.wentOn();
    }
  }

  private boolean isMine() {
    return !isClosed && !isInDoubt && lease.isMine();
  }

  private void requireMine() {
    if (!isMine()) {
      throw failures.notMine(isClosed, isInDoubt);
    }
  }

  @Override
  public Handoff begin(InFlight what) {
    CommandNotes known = what.equals(left.inFlight()) ? left : CommandNotes.NONE;
    left = CommandNotes.NONE;
    return new CommandHandoff(this, what, known);
  }

  /** Does without a note that cannot be written: the transition counts, and fails too. */
  void quietly(Runnable note) {
    try {
      note.run();
    } catch (StateException e) {
      store.warn("a note on session " + id() + " could not be written", e);
    }
  }

  /** Takes note that a command begins which is to be done so. */
  void noteBegin(InFlight what, PlanRecord plan) {
    lines.begin(position.ordinal() + 1, what, plan);
    hasBegun = true;
  }

  /** Takes note of something about the command on its way. */
  void note(String kind, JsonValue json) {
    lines.note(position.ordinal() + 1, kind, json);
    hasBegun = hasBegun && !kind.equals(CommandNotes.END);
  }

  @Override
  public void append(Transition transition, SessionImage after) {
    requireMine();
    if (transition.depth() < 0 && position.isWhole()) {
      throw failures.groupTakenBack();
    }
    try {
      writeEnds();
      write(transition, after);
    } catch (StateException e) {
      if (transition instanceof Transition.GroupFailed && isMine()) {
        unwrittenEnds.add(after);
      }
      throw e;
    }
  }

  private void writeEnds() {
    for (SessionImage end = unwrittenEnds.peek(); end != null; end = unwrittenEnds.peek()) {
      write(new Transition.GroupFailed(), end);
      unwrittenEnds.remove();
    }
  }

  private void write(Transition transition, SessionImage after) {
    Position before = position;
    Position next = before.behind(transition, after, store.millis());
    int bytes;
    try {
      bytes = lines.write(transition, before.image(), next, () -> advanceHead(next));
    } catch (StateException e) {
      throw e; // it is not there
    } catch (RuntimeException | Error e) {
      isInDoubt = true;
      throw e;
    }
    if (!lease.isMine()) {
      throw failures.lostWhileWritten();
    }
    hasBegun = false;
    position = next;
    if (checkpoints.count(next.ordinal(), bytes, next.isWhole())) {
      store.later(() -> checkpointQuietly());
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
      throw failures.inGroup(unwrittenEnds.isEmpty());
    }
  }

  void checkpointIfChanged() {
    if (checkpoints.lacks(position.ordinal())) {
      checkpointQuietly();
    }
  }

  private void checkpointQuietly() {
    try {
      writeCheckpoint(null);
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
    writeEnds();
    if (!position.isWhole()) {
      throw failures.inGroup(unwrittenEnds.isEmpty());
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
  public CaughtUp take(SessionImage present, @Nullable Duration patience) {
    if (isClosed) {
      throw failures.notMine(isClosed, isInDoubt);
    }
    if (isMine()) {
      writeEnds();
      return latest(present);
    }
    Position before = position;
    try {
      lease.take(Patience.of(patience), 0);
      store.requireNotDeleted(id());
      isInDoubt = false;
      return caughtUp();
    } catch (IOException e) {
      notTaken(before, e);
      throw Failures.of(store.files(), "taking the lease of " + id(), e);
    } catch (RuntimeException | Error e) {
      notTaken(before, e);
      throw e;
    }
  }

  /** The image as it is here; the one that is known where that is the same. */
  private CaughtUp latest(SessionImage known) {
    SessionImage here = position.image();
    return new CaughtUp(here.blueprint() == known.blueprint() ? known : here, Delta.EMPTY);
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
      throw failures.forgotten();
    }
  }

  private CaughtUp caughtUp() throws IOException {
    Position here = position;
    List<JournalLine> behind = since(here.ordinal());
    lease.pass(reader.lastEpoch());
    Replay replay = reader.replayed(here, behind);
    long ordinal = here.ordinal() + behind.size();
    if (lease.memory().ordinal() > ordinal) {
      throw failures.missing();
    }
    List<SessionImage> takenBack = replay.takenBack();
    unwrittenEnds.clear();
    position = Position.of(replay.image(), ordinal, replay.groups(), store.millis());
    left = leftBehind(!takenBack.isEmpty(), reader.notesBehind(ordinal));
    SessionImage image = begin(takenBack);
    reader.forgetUpTo(ordinal);
    return new CaughtUp(image, replay.delta());
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
