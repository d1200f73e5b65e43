package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.testsuite.execute.Quiet;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs of groups whose end could not be kept, each by its name. */
@ExtendWith(Quiet.class)
class GroupBugsTest {
  private static final Trouble FULL = Trouble.at("write", "journal/", "No space left on device");

  private final Disk disk = new Disk();

  private static Opened opened(Disk on) {
    return Opened.on(on, Opened.quiet(Durability.COMMIT).build());
  }

  /** The group's end was never kept: the session was somebody else's for good. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void group_diskFullWithinIt_worksOnceThereIsRoom(boolean isThrown) {
    Seen last;
    try (Opened opened = opened(disk)) {
      Session session = opened.session();
      session.execute("make one red");
      failGroup(session, isThrown);
      assertThat(session.undo().errors().get(0).code()).isEqualTo(RefusalCode.NOT_KEPT);
      requireFound(disk.afterKill(), Seen.of(session));
      disk.meet(Trouble.NONE);
      assertThat(session.execute("make head uppercase").status()).isEqualTo(Status.APPLIED);
      session.checkpoint("there is room");
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
      last = Seen.of(session);
      requireFound(disk.afterKill(), last);
    }
    requireFound(disk.afterKill(), last);
  }

  private void failGroup(Session session, boolean isThrown) {
    final Seen before = Seen.of(session);
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                session.group(
                    "drag",
                    () -> {
                      session.execute("make two red");
                      disk.meet(FULL);
                      if (isThrown) {
                        throw new IllegalStateException("the editor gives up");
                      }
                    }));
    Seen after = Seen.of(session);
    assertThat(after.at(before.version())).isEqualTo(before);
  }

  /** Runs a group that ends so, and has the disk well again. */
  private void requireThrown(Class<? extends Throwable> type, Session session, Runnable work) {
    assertThatExceptionOfType(type).isThrownBy(() -> session.group("drag", work));
    disk.meet(Trouble.NONE);
  }

  private static void requireGoesOn(Session session) {
    assertThat(session.execute("make two bold").status()).isEqualTo(Status.APPLIED);
  }

  private static void requireFound(Disk files, Seen seen) {
    try (Opened again = opened(files)) {
      assertThat(Seen.of(again.session())).isEqualTo(seen);
    }
  }

  /** All that needs the group's end keeps it first. */
  @ParameterizedTest
  @ValueSource(strings = {"takeTurn", "yieldTurn", "group", "squash", "nothing"})
  void session_behindAGroupThatMetAFullDisk_goesOn(String what) {
    try (Opened opened = opened(disk)) {
      Session session = opened.session();
      failGroup(session, true);
      assertThatThrownBy(() -> session.checkpoint("full"))
          .hasMessageContaining("the end of a group");
      disk.meet(Trouble.NONE);
      switch (what) {
        case "takeTurn" -> session.takeTurn(Duration.ZERO);
        case "yieldTurn" -> {
          session.yieldTurn();
          session.takeTurn(Duration.ZERO);
        }
        case "group" -> session.group("next", () -> session.execute("make two blue"));
        case "squash" -> session.squashTo(0, "all");
        default -> {}
      }
      requireGoesOn(session);
      session.checkpoint("whole");
      requireFound(disk.afterKill(), Seen.of(session));
    }
  }

  @Test
  void group_withinAGroupMeetsAFullDisk_isTakenBackAlone() {
    try (Opened opened = opened(disk)) {
      Session session = opened.session();
      session.group(
          "outer",
          () -> {
            session.execute("make one red");
            failGroup(session, true);
            disk.meet(Trouble.NONE);
          });
      assertThat(session.history().entries()).hasSize(1);
      requireGoesOn(session);
      requireFound(disk.afterKill(), Seen.of(session));
    }
  }

  @Test
  void group_bothMeetAFullDisk_areTakenBackTogether() {
    try (Opened opened = opened(disk)) {
      Session session = opened.session();
      final Seen before = Seen.of(session);
      requireThrown(
          StateException.class,
          session,
          () -> {
            session.execute("make one red");
            failGroup(session, true);
          });
      assertThat(Seen.of(session).at(before.version())).isEqualTo(before);
      requireGoesOn(session);
      requireFound(disk.afterKill(), Seen.of(session));
    }
  }

  /** The write of the group's end ended in an error: the session stayed in the group. */
  @Test
  void group_endingItEndsInAnError_isTakenBackWhenTheTurnIsTakenAgain() {
    try (Opened opened = opened(disk)) {
      Session session = opened.session();
      final Seen before = Seen.of(session);
      requireThrown(
          OutOfMemoryError.class,
          session,
          () -> {
            session.execute("make two red");
            disk.meet(
                (what, name) -> {
                  if (what.equals("write")) {
                    throw new OutOfMemoryError("of a test");
                  }
                });
          });
      session.takeTurn(Duration.ZERO);
      assertThat(Seen.of(session).at(before.version())).isEqualTo(before);
      requireGoesOn(session);
      session.checkpoint("whole");
      requireFound(disk.afterKill(), Seen.of(session));
    }
  }
}
