package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateStore;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be opened, or is closed, says why, and does nothing. */
@ExtendWith(Quiet.class)
class RefusedStoreTest {
  private final Disk disk = new Disk();

  private Opened opened() {
    return Opened.on(disk, Opened.quiet(Durability.COMMIT).build());
  }

  @Tag("STATE-12")
  @Test
  void open_storeOfANewerFormat_isRefused() throws IOException {
    opened().close();
    replace("format.json", "\"version\":1", "\"version\":2");
    requireRefused(Reason.NEWER_FORMAT);
  }

  @Tag("STATE-12")
  @Test
  void open_journalOfANewerFormat_isRefused() throws IOException {
    opened().close();
    String header =
        new String(disk.read("journal/000001-000001.journal", 0), StandardCharsets.UTF_8);
    String rest = header.lines().findFirst().orElseThrow().substring(9);
    String newer = rest.replace("\"version\":1", "\"version\":2");
    disk.set(
        "journal/000001-000001.journal",
        (Lines.checksum(newer) + " " + newer + "\n").getBytes(StandardCharsets.UTF_8));
    requireRefused(Reason.NEWER_FORMAT);
  }

  @Tag("STATE-12")
  @Test
  void open_checkpointOfANewerFormat_isRefused() throws IOException {
    opened().close();
    String name =
        disk.names().stream().filter(any -> any.contains("checkpoint_")).findFirst().orElseThrow();
    String text = new String(disk.read(name, 0), StandardCharsets.UTF_8);
    String rest = text.substring(21).replace("\"format\":1", "\"format\":2");
    String newer = "{\"crc32c\":\"" + Lines.checksum(rest) + "\"," + rest;
    disk.set(name, newer.getBytes(StandardCharsets.UTF_8));
    requireRefused(Reason.NEWER_FORMAT);
  }

  private void replace(String name, String from, String to) throws IOException {
    String text = new String(disk.read(name, 0), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    disk.set(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private void requireRefused(Reason reason) {
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> opened())
        .matches(e -> e.reason() == reason, reason.toString());
  }

  @Tag("STATE-13")
  @Test
  void open_directoryThatIsOpen_isRefusedUntilItIsClosed(@TempDir Path directory)
      throws IOException {
    try (JournalStore store = JournalStore.open(directory)) {
      assertThat(store.sessions()).isEmpty();
      StateFiles same = StateFiles.of(directory.resolve("..").resolve(directory.getFileName()));
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(() -> JournalStore.open(same, StateOptions.defaults()))
          .matches(e -> e.reason() == Reason.IN_USE);
    }
    JournalStore.open(directory).close();
  }

  private static List<Consumer<String>> lookups(StateStore store) {
    return List.of(store::describe, store::checkpoint, store::verify, store::recover);
  }

  /** To verify a session that is not there made it, wherever its id led. */
  @Tag("STATE-14")
  @ParameterizedTest
  @ValueSource(strings = {"", ".", "../../out", "a/b"})
  void lookup_idThatIsNoName_isRefusedAndMakesNothing(String id) {
    try (Opened opened = opened()) {
      List<String> before = disk.names();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> opened.store().contains(id))
          .withMessage(
              "a session's id has 1 to 64 letters, digits, '-', '_' or '.', and does not begin with"
                  + " '.'; this is not one: \"%s\"",
              id);
      for (Consumer<String> lookup : lookups(opened.store())) {
        assertThatIllegalArgumentException().isThrownBy(() -> lookup.accept(id));
      }
      assertThat(disk.names()).isEqualTo(before);
    }
  }

  @Test
  void lookup_sessionThatIsNotThere_isUnknownAndMakesNothing() {
    try (Opened opened = opened()) {
      List<String> before = disk.names();
      for (Consumer<String> lookup : lookups(opened.store())) {
        assertThatExceptionOfType(StateException.class)
            .isThrownBy(() -> lookup.accept("nope"))
            .matches(e -> e.reason() == Reason.UNKNOWN_SESSION);
      }
      assertThat(opened.store().contains("nope")).isFalse();
      assertThat(disk.names()).isEqualTo(before);
    }
  }

  @Tag("STATE-14")
  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", ".a", "a/b", "a\\b", "a b", "ü", "a\0", "../../etc", "\n", "#"})
  void open_idThatIsNoName_isRefused(String id) {
    try (Opened opened = opened()) {
      BlueprintEngine engine = Opened.engine(opened.store());
      assertThatIllegalArgumentException().isThrownBy(() -> engine.open(id, Deeds.DOCUMENT));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.resume(id, SessionOptions.defaults()));
      assertThatIllegalArgumentException().isThrownBy(() -> opened.store().recover(id));
      assertThatIllegalArgumentException().isThrownBy(() -> opened.store().contains(id));
    }
  }

  @Tag("STATE-14")
  @Test
  void open_idOf65Letters_isRefusedAndOf64Not() {
    try (Opened opened = opened()) {
      BlueprintEngine engine = Opened.engine(opened.store());
      assertThat(engine.open("a".repeat(64), Deeds.DOCUMENT).version()).isZero();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.open("a".repeat(65), Deeds.DOCUMENT));
    }
  }

  @Tag("STATE-15")
  @Test
  void resume_unknownSession_isRefused() {
    try (Opened opened = opened()) {
      BlueprintEngine engine = Opened.engine(opened.store());
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(() -> engine.resume("nobody", SessionOptions.defaults()))
          .matches(e -> e.reason() == Reason.UNKNOWN_SESSION);
      assertThat(opened.store().contains("nobody")).isFalse();
      assertThat(opened.store().sessions()).hasSize(1);
    }
  }

  @Test
  void open_sessionThatIsOpen_isRefusedAsBusy() {
    try (Opened opened = opened()) {
      SessionOptions impatient = SessionOptions.builder().patience(Duration.ZERO).build();
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(() -> Opened.engine(opened.store()).resume(Opened.ID, impatient))
          .matches(e -> e.reason() == Reason.BUSY);
      assertThat(opened.session().execute("make one red").status().isSuccess()).isTrue();
    }
  }

  @Tag("STATE-16")
  @Test
  void execute_closedSession_isRefused() {
    try (Opened opened = opened()) {
      Session session = opened.session();
      session.execute("make one red");
      session.close();
      FailingFilesTest.requireLeftAlone(session);
      session.close();
      assertThatExceptionOfType(StateException.class).isThrownBy(() -> session.checkpoint("now"));
    }
  }

  @Tag("STATE-16")
  @Test
  void execute_closedStore_isRefused() {
    Opened opened = opened();
    opened.session().execute("make one red");
    opened.close();
    opened.close();
    FailingFilesTest.requireLeftAlone(opened.session());
    JournalStore store = opened.store();
    List<Runnable> calls =
        List.of(
            store::sessions,
            store::flush,
            store::health,
            store::prune,
            () -> store.verify(null),
            () -> store.recover(Opened.ID),
            () -> Opened.engine(store).open(Opened.ID, Deeds.DOCUMENT));
    for (Runnable call : calls) {
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(call::run)
          .matches(e -> e.reason() == Reason.CLOSED);
    }
  }

  @Test
  void execute_handedOver_isNotOurTurn() {
    try (Opened opened = opened()) {
      Session session = opened.session();
      session.handTo("another");
      CommandResult result = session.execute("make one red");
      assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
      assertThat(session.version()).isZero();
    }
  }

  @Tag("STATE-15")
  @Test
  void open_engineWithoutStore_isRefused() {
    BlueprintEngine engine = BlueprintEngine.create();
    assertThatIllegalStateException().isThrownBy(() -> engine.open("s", Deeds.DOCUMENT));
    assertThatIllegalStateException()
        .isThrownBy(() -> engine.resume("s", SessionOptions.defaults()));
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> engine.open(Deeds.DOCUMENT).checkpoint("now"));
  }
}
