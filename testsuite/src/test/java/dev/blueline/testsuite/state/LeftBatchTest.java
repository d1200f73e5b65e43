package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.state.StateException;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process ended within a batch, and the disk is full when its session is opened again. */
@ExtendWith(Quiet.class)
class LeftBatchTest {
  private final Disk left = killedInABatch();
  private final JournalStore store =
      JournalStore.open(left, Opened.quiet(Durability.COMMIT).build());
  private final BlueprintEngine engine = Opened.engine(store);

  @AfterEach
  void close() {
    engine.close();
    store.close();
  }

  private static Disk killedInABatch() {
    Disk disk = new Disk();
    Disk[] left = new Disk[1];
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      // 1st write: the note "begin"; the process ends before the 2nd, the commit.
      int[] writes = {0};
      disk.meet(
          (what, name) -> {
            if (what.equals("write") && ++writes[0] == 2) {
              left[0] = disk.afterKill();
            }
          });
      List<String> commands = List.of("make head uppercase", "make one red");
      opened.session().executeBatch(commands, BatchOptions.atomic());
    }
    return left[0];
  }

  private Session open(Recovery recovery) {
    return engine.open(
        Opened.ID,
        Deeds.DOCUMENT,
        SessionOptions.builder().patience(Duration.ZERO).recovery(recovery).build());
  }

  /** A preview on the command line did what was on its way. */
  @Tag("STATE-41")
  @Test
  void openCopy_ofASessionWithABatchOnItsWay_leavesItAndWritesNothing() {
    left.meet(Trouble.at("write", "", "nothing is to be written"));
    try (Session copy = engine.openCopy(Opened.ID)) {
      assertThat(copy.resumed()).isEmpty();
      assertThat(copy.execute("make two red").status()).isEqualTo(Status.APPLIED);
    }
    left.meet(Trouble.NONE);
    try (Session session = open(Recovery.RESUME)) {
      assertThat(session.resumed()).hasSize(2);
      assertThat(session.version()).isEqualTo(1);
      session.group("half done", () -> requireCopyIsAt(1, session));
      assertThat(engine.openCopy(Opened.ID).version()).isEqualTo(2);
    }
  }

  private void requireCopyIsAt(long version, Session session) {
    session.execute("make two blue");
    try (Session copy = engine.openCopy(Opened.ID)) {
      assertThat(copy.version()).isEqualTo(version);
    }
  }

  @Tag("STATE-41")
  @Test
  void openCopy_ofNoSession_saysSo() {
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> engine.openCopy("nosuch"))
        .matches(e -> e.reason() == StateException.Reason.UNKNOWN_SESSION);
  }

  /** What is written first is the segment's own line and that of the lease. */
  private void fillBehindTheLease() {
    int[] writes = {0};
    left.meet(
        (what, name) -> {
          if (what.equals("write") && name.startsWith("journal/") && ++writes[0] > 2) {
            throw new IOException("No space left on device");
          }
        });
  }

  /** Nobody could open the session until the store was closed. */
  @Test
  void open_whatIsLeftCannotBeDismissed_isNotInUseThen() {
    fillBehindTheLease();
    assertThatExceptionOfType(StateException.class).isThrownBy(() -> open(Recovery.ROLL_BACK));
    left.meet(Trouble.NONE);
    try (Session session = open(Recovery.ROLL_BACK)) {
      assertThat(session.version()).isZero();
    }
  }

  /** Opening threw, though it does not for a single command. */
  @Test
  void open_batchThatIsLeftCannotBeKept_saysSoAndIsDoneTheNextTime() {
    fillBehindTheLease();
    try (Session session = open(Recovery.RESUME)) {
      assertThat(session.resumed()).hasSize(2);
      session
          .resumed()
          .forEach(
              result -> assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_KEPT));
      left.meet(Trouble.NONE);
    }
    try (Session session = open(Recovery.RESUME)) {
      assertThat(session.resumed()).hasSize(2).allMatch(result -> result.status().isSuccess());
      assertThat(session.version()).isEqualTo(1);
    }
  }
}
