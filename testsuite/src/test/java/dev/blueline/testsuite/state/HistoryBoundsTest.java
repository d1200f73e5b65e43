package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that is opened with other bounds of the history than it was written with. */
@ExtendWith(Quiet.class)
class HistoryBoundsTest {
  private static final StateOptions OPTIONS = Opened.quiet(Durability.COMMIT).build();
  private static final int FEW = 2;
  private static final int MANY = 1000;

  /** Opens the session, does something, and returns what is left when the process ends then. */
  private static Disk after(Disk disk, int entries, Consumer<Session> work) {
    try (JournalStore store = JournalStore.open(disk, OPTIONS);
        BlueprintEngine engine = engine(store, entries)) {
      work.accept(engine.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults()));
      return disk.afterKill();
    }
  }

  private static BlueprintEngine engine(JournalStore store, int entries) {
    return BlueprintEngine.create(
        EngineOptions.builder().store(store).history(entries, 16 << 20).build());
  }

  private static void execute(Session session) {
    execute(session, "one");
  }

  private static void execute(Session session, String what) {
    for (String colour : List.of("red", "blue", "green", "black", "white")) {
      assertThat(session.execute("make " + what + " " + colour).status()).isEqualTo(Status.APPLIED);
    }
  }

  private static void undo(Session session, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    }
  }

  /** It was refused: "the history has no entry 2". */
  @ParameterizedTest
  @CsvSource({"1000,2", "1000,0", "2,1000", "3,2", "2,2"})
  void open_withOtherBounds_isTheSessionThatItWas(int first, int next) {
    Seen[] seen = new Seen[2];
    Disk left =
        after(
            new Disk(),
            first,
            session -> {
              execute(session);
              undo(session, Math.min(first, 4));
              seen[0] = Seen.of(session);
            });
    after(left.afterKill(), next, session -> seen[1] = Seen.of(session));
    assertThat(seen[1].bytes()).isEqualTo(seen[0].bytes());
    assertThat(seen[1].undone()).isEqualTo(seen[0].undone());
    assertThat(seen[0].done()).endsWith(seen[1].done().toArray(String[]::new));
    assertThat(seen[1].done()).hasSize(Math.min(next, seen[0].done().size()));
  }

  /** What the writer had forgotten is not joined into a group by who reads it. */
  @Test
  void open_withLargerBounds_joinsWhatWasJoined() {
    Seen[] seen = new Seen[2];
    Disk left =
        after(
            new Disk(),
            FEW,
            session -> {
              execute(session);
              session.squashTo(0, "all that is known");
              session.execute("make two red");
              undo(session, 2);
              seen[0] = Seen.of(session);
            });
    after(
        left,
        MANY,
        session -> {
          seen[1] = Seen.of(session);
          assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
        });
    assertThat(seen[1]).isEqualTo(seen[0]);
  }

  @Test
  void open_behindACheckpointOfOtherBounds_isTheSessionThatItWas() {
    Seen[] seen = new Seen[2];
    Disk disk =
        after(
            new Disk(),
            MANY,
            session -> {
              execute(session);
              session.checkpoint("with many");
              undo(session, 4);
            });
    Disk few = after(disk, FEW, session -> session.execute("make two bold"));
    Disk left =
        after(
            few,
            MANY,
            session -> {
              execute(session, "two");
              undo(session, 5);
              seen[0] = Seen.of(session);
            });
    after(left, MANY, session -> seen[1] = Seen.of(session));
    assertThat(seen[1]).isEqualTo(seen[0]);
    assertThat(seen[0].done()).hasSize(FEW);
  }

  /** A group left open is taken back to what was before it, within the bounds of who does. */
  @Test
  void open_groupLeftOpenWithLargerBounds_isTheSessionBeforeIt() {
    Disk disk = new Disk();
    Disk[] left = new Disk[1];
    Seen[] seen = new Seen[3];
    after(
        disk,
        MANY,
        session -> {
          execute(session);
          seen[0] = Seen.of(session);
          session.group(
              "drag",
              () -> {
                session.execute("make two red");
                left[0] = disk.afterKill();
              });
        });
    Disk next = after(left[0], FEW, session -> seen[1] = Seen.of(session));
    after(next, MANY, session -> seen[2] = Seen.of(session));
    assertThat(seen[1].bytes()).isEqualTo(seen[0].bytes());
    assertThat(seen[1].done()).hasSize(FEW);
    assertThat(seen[2]).isEqualTo(seen[1]);
  }

  @Test
  void takeTurn_withSmallerBounds_goesOnFromWhatOthersDid() {
    Disk disk = new Disk();
    try (JournalStore store = JournalStore.open(disk, OPTIONS);
        BlueprintEngine few = engine(store, FEW);
        BlueprintEngine many = engine(store, MANY)) {
      Session bob = few.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults());
      bob.yieldTurn();
      Session ann = many.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults());
      execute(ann);
      undo(ann, 4);
      ann.yieldTurn();
      bob.takeTurn(Duration.ZERO);
      assertThat(Seen.of(bob)).isEqualTo(Seen.of(ann));
      execute(bob, "two");
      bob.yieldTurn();
      ann.takeTurn(Duration.ZERO);
      assertThat(Seen.of(ann)).isEqualTo(Seen.of(bob));
      assertThat(ann.history().entries()).hasSize(FEW);
      undo(ann, FEW);
      Seen last = Seen.of(ann);
      after(disk.afterKill(), MANY, session -> assertThat(Seen.of(session)).isEqualTo(last));
    }
  }
}
