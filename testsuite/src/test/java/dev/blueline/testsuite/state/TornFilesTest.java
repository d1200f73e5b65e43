package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.RecoveryReport;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateException;
import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file of a store that was cut off, changed or lost: either all that was acknowledged is there,
 * or opening says what is not, and recovering goes back to a version that there was.
 */
@ExtendWith(Quiet.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TornFilesTest {
  private final List<Seen> versions = new ArrayList<>();

  /** Of a process that was killed amid work, and of one that closed its session. */
  private Disk killed = new Disk();

  private Disk closed = new Disk();

  @BeforeAll
  void make() {
    Disk disk = new Disk();
    SplittableRandom random = new SplittableRandom(20261121);
    for (int opening = 0; opening < 3; opening++) {
      try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
        Session session = opened.session();
        versions.add(Seen.of(session));
        for (int i = 0; i < 12; i++) {
          Deeds.command(session, random);
          versions.add(Seen.of(session));
          if (i == 5) {
            session.checkpoint("half-way");
          }
        }
        killed = disk.afterKill();
      }
    }
    closed = disk.afterKill();
  }

  private Seen last() {
    return versions.get(versions.size() - 1);
  }

  @Test
  void open_afterKill_isTheLastVersion() {
    try (Opened opened = Opened.on(killed.afterKill(), Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.of(opened.session())).isEqualTo(last());
    }
    assertThat(last().version()).isGreaterThan(20);
  }

  @Tag("STATE-5")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void open_journalCutAnywhereInItsLastRecords_isWholeOrRefused(boolean isClosed) throws Exception {
    Disk disk = isClosed ? closed : killed;
    String journal = "journal/000003-000001.journal";
    byte[] bytes = disk.read(journal, 0);
    int breaks = 0;
    for (int length = bytes.length - 1; breaks < 3; length--) {
      Disk torn = disk.afterKill();
      torn.set(journal, Arrays.copyOf(bytes, length));
      requireWholeOrRefused(torn, journal + " cut to " + length, "journal");
      breaks += bytes[length - 1] == '\n' ? 1 : 0;
    }
  }

  @Tag("STATE-5")
  @Tag("STATE-6")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void open_oneBitFlippedAnywhere_isWholeOrRefused(boolean isClosed) throws Exception {
    Disk disk = isClosed ? closed : killed;
    SplittableRandom random = new SplittableRandom(isClosed ? 1 : 2);
    List<String> names = disk.names();
    for (int i = 0; i < 500; i++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] bytes = disk.read(name, 0);
      int at = random.nextInt(bytes.length);
      int bit = random.nextInt(8);
      bytes[at] ^= (byte) (1 << bit);
      Disk torn = disk.afterKill();
      torn.set(name, bytes);
      requireWholeOrRefused(torn, name + " byte " + at + " bit " + bit, name);
    }
  }

  @Tag("STATE-5")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void open_anyFileLost_isWholeOrRefused(boolean isClosed) {
    Disk disk = isClosed ? closed : killed;
    for (String name : disk.names()) {
      Disk torn = disk.afterKill();
      torn.lose(name);
      requireWholeOrRefused(torn, name + " lost", name);
    }
  }

  /** Locks are files too, where there is a directory. */
  @Test
  void open_anyFileOfADirectoryLost_isWholeOrRefused(@TempDir Path directory) throws IOException {
    StateFiles files = StateFiles.of(directory);
    for (String name : closed.names()) {
      if (!name.endsWith("/lease")) {
        try (StateFile file = files.create(name)) {
          file.write(ByteBuffer.wrap(closed.read(name, 0)));
        }
      }
    }
    try (Opened opened = Opened.on(files, Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.of(opened.session())).isEqualTo(last());
    }
    List<Path> locks;
    try (Stream<Path> all = Files.walk(directory)) {
      locks = all.filter(path -> path.toString().endsWith("lock")).toList();
    }
    assertThat(locks).hasSizeGreaterThan(2);
    for (Path lock : locks) {
      Files.delete(lock);
      try (Opened opened =
          Opened.on(StateFiles.of(directory), Opened.quiet(Durability.COMMIT).build())) {
        assertThat(Seen.of(opened.session())).as("%s", lock).isEqualTo(last());
      }
    }
  }

  @Tag("STATE-7")
  @Test
  void open_allCheckpointsLost_isRefusedByName() {
    Disk torn = killed.afterKill();
    torn.names().stream().filter(name -> name.contains("checkpoint_")).forEach(torn::lose);
    requireWholeOrRefused(torn, "no checkpoints", "sessions/s");
  }

  private void requireWholeOrRefused(Disk torn, String what, String name) {
    JournalStore store;
    try {
      store =
          JournalStore.open(
              torn, Opened.quiet(Durability.COMMIT).leaseTime(Duration.ofMillis(20)).build());
    } catch (StateException e) {
      assertThat(name).as(what).isEqualTo("format.json");
      assertThat(e).as(what).hasMessageContaining("format");
      return;
    }
    try (store) {
      requireWholeOrRefused(store, what, name);
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private void requireWholeOrRefused(JournalStore store, String what, String name) {
    BlueprintEngine engine = Opened.engine(store);
    try {
      Session session = engine.resume(Opened.ID, SessionOptions.defaults());
      assertThat(Seen.of(session)).as(what).isEqualTo(last());
    } catch (StateCorruptException e) {
      assertThat(e.file()).as("%s: %s", what, e).isNotEmpty();
      assertThat(e.getMessage()).as(what).contains(e.file(), e.entry());
      assertThat(name).as("%s: %s", what, e).startsWith(e.file().split("/")[0]);
      requireRecovered(store, engine, what);
    }
  }

  private void requireRecovered(JournalStore store, BlueprintEngine engine, String what) {
    RecoveryReport report;
    try {
      report = store.recover(Opened.ID);
    } catch (StateCorruptException e) {
      assertThat(e).as(what).hasMessageContaining("checkpoints: there is none");
      return;
    }
    Session session = engine.resume(Opened.ID, SessionOptions.defaults());
    Seen seen = Seen.of(session);
    assertThat(versions).as("%s: %s", what, report).contains(seen);
    assertThat(report.version()).isEqualTo(seen.version());
    assertThat(report.hash()).isEqualTo(seen.hash());
    boolean isLost = seen.version() < last().version();
    assertThat(report.lostFrom()).as(what).isEqualTo(isLost ? seen.version() + 1 : 0);
    assertThat(report.lostTo()).as(what).isEqualTo(isLost ? last().version() : 0);
    session.execute("make head red");
    Seen after = Seen.of(session);
    session.close();
    Session again = engine.resume(Opened.ID, SessionOptions.defaults());
    assertThat(Seen.of(again)).as(what).isEqualTo(after);
  }

  /** Its versions were counted by those that taking it back makes, and so none was missed. */
  @Tag("STATE-6")
  @Test
  void recover_groupLostItsEnd_saysThatItsVersionsAreLost() throws IOException {
    Disk disk = new Disk();
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      Session session = opened.session();
      session.execute("make one red");
      final Seen before = Seen.of(session);
      session.group(
          "drag",
          () -> {
            session.execute("make two blue");
            session.execute("make two bold");
          });
      assertThat(session.version()).isEqualTo(3);
      RecoveryReport report = recovered(cutByTheEnd(disk.afterKill()), before);
      assertThat(report.lostFrom()).isEqualTo(2);
      assertThat(report.lostTo()).isEqualTo(3);
      assertThat(recovered(disk.afterKill(), Seen.of(session)).hasLost()).isFalse();
    }
  }

  /** A group that was on its way when its process ended was never acknowledged. */
  @Test
  void recover_groupOnItsWay_saysThatNothingIsLost() throws IOException {
    Disk disk = new Disk();
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      Session session = opened.session();
      final Seen before = Seen.of(session);
      Disk[] left = new Disk[1];
      session.group(
          "drag",
          () -> {
            session.execute("make two blue");
            left[0] = disk.afterKill();
          });
      assertThat(recovered(left[0], before).hasLost()).isFalse();
    }
  }

  private static Disk cutByTheEnd(Disk disk) throws IOException {
    byte[] bytes = disk.read("journal/000001-000001.journal", 0);
    disk.set("journal/000001-000001.journal", Arrays.copyOf(bytes, bytes.length - 30));
    return disk;
  }

  private static RecoveryReport recovered(Disk disk, Seen expected) {
    try (JournalStore store = JournalStore.open(disk, Opened.quiet(Durability.COMMIT).build());
        BlueprintEngine engine = Opened.engine(store)) {
      RecoveryReport report = store.recover(Opened.ID);
      Session session = engine.resume(Opened.ID, SessionOptions.defaults());
      assertThat(Seen.of(session).at(expected.version())).isEqualTo(expected);
      assertThat(report.version()).isEqualTo(session.version());
      return report;
    }
  }
}
