package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.observe.Probe.Point;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups that throw and leave something behind; each was found by these tests. */
@ExtendWith(Quiet.class)
class GroupBugsTest {
  private static final String WANTED = "a fault that is wanted";

  /** "If the work throws, what it did is taken back." */
  @Test
  void group_thatThrowsWhereHistoryIsShort_isTakenBackWhole() {
    Session session =
        new Subject(EngineOptions.builder().history(1, Long.MAX_VALUE).build()).session;
    requireTakenBack(
        session,
        () -> {
          session.execute("hide buy");
          session.execute("hide sell");
        });
  }

  /** As above: to undo is something to do, too. */
  @Test
  void group_thatUndoesAndThrows_isTakenBackWhole() {
    Session session = new Subject(EngineOptions.defaults()).session;
    requireTakenBack(session, session::undo);
  }

  @Tag("HIST-15")
  @Test
  void group_thatUndoesDoesAndThrows_isTakenBackWhole() {
    Session session = new Subject(EngineOptions.defaults()).session;
    requireTakenBack(
        session,
        () -> {
          session.undo();
          session.execute("hide buy");
        });
  }

  @Tag("HIST-15")
  @Test
  void group_thatRedoesAndThrows_isTakenBackWhole() {
    Session session = new Subject(EngineOptions.defaults()).session;
    requireTakenBack(session, session::redo);
  }

  private static void requireTakenBack(Session session, Runnable work) {
    String before = EditLaws.text(session.blueprint());
    assertThatThrownBy(
            () ->
                session.group(
                    "group",
                    () -> {
                      work.run();
                      throw new IllegalStateException(WANTED);
                    }))
        .hasMessage(WANTED);
    assertThat(EditLaws.text(session.blueprint())).isEqualTo(before);
  }

  /** As above, where a fault comes in between. */
  @Test
  void group_thatThrowsAndFailsToBeTakenBack_isTakenBackAllTheSame() {
    Trap trap = new Trap();
    Session session = new Subject(EngineOptions.builder().probe(trap).build()).session;
    Supplier<Throwable> fault = () -> new IllegalStateException(WANTED);
    requireTakenBack(
        session,
        () -> {
          session.execute("hide buy");
          trap.set(Point.COMMIT_READY, 1, fault);
        });
  }
}
