package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.observe.NanoClock;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.state.StateException;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bugs of turn-taking, each by its name: two stores on the same files, as two processes have them.
 */
class LeaseBugsTest {
  private final StateFiles shared = StateFiles.inMemory();
  private final AtomicReference<Runnable> beforeCommit = new AtomicReference<>();
  private final AtomicReference<Runnable> afterCommit = new AtomicReference<>();
  private final AtomicReference<Runnable> beforeCheckpoint = new AtomicReference<>();
  private final AtomicReference<String> failing = new AtomicReference<>("nothing");
  private static final AtomicLong STORES = new AtomicLong();

  /**
   * The same files by another name, so that both can be open here; hooks behind a commit's line.
   */
  private StateFiles named(String root) {
    long number = STORES.incrementAndGet();
    return (StateFiles)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {StateFiles.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("root")) {
                return root + number;
              }
              if (method.getName().equals("create") && arguments[0].toString().contains("/check")) {
                run(beforeCheckpoint.getAndSet(null));
              }
              if (method.getName().equals(failing.get())) {
                throw new IOException("I/O error");
              }
              try {
                Object result = method.invoke(shared, arguments);
                boolean isJournal =
                    method.getName().equals("create")
                        && ((String) arguments[0]).startsWith("journal/");
                return isJournal ? hooked((StateFile) result) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void run(Runnable hook) {
    if (hook != null) {
      hook.run();
    }
  }

  private StateFile hooked(StateFile file) {
    return new StateFile() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        if (failing.get().equals("write")) {
          throw new IOException("I/O error");
        }
        byte[] start = new byte[Math.min(80, bytes.remaining())];
        bytes.get(bytes.position(), start);
        boolean isCommit = new String(start).contains(" commit ");
        run(isCommit ? beforeCommit.getAndSet(null) : null);
        file.write(bytes);
        run(isCommit ? afterCommit.getAndSet(null) : null);
      }

      @Override
      public void force() throws IOException {
        file.force();
      }

      @Override
      public void truncate(long length) throws IOException {
        file.truncate(length);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }

  private static Session open(JournalStore store, String actor) {
    return BlueprintEngine.create(EngineOptions.builder().store(store).build())
        .open(
            "s",
            CrashScript.document(),
            SessionOptions.builder()
                .actor(actor)
                .patience(Duration.ofDays(300))
                .recovery(recovery)
                .build());
  }

  private static Recovery recovery = Recovery.ROLL_BACK;
  private Session stale;
  private Session next;
  private JournalStore second;

  private void prepare() {
    AtomicLong time = new AtomicLong();
    NanoClock leaping = () -> time.addAndGet(Duration.ofHours(1).toNanos());
    stale = open(JournalStore.open(named("one"), StateOptions.defaults()), "stale");
    second = JournalStore.open(named("two"), StateOptions.builder().nanoClock(leaping).build());
  }

  /** A holder that is stopped before its write, loses the lease, and then goes on. */
  @Test
  void head_ofAHolderWhoseLeaseWasBrokenMeanwhile_isNotAdvanced() {
    prepare();
    beforeCommit.set(() -> next = open(second, "next"));

    CommandResult lost = stale.execute("hide sell");
    assertThat(lost.errors().get(0).code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
    CommandResult kept = next.execute("make the header bigger");

    assertThat(kept.status()).as(kept.toJson()).isEqualTo(Status.APPLIED);
  }

  /** As above; the next one had already gone on, to the same ordinal. */
  @Test
  void session_whoseStaleHolderWroteMeanwhile_canBeOpened() {
    prepare();
    beforeCommit.set(() -> next = open(second, "next"));
    stale.execute("hide sell");
    next.close();

    assertThat(open(second, "again").version()).isZero();
  }

  /**
   * As the first, but the next one does what was on its way: the one who gave it is told "refused".
   */
  @Test
  void command_refusedAsNotOurTurn_isNotDoneByTheNextHolder() {
    prepare();
    beforeCommit.set(
        () -> {
          recovery = Recovery.RESUME;
          next = open(second, "next");
          recovery = Recovery.ROLL_BACK;
        });

    CommandResult lost = stale.execute("hide sell");

    assertThat(lost.errors().get(0).code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
    assertThat(next.version()).isZero();
  }

  /** A holder that is stopped behind its write: what it wrote counts, so it is told to look. */
  @Tag("STATE-23")
  @Test
  void command_whoseLeaseWentBehindItsWrite_isInDoubtUntilTheTurnIsTakenAgain() {
    prepare();
    afterCommit.set(() -> next = open(second, "next"));

    CommandResult lost = stale.execute("hide sell");

    assertThat(lost.errors().get(0).code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
    assertThat(lost.errors().get(0).message()).contains("take it again to see if it counts");
    assertThat(next.version()).isEqualTo(1);
    next.yieldTurn();
    stale.takeTurn(Duration.ofDays(300));
    assertThat(stale.version()).isEqualTo(1);
  }

  /** The groups that it had begun were forgotten, and what ended them could not be read. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takeTurn_leaseWentWithinAGroup_goesOnFromBeforeIt(boolean isWithin) {
    prepare();
    Runnable work =
        () -> {
          stale.execute("hide sell");
          next = open(second, "next");
          next.execute("make the header bigger");
          if (isWithin) {
            next.yieldTurn();
            stale.takeTurn(Duration.ZERO);
          }
        };
    assertThatThrownBy(() -> stale.group("drag", work)).isInstanceOf(StateException.class);
    if (!isWithin) {
      next.yieldTurn();
    }
    stale.takeTurn(Duration.ZERO);

    assertThat(stale.blueprint().hash()).isEqualTo(next.blueprint().hash());
    assertThat(stale.execute("hide sell").status()).isEqualTo(Status.APPLIED);
    stale.checkpoint("there is no group");
    stale.yieldTurn();
    assertThat(open(second, "again").blueprint().hash()).isEqualTo(stale.blueprint().hash());
  }

  /**
   * Not a lease's, but needs the same: an opening that takes back a group acknowledges too early.
   */
  @Test
  void open_asyncWithAGroupLeftOpen_acknowledgesNothingThatIsNotWritten() {
    AtomicLong time = new AtomicLong();
    NanoClock leaping = () -> time.addAndGet(Duration.ofHours(1).toNanos());
    StateOptions.Builder options = StateOptions.builder().nanoClock(leaping);
    Session ended = open(JournalStore.open(named("one"), StateOptions.defaults()), "ended");
    ended.execute("make the header bigger");
    JournalStore queueing =
        JournalStore.open(
            named("two"),
            options.durability(Durability.ASYNC).queue(Duration.ofSeconds(1), 4096).build());
    JournalStore last = JournalStore.open(named("three"), options.build());
    try {
      ended.group(
          "never ends",
          () -> {
            ended.execute("hide sell");
            open(queueing, "ends before its queue is written");
            assertThat(open(last, "last").version()).isEqualTo(3);
          });
    } catch (StateException e) {
      assertThat(e.reason()).isEqualTo(StateException.Reason.LEASE_LOST);
    }
  }

  /** The lease stayed with who could not use it, and the next try began from another document. */
  @ParameterizedTest
  @ValueSource(strings = {"list", "read", "write"})
  void takeTurn_filesFail_givesTheLeaseBackAndCanBeTriedAgain(String what) {
    Session ann = open(JournalStore.open(named("one"), StateOptions.defaults()), "ann");
    ann.yieldTurn();
    Session bob = open(JournalStore.open(named("two"), StateOptions.defaults()), "bob");
    bob.execute("hide sell");
    bob.yieldTurn();

    failing.set(what);
    assertThatThrownBy(() -> ann.takeTurn(Duration.ZERO)).isInstanceOf(StateException.class);
    failing.set("nothing");

    bob.takeTurn(Duration.ZERO);
    bob.yieldTurn();
    ann.takeTurn(Duration.ZERO);
    assertThat(ann.blueprint().hash()).isEqualTo(bob.blueprint().hash());
    assertThat(ann.execute("make the header bigger").version()).isEqualTo(2);
  }

  /** Signs of life waited behind a checkpoint. */
  @Test
  void lease_whileACheckpointIsWritten_isKeptAlive() {
    StateOptions options =
        StateOptions.builder()
            .leaseTime(Duration.ofMillis(500))
            .checkpoints(1, 1L << 40, Duration.ofDays(1))
            .build();
    Session ann = open(JournalStore.open(named("one"), options), "ann");
    CompletableFuture<Void> end = new CompletableFuture<>();
    beforeCheckpoint.set(end::join);
    ann.execute("hide sell");

    BlueprintEngine other = Opened.engine(JournalStore.open(named("two"), options));
    SessionOptions how =
        SessionOptions.builder().actor("bob").patience(Duration.ofSeconds(2)).build();
    assertThatThrownBy(() -> other.open("s", CrashScript.document(), how))
        .hasMessageContaining("in use by 'ann'");
    end.complete(null);
    assertThat(ann.execute("show sell").status()).isEqualTo(Status.APPLIED);
  }

  /** In a container every process has the same id: the lease of the one before was waited for. */
  @Tag("STATE-22")
  @Test
  void lease_ofAProcessThatEnded_isFreeAtOnceThoughItsIdCameAgain() {
    Disk disk = new Disk();
    StateOptions options = Opened.quiet(Durability.COMMIT).build();
    try (Opened opened = Opened.on(disk, options)) {
      opened.session().execute("make one red");
      Disk left = disk.afterKill(); // by this same process, as the lease says
      try (Opened again = Opened.on(left, options)) {
        assertThat(again.session().version()).isEqualTo(1);
      }
    }
  }

  /** A lane's number came again, and what is behind it was taken for read. */
  @Test
  void takeTurn_laneWasPrunedAndAnotherBegan_goesOnFromWhatThatHolds() {
    JournalStore first = JournalStore.open(named("one"), StateOptions.defaults());
    Session ann = open(first, "ann");
    ann.execute("hide sell");
    ann.yieldTurn();
    editElsewhere("make the header bigger");
    ann.takeTurn(Duration.ZERO);
    ann.checkpoint("one");
    ann.checkpoint("two");
    first.prune();
    ann.yieldTurn();
    editElsewhere("show sell");
    ann.takeTurn(Duration.ZERO);
    assertThat(ann.version()).isEqualTo(3);
  }

  private void editElsewhere(String command) {
    try (JournalStore other = JournalStore.open(named("two"), StateOptions.defaults());
        Session bob = open(other, "bob")) {
      assertThat(bob.execute(command).status()).isEqualTo(Status.APPLIED);
    }
  }

  /** Who found it silent and was not next said at each look that it was broken. */
  @Test
  void lease_brokenWhileSomebodyElseIsNext_isToldOnce() throws InterruptedException {
    prepare();
    List<String> told = new CopyOnWriteArrayList<>();
    Handler handler = handlerTo(told);
    Logger logger = Logger.getLogger("dev.blueline");
    Level before = logger.getLevel(); // other tests of this JVM may have silenced it
    logger.setLevel(Level.WARNING);
    logger.addHandler(handler);
    JournalStore third = JournalStore.open(named("three"), StateOptions.defaults());
    CompletableFuture<Session> cid = CompletableFuture.supplyAsync(() -> open(third, "cid"));
    Thread.sleep(200);
    try {
      open(second, "bob").close();
      cid.join().close();
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(before);
    }
    assertThat(told).filteredOn(line -> line.contains("'stale' on s is broken")).hasSize(1);
  }

  private static Handler handlerTo(List<String> told) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        told.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Two openings of one session in one store, which take turns. */
  @Test
  void lease_ofTheFirstOfTwoOpeningsInOneStore_isKeptAlive() {
    StateOptions options = StateOptions.builder().leaseTime(Duration.ofSeconds(2)).build();
    JournalStore first = JournalStore.open(named("one"), options);
    JournalStore second = JournalStore.open(named("two"), options);
    Session ann = open(first, "ann");
    ann.yieldTurn();
    open(first, "bob").yieldTurn();
    ann.takeTurn(Duration.ofSeconds(9));

    BlueprintEngine other = BlueprintEngine.create(EngineOptions.builder().store(second).build());
    SessionOptions how =
        SessionOptions.builder().actor("cid").patience(Duration.ofSeconds(5)).build();

    assertThatThrownBy(() -> other.open("s", CrashScript.document(), how))
        .hasMessageContaining("in use by 'ann'");
    assertThat(ann.execute("hide sell").status()).isEqualTo(Status.APPLIED);
  }
}
