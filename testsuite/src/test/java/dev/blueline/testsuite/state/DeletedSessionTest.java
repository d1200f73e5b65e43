package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Doc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that are deleted: nothing of them comes back, whatever happens meanwhile. */
@ExtendWith(Quiet.class)
class DeletedSessionTest {
  private static final StateOptions OPTIONS =
      Opened.quiet(Durability.COMMIT).journal(1_000, 1 << 20).build();

  private static void edit(Session session, int commands) {
    for (int i = 0; i < commands; i++) {
      session.execute(i % 2 == 0 ? "make one red" : "make one blue");
    }
    session.checkpoint("amid");
    session.execute("hide two");
  }

  /** Returns a disk with a session that was edited and closed, and what was seen of it last. */
  private static Seen fill(Disk disk) {
    try (Opened opened = Opened.on(disk, OPTIONS)) {
      edit(opened.session(), 30);
      return Seen.of(opened.session());
    }
  }

  private static void requireUnknown(JournalStore store) {
    assertThat(store.contains(Opened.ID)).isFalse();
    assertThat(store.sessions()).isEmpty();
    requireWell(store);
    assertThat(store.health()).isEmpty();
    requireRefused(Reason.UNKNOWN_SESSION, () -> store.describe(Opened.ID));
    requireRefused(Reason.UNKNOWN_SESSION, () -> store.delete(Opened.ID));
    requireRefused(
        Reason.UNKNOWN_SESSION,
        () -> Opened.engine(store).resume(Opened.ID, SessionOptions.defaults()));
  }

  /** A loss of power may tear a line that nobody had waited for. */
  private static void requireWell(JournalStore store) {
    assertThat(store.verify(null)).allMatch(finding -> finding.code().equals("line_damaged"));
  }

  private static void requireRefused(Reason reason, Runnable call) {
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** Holds that a session may take the id and be kept, and that it knows nothing of the other. */
  private static void requireFree(Disk disk) {
    Seen fresh;
    try (Opened opened = Opened.on(disk, OPTIONS)) {
      assertThat(opened.session().version()).isZero();
      assertThat(opened.session().history().entries()).isEmpty();
      assertThat(opened.session().blueprint()).isEqualTo(Deeds.DOCUMENT);
      edit(opened.session(), 3);
      fresh = Seen.of(opened.session());
      Opened killed = Opened.on(disk.afterKill(), OPTIONS);
      assertThat(Seen.of(killed.session())).isEqualTo(fresh);
      killed.close();
    }
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      requireWell(store);
      Session again = Opened.engine(store).resume(Opened.ID, SessionOptions.defaults());
      assertThat(Seen.of(again)).isEqualTo(fresh);
    }
  }

  @Tag("STATE-45")
  @Test
  void delete_aSession_leavesNothingOfItButItsNumbers() throws IOException {
    Disk disk = new Disk();
    fill(disk);
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      store.delete(Opened.ID);

      requireUnknown(store);
      assertThat(disk.list("sessions/" + Opened.ID)).containsExactly("deleted.json", "lease");
      int segments = disk.list("journal").size();
      assertThat(store.prune()).isPositive();
      assertThat(disk.list("journal").size()).isLessThan(segments);
      requireUnknown(store);
    }
    requireFree(disk);
  }

  /** Lines of the old session are still in the journal, with numbers that a new one would use. */
  @Tag("STATE-45")
  @Test
  void open_anIdThatWasDeleted_isAnotherSession() {
    Disk disk = new Disk();
    for (int i = 0; i < 3; i++) {
      fill(disk);
      try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
        store.delete(Opened.ID);
      }
      requireFree(disk);
      try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
        store.delete(Opened.ID);
        requireUnknown(store);
      }
    }
  }

  @Tag("STATE-45")
  @Test
  void delete_aSessionThatSomebodyHasOpen_isBusy() {
    try (Opened opened = Opened.on(new Disk(), OPTIONS)) {
      requireRefused(Reason.BUSY, () -> opened.store().delete(Opened.ID));
      assertThat(opened.session().execute("hide two").status().isSuccess()).isTrue();
    }
  }

  /** It went on from where it was, and would have brought the session back. */
  @Tag("STATE-45")
  @Test
  void takeTurn_inASessionThatWasDeletedMeanwhile_isRefused() {
    try (Opened opened = Opened.on(new Disk(), OPTIONS)) {
      Session session = opened.session();
      session.yieldTurn();
      opened.store().delete(Opened.ID);

      requireRefused(Reason.UNKNOWN_SESSION, () -> session.takeTurn(Duration.ZERO));
      assertThat(session.execute("hide two").status().isSuccess()).isFalse();
      session.close();
      requireUnknown(opened.store());
    }
  }

  @Tag("STATE-45")
  @Test
  void delete_aSessionThatIsDamaged_isDone() {
    Disk disk = new Disk();
    fill(disk);
    for (String name : disk.list("sessions/" + Opened.ID)) {
      if (name.startsWith("checkpoint")) {
        disk.set("sessions/" + Opened.ID + "/" + name, new byte[] {'{'});
      }
    }
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      assertThat(store.verify(null)).isNotEmpty();
      store.delete(Opened.ID);
      requireUnknown(store);
    }
    requireFree(disk);
  }

  /** One tombstone that could not be read kept all sessions from being listed. */
  @Tag("STATE-45")
  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"ordinal\":-5,\"epoch\":0}"})
  void delete_whoseTombstoneIsDamaged_staysDeleted(String damaged) {
    Disk disk = new Disk();
    fill(disk);
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      store.delete(Opened.ID);
      disk.set("sessions/" + Opened.ID + "/deleted.json", damaged.getBytes(StandardCharsets.UTF_8));
      requireUnknown(store);
      store.prune();
    }
    requireFree(disk);
  }

  /** Killed, or without power, before each single change that deleting makes. */
  @Tag("STATE-45")
  @Test
  void delete_endingAnywhere_leavesTheSessionWholeOrNone() {
    List<Disk> ends = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(45);
    Disk disk = new Disk();
    final Seen before = fill(disk);
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      disk.meet(
          (what, name) -> {
            ends.add(disk.afterKill());
            for (int i = 0; i < 8; i++) {
              ends.add(disk.afterPowerLoss(random));
            }
          });
      store.delete(Opened.ID);
      ends.add(disk.afterPowerLoss(random));
      disk.meet(Trouble.NONE);
    }
    assertThat(ends).hasSizeGreaterThan(40);
    int whole = 0;
    for (Disk end : ends) {
      whole += isWhole(end, before) ? 1 : 0;
      requireDeletable(end);
    }
    assertThat(whole).isPositive().isLessThan(ends.size());
  }

  private static boolean isWhole(Disk disk, Seen before) {
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      if (!store.contains(Opened.ID)) {
        requireUnknown(store);
        return false;
      }
      try (BlueprintEngine engine = Opened.engine(store);
          Session session = engine.resume(Opened.ID, SessionOptions.defaults())) {
        assertThat(Seen.of(session)).isEqualTo(before);
      }
      return true;
    }
  }

  private static void requireDeletable(Disk disk) {
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      if (store.contains(Opened.ID)) {
        store.delete(Opened.ID);
      }
      store.prune();
    }
    requireFree(disk);
  }

  /** Deleting one leaves the others as they are. */
  @Test
  void delete_oneOfTwo_leavesTheOther() {
    try (JournalStore store = JournalStore.open(new Disk(), OPTIONS);
        BlueprintEngine engine = Opened.engine(store)) {
      try (Session kept = engine.open("kept", Doc.parse("button#buy 'Buy'"))) {
        engine.open("gone", Deeds.DOCUMENT).close();
        store.delete("gone");
        assertThat(kept.execute("hide buy").status().isSuccess()).isTrue();
      }
      assertThat(store.sessions()).extracting(session -> session.id()).containsExactly("kept");
      assertThat(store.verify(null)).isEmpty();
    }
  }
}
