package dev.blueline.state.journal;

import dev.blueline.observe.NanoClock;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The right to write to one session: who has it, and how far the session got. */
final class Lease {
  /*
   * Idea. A few words of memory that all processes share. Whoever takes the lease adds one to its
   * epoch [1]; what a holder writes to the journal bears its epoch. Looking whether the lease is
   * still ours is reading one word. A holder that was stopped, and lost it meanwhile, finds out
   * before it acknowledges anything; what it wrote last bears an old epoch and lies behind the place
   * where the new holder began, so nobody reads it.
   *
   * A holder is dead when its process is: the system has freed the lock of the lane that it writes.
   * The process's id would not do, since it comes again, in a container at every start; nor would the
   * time when it began, which is told by a clock that can be set. A holder is silent when the number that it counts up has not
   * moved for the lease's time by the clock of whoever looks. So no two clocks are ever compared, and
   * none that can be set is read.
   *
   * Fairness. Who waits puts its name down; a lease that is given back goes to that name first. Else
   * a process that gives it back and takes it again would never let another in.
   *
   * Trade-off. Waiting looks every two milliseconds, since no call waits on another process's memory.
   * Changes are made under a file lock, which the system frees when a process ends.
   *
   * [1] Gray, Cheriton, "Leases: An Efficient Fault-Tolerant Mechanism for Distributed File Cache
   *     Consistency", SOSP 1989; the epoch is what is called a fencing token today.
   */
  private static final System.Logger LOG = System.getLogger("dev.blueline");
  private static final long LOOK_NANOS = 2_000_000;

  private static final AtomicLong OWNERS = new AtomicLong();

  private final StateFiles files;
  private final String session;
  private final LeaseMemory memory;
  private final LeaseMemory.Owner me;
  private final NanoClock clock;
  private final Silence silence;

  /** Read by who keeps house too, and by who writes what is queued. */
  private volatile long epoch;

  /** Whether it was taken from one who still runs. */
  private boolean wasBroken;

  private Lease(
      StateFiles files, String session, LeaseMemory.Owner me, NanoClock clock, Silence silence)
      throws IOException {
    this.files = files;
    this.session = session;
    this.me = me;
    this.clock = clock;
    this.silence = silence;
    memory = new LeaseMemory(files.share(fileOf(session), LeaseMemory.SIZE));
  }

  /** Returns a session's lease, for somebody of this process to take. */
  static Lease of(JournalStore store, String session, String actor) throws IOException {
    LeaseMemory.Owner owner =
        LeaseMemory.Owner.of(
            OWNERS.incrementAndGet(),
            ProcessHandle.current().pid(),
            store.journal().beginLane(),
            actor);
    return new Lease(
        store.files(), session, owner, store.options().nanoClock(), store.silenceOf(session));
  }

  /** Returns whether somebody has a lease whose process still runs. */
  static boolean isHeld(StateFiles files, LeaseMemory memory) throws IOException {
    LeaseMemory.Owner holder = memory.holder();
    return holder.id() != 0 && isAlive(files, holder);
  }

  private static boolean isAlive(StateFiles files, LeaseMemory.Owner owner) throws IOException {
    return files.isLocked(Lane.lockOf((int) owner.lane()));
  }

  static String fileOf(String session) {
    return SessionFolder.of(session) + "/lease";
  }

  private static String lockOf(String session) {
    return SessionFolder.of(session) + "/lease.lock";
  }

  LeaseMemory memory() {
    return memory;
  }

  /** Returns the epoch under which this holder writes. */
  long epoch() {
    return epoch;
  }

  /** Returns whether nobody has taken the lease since. Costs reading one word. */
  boolean isMine() {
    return epoch != 0 && memory.epoch() == epoch && memory.holderId() == me.id();
  }

  /** Returns whether it was taken last from one who gave no sign, and may be running still. */
  boolean wasBroken() {
    return wasBroken;
  }

  /** Takes an epoch behind one that was used already: the memory may have been lost. */
  void pass(long used) throws IOException {
    if (used >= epoch) {
      take(Patience.of(Duration.ZERO), used);
    }
  }

  /** Says how far the session got. */
  void advance(long ordinal, long version, long hash) {
    memory.advance(new LeaseMemory.Head(epoch, ordinal, version, hash));
  }

  /** Gives a sign of life. */
  void beat() {
    if (isMine()) {
      memory.beat();
    }
  }

  /**
   * Waits for the lease, and takes it.
   *
   * @param atLeast epochs that were used up before, whatever the memory says
   * @throws StateException with {@code BUSY} when it is not to be had in time
   */
  void take(Patience patience, long atLeast) throws IOException {
    long end = clock.nanos() + patience.nanos();
    LeaseMemory.Sign first = memory.sign();
    while (!tryToTake(atLeast)) {
      boolean isOver = end - clock.nanos() <= 0;
      if (isOver && !(patience.outlastsSilence() && isSilentSince(first))) {
        giveUpWaiting();
        throw new StateException(Reason.BUSY, busy());
      }
      if (Thread.interrupted()) {
        giveUpWaiting();
        Thread.currentThread().interrupt();
        throw new StateException(Reason.BUSY, "interrupted while waiting for " + session);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Of our own process we need no sign. */
  private boolean isSilentSince(LeaseMemory.Sign first) {
    return memory.holder().lane() != me.lane() && memory.sign().equals(first);
  }

  private String busy() {
    LeaseMemory.Owner holder = memory.holder();
    return holder.id() == 0
        ? "the session " + session + " is kept for '" + memory.next() + "'"
        : "the session "
            + session
            + " is in use by '"
            + holder.name()
            + "', process "
            + holder.process();
  }

  private boolean tryToTake(long atLeast) throws IOException {
    Closeable lock = files.lock(lockOf(session));
    try {
      renewIfDamaged();
      LeaseMemory.Owner last = memory.holder();
      if (last.id() == me.id() || (isFree(last) && isMyTurn())) {
        epoch = Math.max(memory.epoch(), atLeast) + 1;
        memory.hold(me, epoch);
        tellBroken(last);
        return true;
      }
      if (memory.waiting().id() == 0 || isGone(memory.waiting())) {
        memory.await(me);
      } else if (memory.waiting().id() == me.id()) {
        memory.lookAgain();
      }
      return false;
    } finally {
      lock.close();
    }
  }

  private void renewIfDamaged() {
    if (!memory.isSound()) {
      LOG.log(System.Logger.Level.WARNING, "the lease on " + session + " is damaged: made anew");
      memory.renew();
    }
  }

  private boolean isFree(LeaseMemory.Owner holder) throws IOException {
    wasBroken = false;
    if (isNobodyElse(holder) || isGone(holder)) {
      return true;
    }
    wasBroken = silence.isOfHolder(memory);
    return wasBroken;
  }

  private boolean isNobodyElse(LeaseMemory.Owner holder) {
    return holder.id() == 0 || holder.id() == me.id();
  }

  private void tellBroken(LeaseMemory.Owner last) {
    if (!isNobodyElse(last)) {
      String why = wasBroken ? "gives no sign" : "has ended";
      LOG.log(
          System.Logger.Level.WARNING,
          "the lease of '" + last.name() + "' on " + session + " is broken: it " + why);
    }
  }

  /** Named ones come first, then who put down its name; each only as long as it may still come. */
  private boolean isMyTurn() throws IOException {
    String next = memory.next();
    if (next.equals(me.name())) {
      return true;
    }
    if (!next.isEmpty()) {
      return silence.isOfNext(memory);
    }
    LeaseMemory.Owner waiting = memory.waiting();
    return waiting.id() == 0
        || waiting.id() == me.id()
        || isGone(waiting)
        || silence.isOfWaiting(memory);
  }

  private boolean isGone(LeaseMemory.Owner owner) throws IOException {
    return owner.lane() != me.lane() && !isAlive(files, owner);
  }

  private void giveUpWaiting() throws IOException {
    Closeable lock = files.lock(lockOf(session));
    try {
      if (memory.waiting().id() == me.id()) {
        memory.await(LeaseMemory.Owner.NOBODY);
      }
    } finally {
      lock.close();
    }
  }

  /** Gives the lease back, for a named one or for whoever comes; nothing where it is not ours. */
  void giveTo(@Nullable String actor) throws IOException {
    Closeable lock = files.lock(lockOf(session));
    try {
      if (isMine()) {
        memory.free(actor == null ? "" : actor);
        silence.isOfNext(memory); // from now on it is waited for
      }
      epoch = 0;
    } finally {
      lock.close();
    }
  }
}
