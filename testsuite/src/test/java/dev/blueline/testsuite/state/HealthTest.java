package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blueline.state.Finding;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What wants looking after is told by name, and nothing else is. */
@ExtendWith(Quiet.class)
@Tag("STATE-27")
class HealthTest extends AgeingStore {
  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  @Test
  void health_soundStore_isEmpty() {
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 2, Duration.ofMinutes(1));
      assertThat(opened.store().health()).isEmpty();
      assertThat(opened.store().verify(null)).isEmpty();
    }
  }

  @Test
  void health_openSessionWithoutChanges_isStale() {
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 1, Duration.ofMinutes(1));
      now.set(now.get().plus(Duration.ofMinutes(11)));
      assertThat(opened.store().health())
          .extracting(Finding::code, Finding::session)
          .containsExactly(tuple("stale_session", "s"));
      opened.session().close();
      assertThat(opened.store().health()).isEmpty();
    }
  }

  @Test
  void health_holderHasEnded_isToldUntilTheSessionIsOpened() {
    Disk left;
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 1, Duration.ofMinutes(1));
      left = disk.afterKill();
    }
    try (JournalStore store = JournalStore.open(left, options().build())) {
      assertThat(codes(store.health())).containsExactly("lease_without_holder");
    }
    try (Opened opened = Opened.on(left, options().build())) {
      assertThat(opened.store().health()).isEmpty();
    }
  }

  @Test
  void health_longJournalAndLittleRoom_areTold() {
    try (Opened opened = Opened.on(disk, options().journal(100, 1_000).build())) {
      edit(opened, 4, Duration.ofMinutes(1));
      assertThat(codes(opened.store().health())).containsExactly("journal_long");
      opened.store().prune();
      disk.leave(1 << 20);
      assertThat(codes(opened.store().health())).contains("disk_nearly_full");
    }
  }

  @Test
  void look_atASessionWithoutALease_makesNone() {
    Disk copied;
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 1, Duration.ofMinutes(1));
      copied = disk.afterKill();
    }
    copied.lose("sessions/s/lease");
    try (JournalStore store = JournalStore.open(copied, options().build())) {
      assertThat(store.verify(null)).isEmpty();
      assertThat(store.health()).isEmpty();
      assertThat(store.sessions()).hasSize(1);
      assertThat(copied.names()).doesNotContain("sessions/s/lease");
    }
  }

  @Test
  void verify_damagedCheckpoint_isToldByName() {
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 3, Duration.ofMinutes(1));
      String name = checkpoints().get(1);
      disk.set(FOLDER + name, new byte[] {1});
      List<Finding> findings = opened.store().verify("s");
      assertThat(codes(findings)).containsExactly("checkpoint_damaged");
      assertThat(findings.get(0).message()).contains(FOLDER + name);
      checkpoints().forEach(one -> disk.set(FOLDER + one, new byte[] {1}));
      assertThat(codes(opened.store().health())).contains("checkpoint_damaged", "session_damaged");
    }
  }

  @Test
  void verify_damagedLine_isToldByPlace() throws IOException {
    Disk left;
    try (Opened opened = Opened.on(disk, options().build())) {
      edit(opened, 1, Duration.ofMinutes(1));
      opened.session().execute("make head italic");
      opened.session().execute("make head uppercase");
      left = disk.afterKill();
    }
    byte[] journal = left.read("journal/000001-000001.journal", 0);
    journal[journal.length - 20] ^= 4;
    left.set("journal/000001-000001.journal", journal);
    try (JournalStore store = JournalStore.open(left, options().build())) {
      List<Finding> findings = store.verify("s");
      assertThat(codes(findings)).containsExactly("session_damaged");
      assertThat(findings.get(0).message()).contains("journal/000001-000001.journal at byte");
    }
  }

  /** Its file is kept for who looks into it, so somebody has to be told of it. */
  @Test
  void verify_damagedLineThatACheckpointHolds_isToldByPlace() throws IOException {
    String name = "journal/000001-000001.journal";
    try (Opened opened = Opened.on(disk, options().build())) {
      opened.session().execute("make head italic");
      byte[] journal = disk.read(name, 0);
      opened.session().checkpoint("behind the line");
      journal[journal.length - 20] ^= 4;
      disk.set(name, journal);
      for (String id : new String[] {"s", null}) {
        List<Finding> findings = opened.store().verify(id);
        assertThat(codes(findings)).containsExactly("line_damaged");
        assertThat(findings.get(0).message()).contains(name + " at byte");
      }
      assertThat(opened.store().health()).isEmpty();
    }
  }
}
