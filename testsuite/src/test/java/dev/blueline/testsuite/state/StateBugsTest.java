package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.JsonObject;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.state.SessionSummary;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs of keeping a session, each by its name. */
@ExtendWith(Quiet.class)
class StateBugsTest {

  /** A command in flight inside a group is resumed alone, on the document before the group. */
  @Tag("STATE-18")
  @Test
  void open_killedInACommandOfAGroup_isWhatWasBeforeTheGroup() {
    Disk disk = new Disk();
    Disk[] left = new Disk[1];
    Seen before;
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      before = Seen.of(opened.session());
      opened
          .session()
          .group(
              "drag",
              () -> {
                // 1st write: the note "begin"; the process ends before the 2nd, the commit.
                int[] writes = {0};
                disk.meet(
                    (what, name) -> {
                      if (what.equals("write") && ++writes[0] == 2) {
                        left[0] = disk.afterKill();
                      }
                    });
                opened.session().execute("make head uppercase");
              });
    }
    try (Opened again = Opened.on(left[0], Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.bytes(again.session())).isEqualTo(before.bytes());
    }
  }

  /** Only the innermost group was taken back: what came behind it was lost at the next kill. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void open_killedInNestedGroups_keepsWhatComesBehind(boolean isOuterEmpty) {
    Disk left = killedInNestedGroups(isOuterEmpty);
    Disk next;
    Seen last;
    try (Opened again = Opened.on(left, Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.bytes(again.session())).contains("Welcome").doesNotContain("uppercase");
      again.session().execute("make two bold");
      last = Seen.of(again.session());
      next = left.afterKill();
    }
    try (Opened again = Opened.on(next, Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.of(again.session())).isEqualTo(last);
      again.session().checkpoint("there is no group");
    }
  }

  private static Disk killedInNestedGroups(boolean isOuterEmpty) {
    Disk disk = new Disk();
    Disk[] left = new Disk[1];
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      Session session = opened.session();
      Runnable inner =
          () -> {
            session.execute("make two red");
            left[0] = disk.afterKill();
          };
      Runnable outer =
          () -> {
            if (!isOuterEmpty) {
              session.execute("make head uppercase");
            }
            session.group("inner", inner);
          };
      session.group("outer", outer);
    }
    return left[0];
  }

  /** Two failed batches leave both buffers full: the thread spins, and close never returns. */
  @Test
  void close_asyncWritesFailed_returns() throws Exception {
    Disk disk = new Disk();
    Opened opened =
        Opened.on(disk, Opened.quiet(Durability.ASYNC).queue(Duration.ofMillis(1), 4096).build());
    opened.store().flush();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch more = new CountDownLatch(1);
    disk.meet(
        (what, name) -> {
          if (what.equals("write") && name.startsWith("journal/")) {
            started.countDown();
            try {
              more.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new IOException("No space left on device");
          }
        });
    opened.session().execute("make head uppercase");
    started.await();
    opened.session().execute("make one red");
    more.countDown();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          try {
            opened.close();
          } catch (RuntimeException e) {
            // it may say that something was not kept
          }
        });
  }

  /** The note that a command began could not be written: internal_error instead of not_kept. */
  @Test
  void execute_diskFull_isNotKept() {
    Disk disk = new Disk();
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      disk.meet(Trouble.at("write", "journal/", "No space left on device"));
      assertThat(opened.session().execute("make head uppercase").errors().get(0).code())
          .isEqualTo(RefusalCode.NOT_KEPT);
      disk.meet(Trouble.NONE);
    }
  }

  /** The note that a command ended could not be written: execute throws a StateException. */
  @ParameterizedTest
  @ValueSource(strings = {"make head uppercase", "set the height of two to 4000"})
  void execute_diskFullBehindTheFirstNote_doesNotThrow(String command) {
    Disk disk = new Disk();
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      int[] writes = {0};
      disk.meet(
          (what, name) -> {
            if (what.equals("write") && ++writes[0] > 0) {
              throw new IOException("No space left on device");
            }
          });
      assertThat(opened.session().execute(command).status().isSuccess()).isFalse();
      disk.meet(Trouble.NONE);
    }
  }

  /** With COMMIT and ASYNC the name of the journal's file is never forced, not even by flush. */
  @Tag("STATE-4")
  @ParameterizedTest
  @EnumSource(Durability.class)
  void flush_thenPowerLoss_keepsAll(Durability durability) {
    Disk disk = new Disk();
    Disk left = null;
    Seen last;
    for (int seed = 0; seed < 50; seed++) {
      disk = new Disk();
      try (Opened opened = Opened.on(disk, Opened.quiet(durability).build())) {
        opened.session().execute("make head uppercase");
        opened.store().flush();
        last = Seen.of(opened.session());
        left = disk.afterPowerLoss(new SplittableRandom(seed));
      }
      try (Opened again = Opened.on(left, Opened.quiet(durability).build())) {
        assertThat(Seen.of(again.session())).as("seed %d", seed).isEqualTo(last);
      }
    }
  }

  /** DISK: the unforced lines of a group come back with a hole, and the session is refused. */
  @Tag("STATE-3")
  @Test
  void open_diskPowerLossAmidGroups_keepsAllAcknowledged() {
    for (int i = 0; i < 60; i++) {
      cut(Durability.DISK, Recovery.ROLL_BACK, i);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMIT", "ASYNC"})
  void open_powerLossAmidGroupsResumed_isASessionThatThereWas(Durability durability) {
    for (int i = 0; i < 60; i++) {
      cut(durability, Recovery.RESUME, i);
    }
  }

  private static void cut(Durability durability, Recovery recovery, int i) {
    try {
      new PowerCut(durability, true, recovery, new SplittableRandom(i)).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(durability + " case " + i, e);
    }
  }

  /** DISK, a force that fails: the note behind the refusal is thrown out of execute. */
  @Test
  void execute_forceFailsWithDisk_isNotKept() {
    Disk disk = new Disk();
    Opened opened = Opened.on(disk, Opened.quiet(Durability.DISK).build());
    Seen before = Seen.of(opened.session());
    disk.meet(Trouble.at("force", "journal/", "I/O error"));
    assertThat(opened.session().execute("make head uppercase").errors().get(0).code())
        .isEqualTo(RefusalCode.NOT_KEPT);
    assertThat(Seen.of(opened.session())).isEqualTo(before);
  }

  /** Closing a session throws, and closing the store ends there: thread, lane and locks stay. */
  @Test
  void close_sessionCannotBeClosed_letsGoOfEverythingElse() throws IOException {
    Disk disk = new Disk();
    Opened opened =
        Opened.on(disk, Opened.quiet(Durability.ASYNC).queue(Duration.ofMillis(1), 4096).build());
    disk.meet(Trouble.at("write", "journal/", "No space left on device"));
    opened.session().execute("make head uppercase");
    try {
      opened.close();
    } catch (RuntimeException e) {
      // it says that something was not kept
    }
    assertThat(disk.tryLock("journal/000001.lock")).isNotNull();
  }

  /** A command waited until a checkpoint of its session was on disk. */
  @Tag("STATE-35")
  @Test
  void execute_whileACheckpointIsWritten_doesNotWait() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch more = new CountDownLatch(1);
    AtomicBoolean isSlow = new AtomicBoolean();
    StateFiles memory = StateFiles.inMemory();
    StateFiles files =
        (StateFiles)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {StateFiles.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("create") && isSlow.get()) {
                    writing.countDown();
                    more.await();
                  }
                  return method.invoke(memory, arguments);
                });
    try (JournalStore store = JournalStore.open(files, Opened.quiet(Durability.COMMIT).build());
        Session session = Opened.engine(store).open("s", Deeds.DOCUMENT)) {
      session.execute("make head uppercase");
      isSlow.set(true);
      Thread checkpoint = new Thread(() -> session.checkpoint("slow"));
      checkpoint.start();
      writing.await();
      try {
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> assertThat(session.execute("make one red").status()).isEqualTo(Status.APPLIED));
      } finally {
        more.countDown();
      }
      checkpoint.join();
      isSlow.set(false);
    }
  }

  /** What is only queued may never be written; a checkpoint that has it would leave a hole. */
  @Test
  void checkpoint_ofASessionThatIsQueued_isNotAheadOfTheJournal() throws IOException {
    Disk disk = new Disk();
    StateOptions options =
        Opened.quiet(Durability.ASYNC).queue(Duration.ofHours(1), 1 << 20).build();
    Disk[] then = new Disk[1];
    try (Opened opened = Opened.on(disk, options)) {
      opened.session().execute("make one red");
      assertThat(Lines.of(disk.afterKill())).extracting(Lines::kind).doesNotContain("commit");
      disk.meet(
          (what, name) -> {
            if (what.equals("rename") && name.contains("checkpoint")) {
              then[0] = disk.afterKill();
            }
          });
      opened.session().checkpoint("now");
      assertThat(Lines.of(then[0])).extracting(Lines::kind).contains("commit");
    }
  }

  /** It was listed as a session with an error, which nothing could delete; and was pruned. */
  @Tag("STATE-14")
  @ParameterizedTest
  @ValueSource(strings = {".hid", "a b", "lost+found"})
  void sessions_folderWhoseNameIsNoId_isNone(String folder) {
    Disk disk = new Disk();
    StateOptions options = Opened.quiet(Durability.COMMIT).keep(2, 0, 0).build();
    try (Opened opened = Opened.on(disk, options)) {
      for (int i = 1; i <= 3; i++) {
        disk.set("sessions/" + folder + "/checkpoint_2020010" + i + "_000000.json", new byte[3]);
      }

      assertThat(opened.store().sessions()).extracting(SessionSummary::id).containsExactly("s");
      assertThat(opened.store().health()).isEmpty();
      assertThat(opened.store().verify(null)).isEmpty();
      opened.store().prune();
      assertThat(disk.list("sessions/" + folder)).hasSize(3);
    }
  }

  /** An interval below a millisecond was refused, and an error ended keeping house for good. */
  @Test
  void checkpoint_onATimerEndsInAnError_isTriedAgain() throws Exception {
    AtomicBoolean hasFailed = new AtomicBoolean();
    StateOptions options =
        Opened.quiet(Durability.COMMIT)
            .checkpoints(1_000_000, 1L << 40, Duration.ofNanos(1))
            .metrics(
                () -> {
                  if (!hasFailed.getAndSet(true)) {
                    throw new StackOverflowError("of a test");
                  }
                  return JsonObject.EMPTY;
                })
            .build();
    Disk disk = new Disk();
    try (Opened opened = Opened.on(disk, options)) {
      opened.session().execute("make one red");
      for (int i = 0; i < 1_000 && checkpointsOf(disk) < 2; i++) {
        Thread.sleep(10);
      }
      assertThat(hasFailed).isTrue();
      assertThat(checkpointsOf(disk)).isEqualTo(2);
    }
  }

  private static long checkpointsOf(Disk disk) {
    return disk.list("sessions/s").stream().filter(name -> name.endsWith(".json")).count();
  }
}
