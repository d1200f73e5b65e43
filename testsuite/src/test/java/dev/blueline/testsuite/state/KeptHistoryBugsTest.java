package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs of a history that is kept, each by its name. */
@ExtendWith(Quiet.class)
class KeptHistoryBugsTest {
  private static final StateOptions OPTIONS = Opened.quiet(Durability.COMMIT).build();

  /** Does something to the session, within bounds, and returns what a kill behind it leaves. */
  private static Disk after(Disk disk, int maxEntries, Consumer<Session> work) {
    try (JournalStore store = JournalStore.open(disk, OPTIONS);
        BlueprintEngine engine = engine(store, maxEntries)) {
      work.accept(engine.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults()));
      return disk.afterKill();
    }
  }

  private static BlueprintEngine engine(JournalStore store, int maxEntries) {
    return BlueprintEngine.create(
        EngineOptions.builder().store(store).history(maxEntries, 16 << 20).build());
  }

  /** Does something, and holds that the session is found again as it was; returns what was left. */
  private static Disk held(Disk disk, int maxEntries, Consumer<Session> work) {
    Seen[] seen = new Seen[2];
    Disk left =
        after(
            disk,
            maxEntries,
            session -> {
              work.accept(session);
              seen[0] = Seen.of(session);
            });
    after(left, maxEntries, session -> seen[1] = Seen.of(session));
    assertThat(seen[1]).isEqualTo(seen[0]);
    return left;
  }

  /** What "it" stood for behind a command was forgotten by whoever undid it. */
  @Tag("HIST-13")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void redo_ofWhatWasUndoneBeforeAKill_leavesItAsBehindTheCommand(boolean isInCheckpoint) {
    Disk left =
        after(
            new Disk(),
            1000,
            session -> {
              session.execute("make one red");
              session.execute("make two blue");
              session.undo();
              if (isInCheckpoint) {
                session.checkpoint("undone");
              }
            });

    after(
        left,
        1000,
        session -> {
          session.redo();
          session.execute("hide it");
          assertThat(session.blueprint().component("two").isHidden()).isTrue();
        });
  }

  /** Redoing went past the bounds, a checkpoint did not: an undo behind it found no entry. */
  @Tag("STATE-1")
  @Tag("HIST-21")
  @Test
  void open_redonePastTheBoundsBeforeACheckpoint_isTheSessionThatItWas() {
    held(
        new Disk(),
        1,
        session -> {
          session.group("there and back", () -> doAndUndoTwo(session));
          redoAndUndo(session);
        });
  }

  /** The same without a group: what is opened within smaller bounds has more to redo. */
  @Tag("HIST-21")
  @Test
  void open_redonePastSmallerBounds_isTheSessionThatItWas() {
    Disk many = after(new Disk(), 1000, KeptHistoryBugsTest::doAndUndoTwo);
    held(many, 1, KeptHistoryBugsTest::redoAndUndo);
  }

  private static void doAndUndoTwo(Session session) {
    session.execute("make one red");
    session.execute("make two blue");
    session.undo();
    session.undo();
  }

  private static void redoAndUndo(Session session) {
    assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
    assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
    assertThat(session.history().entries()).hasSize(1);
    session.checkpoint("behind the redos");
    assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    assertThat(session.undo().status()).isEqualTo(Status.NO_CHANGE);
  }

  /** The line of such a mark was written, and refused when it was read. */
  @Tag("STATE-1")
  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -(1L << 53), -1})
  void bailOutAndSquash_toAMarkBelowZero_areRefusedAndLeaveNothing(long mark) {
    held(
        new Disk(),
        1000,
        session -> {
          session.execute("make one red");
          assertThatIllegalArgumentException()
              .isThrownBy(() -> session.bailOut(mark))
              .withMessageContaining("" + mark);
          assertThatIllegalArgumentException()
              .isThrownBy(() -> session.squashTo(mark, "all"))
              .withMessageContaining("" + mark);
        });
  }

  /** As one is that was taken in a group which failed: nothing was done since. */
  @Tag("STATE-1")
  @Tag("HIST-6")
  @ParameterizedTest
  @ValueSource(longs = {1, 5, (1L << 53) - 1, 1L << 53, Long.MAX_VALUE})
  void bailOutAndSquash_toAMarkThatIsStillToCome_writeNothing(long mark) throws IOException {
    Disk left =
        held(
            new Disk(),
            1000,
            session -> {
              session.execute("make one red");
              assertThat(session.bailOut(mark).status()).isEqualTo(Status.NO_CHANGE);
              session.squashTo(mark, "none");
            });
    assertThat(Lines.of(left)).extracting(Lines::kind).doesNotContain("bail_out", "squash");
  }
}
