package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fails: what cannot be kept is refused and not done, and nothing else is lost. */
@ExtendWith(Quiet.class)
class FailingFilesTest {
  private static final String FULL = "No space left on device";

  private final Disk disk = new Disk();

  private static StateOptions options(Durability durability) {
    return Opened.quiet(durability).build();
  }

  private Opened opened(Durability durability) {
    return Opened.on(disk, options(durability));
  }

  private static void requireNotKept(CommandResult result) {
    assertThat(result.status().isSuccess()).isFalse();
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_KEPT);
  }

  static void requireLeftAlone(Session session) {
    final Seen before = Seen.of(session);
    requireNotKept(session.execute("make head uppercase"));
    requireNotKept(session.undo());
    requireNotKept(session.bailOut(0));
    BatchResult batch =
        session.executeBatch(List.of("make one blue", "make two blue"), BatchOptions.atomic());
    batch.results().forEach(FailingFilesTest::requireNotKept);
    assertThatExceptionOfType(StateException.class).isThrownBy(() -> session.squashTo(0, "all"));
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> session.group("none", () -> session.execute("make one red")));
    assertThat(Seen.of(session)).isEqualTo(before);
  }

  @Tag("STATE-8")
  @Test
  void execute_diskFull_isRefusedAndWorksOnceThereIsRoom() {
    Seen last;
    try (Opened opened = opened(Durability.COMMIT)) {
      Session session = opened.session();
      session.execute("make one red");
      session.execute("make two red");
      disk.meet(Trouble.at("write", "journal/", FULL));
      requireLeftAlone(session);
      assertThat(session.undo().errors().get(0).message()).contains("no room");
      disk.meet(Trouble.NONE);
      assertThat(session.execute("make head uppercase").status().isSuccess()).isTrue();
      assertThat(session.undo().status().isSuccess()).isTrue();
      last = Seen.of(session);
      requireFound(disk.afterKill(), last);
    }
    requireFound(disk.afterKill(), last);
  }

  /** A segment is full, and there is no room for the next. */
  @ParameterizedTest
  @ValueSource(strings = {"create", "write", "forceFolder"})
  void execute_diskFullBetweenSegments_worksOnceThereIsRoom(String what) {
    StateOptions options = Opened.quiet(Durability.COMMIT).journal(200, 1 << 20).build();
    Seen last;
    try (Opened opened = Opened.on(disk, options)) {
      Session session = opened.session();
      session.execute("make one red");
      for (int i = 0; i < 2; i++) {
        disk.meet(Trouble.at(what, "journal", FULL));
        requireNotKept(session.execute("make head uppercase"));
        requireNotKept(session.execute("make head uppercase"));
        opened.store().flush();
        disk.meet(Trouble.NONE);
        assertThat(session.execute("make head uppercase").status().isSuccess()).isTrue();
        assertThat(session.undo().status().isSuccess()).isTrue();
      }
      last = Seen.of(session);
      requireFound(disk.afterKill(), last);
      assertThat(opened.store().verify(null)).isEmpty();
    }
    requireFound(disk.afterKill(), last);
  }

  private static void requireFound(Disk files, Seen seen) {
    try (Opened again = Opened.on(files, options(Durability.COMMIT))) {
      assertThat(Seen.of(again.session())).isEqualTo(seen);
    }
  }

  /** As for want of memory, or at the end of the stack: no exception of a disk. */
  @Tag("STATE-40")
  @ParameterizedTest
  @EnumSource(Durability.class)
  void execute_writeEndsInAnError_isThereWholeOrNotAtAll(Durability durability) {
    for (String kind : List.of("write", "force", "truncate")) {
      StateOptions options = Opened.quiet(durability).queue(Duration.ofMillis(1), 4096).build();
      Disk own = new Disk();
      try (Opened opened = Opened.on(own, options)) {
        opened.session().execute("make one red");
        opened.store().flush();
        own.meet(
            (what, name) -> {
              boolean isHit = what.equals(kind) || kind.equals("truncate") && what.equals("write");
              if (isHit && name.contains("journal/")) {
                throw new StackOverflowError("of a test");
              }
            });
        opened.session().execute("make head uppercase");
        own.meet(Trouble.NONE);
        opened.session().execute("make two red");
      } catch (StateException e) {
        assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.FAILED); // closing
      }
      try (Opened again = Opened.on(own.afterKill(), options)) {
        assertThat(again.store().verify(null)).isEmpty();
        assertThat(again.session().version()).isBetween(1L, 3L);
        while (again.session().history().last() != null) {
          assertThat(again.session().undo().status()).isEqualTo(Status.APPLIED);
        }
        assertThat(again.session().blueprint().hash()).isEqualTo(Deeds.DOCUMENT.hash());
      }
    }
  }

  @Tag("STATE-40")
  @Test
  void execute_writeEndedInAnError_isRefusedUntilTheTurnIsTakenAgain() {
    try (Opened opened = opened(Durability.COMMIT)) {
      Session session = opened.session();
      session.execute("make one red");
      Seen last = Seen.of(session);
      disk.meet(
          (what, name) -> {
            if (what.equals("write")) {
              throw new OutOfMemoryError("of a test");
            }
          });
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> session.execute("make head uppercase"));
      disk.meet(Trouble.NONE);

      CommandResult inDoubt = session.execute("make two red");
      assertThat(inDoubt.errors().get(0).code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
      assertThat(inDoubt.errors().get(0).message()).contains("ended unexpectedly");
      session.takeTurn(Duration.ZERO);
      assertThat(Seen.of(session)).isEqualTo(last);
      assertThat(session.execute("make two red").status().isSuccess()).isTrue();
      last = Seen.of(session);
      requireFound(disk.afterKill(), last);
    }
  }

  /** What cannot be cut back may be torn: nothing more is written behind it. */
  @Tag("STATE-9")
  @Test
  void execute_writeAndCutFail_isRefusedFromThenOn() {
    try (Opened opened = opened(Durability.COMMIT)) {
      Session session = opened.session();
      session.execute("make one red");
      Seen last = Seen.of(session);
      disk.meet(
          (what, name) -> {
            if (what.equals("write") || what.equals("truncate")) {
              throw new IOException("I/O error");
            }
          });
      requireLeftAlone(session);
      disk.meet(Trouble.NONE);
      requireLeftAlone(session);
      requireFound(disk.afterKill(), last);
    }
  }

  /** The batch was told as rejected, as if nothing had run. */
  @Tag("STATE-8")
  @Test
  void executeBatch_cannotBeKept_isRolledBackAsACommandIs() {
    try (Opened opened = opened(Durability.COMMIT)) {
      Session session = opened.session();
      disk.meet(Trouble.at("write", "journal/", FULL));
      assertThat(session.execute("make one red").status()).isEqualTo(Status.ROLLED_BACK);
      BatchResult batch =
          session.executeBatch(List.of("make one red", "make two red"), BatchOptions.atomic());
      assertThat(batch.status()).isEqualTo(Status.ROLLED_BACK);
      assertThat(batch.results())
          .allMatch(result -> result.status() == Status.ROLLED_BACK)
          .allMatch(result -> result.errors().get(0).code() == RefusalCode.NOT_KEPT);
      disk.meet(Trouble.NONE);
    }
  }

  @Tag("STATE-10")
  @ParameterizedTest
  @CsvSource({"create,checkpoint_", "write,checkpoint_", "force,checkpoint_", "rename,checkpoint_"})
  void checkpoint_cannotBeWritten_saysSoAndCommandsGoOn(String what, String name) {
    try (Opened opened = opened(Durability.COMMIT)) {
      Session session = opened.session();
      session.execute("make one red");
      disk.meet(Trouble.at(what, name, FULL));
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(() -> session.checkpoint("now"))
          .matches(e -> e.reason() == Reason.FULL);
      assertThat(session.execute("make two red").status().isSuccess()).isTrue();
      Seen last = Seen.of(session);
      session.close();
      disk.meet(Trouble.NONE);
      requireFound(disk.afterKill(), last);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "write", "force", "rename"})
  void open_nothingCanBeWritten_isRefusedAndLeavesNothingOpen(String what) {
    disk.meet(Trouble.at(what, "", FULL));
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> opened(Durability.COMMIT))
        .matches(e -> e.reason() == Reason.FULL);
    disk.meet(Trouble.NONE);
    try (Opened opened = opened(Durability.COMMIT)) {
      assertThat(opened.session().execute("make one red").status().isSuccess()).isTrue();
    }
  }

  @Tag("STATE-8")
  @Test
  void execute_readOnlyFiles_isRefusedAsReadOnly() {
    try (Opened opened = opened(Durability.COMMIT)) {
      opened.session().execute("make one red");
      disk.meet(Trouble.at("write", "journal/", "Read-only file system"));
      requireLeftAlone(opened.session());
      disk.meet(Trouble.at("create", "", "Permission denied"));
      assertThatThrownBy(() -> opened.session().checkpoint("now"))
          .hasMessageContaining("cannot be written there");
      disk.meet(Trouble.NONE);
    }
  }

  @Test
  void open_directoryThatCannotBeWritten_isRefusedAsReadOnly(@TempDir Path directory) {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
    assertThat(directory.toFile().setWritable(false)).isTrue();
    try {
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(() -> JournalStore.open(directory.resolve("store")))
          .matches(e -> e.reason() == Reason.READ_ONLY);
    } finally {
      assertThat(directory.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void open_fileInPlaceOfTheDirectory_isRefused(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no directory");
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> JournalStore.open(file))
        .withMessageContaining(file.toString());
  }

  @Tag("STATE-11")
  @Test
  void open_clockSetBackBetweenCheckpoints_takesTheNewest() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    StateOptions options = Opened.quiet(Durability.COMMIT).clock(now::get).build();
    Seen last;
    try (Opened opened = Opened.on(disk, options)) {
      opened.session().execute("make one red");
      opened.session().checkpoint("noon");
      now.set(Instant.parse("2026-11-21T11:00:00Z"));
      opened.session().execute("make two red");
      opened.session().checkpoint("an hour before");
      opened.session().execute("make two bold");
      last = Seen.of(opened.session());
      List<String> names = disk.list("sessions/s");
      assertThat(names).contains("checkpoint_20261121_120000_3.json");
    }
    Disk left = disk.afterKill();
    left.names().stream().filter(name -> name.startsWith("journal/")).forEach(left::lose);
    requireFound(left, last);
  }
}
