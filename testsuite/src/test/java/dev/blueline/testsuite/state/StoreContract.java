package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.serialize.BlueprintWriter;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever was done to a session, who opens it again finds it as it was: after each deed from a
 * copy of the files, as if the process had ended there, and at the end from the files themselves.
 */
abstract class StoreContract {
  private static final int DEEDS = Boolean.getBoolean("blueline.long") ? 2_000 : 50;

  /** Returns files with nothing in them. */
  abstract StateFiles files() throws IOException;

  /** Returns the files of a store that was closed, for another store. */
  abstract StateFiles again(StateFiles closed) throws IOException;

  @Tag("STATE-1")
  @Tag("STATE-30")
  @ParameterizedTest
  @EnumSource(Durability.class)
  void open_afterAnyDeed_isTheSessionAsItWas(Durability durability) throws IOException {
    StateOptions options =
        Opened.quiet(durability).queue(Duration.ofMillis(1), 4096).journal(20_000, 1 << 20).build();
    SplittableRandom random = new SplittableRandom(durability.ordinal());
    StateFiles files = files();
    Seen last;
    try (Opened opened = Opened.on(files, options)) {
      for (int i = 0; i < DEEDS; i++) {
        Deeds.carryOut(opened.session(), random.nextLong());
        upkeep(opened, random);
        opened.store().flush();
        requireSame(Remains.of(files), Seen.of(opened.session()));
      }
      assertThat(opened.store().loads()).isEqualTo(1);
      last = Seen.of(opened.session());
    }
    requireSame(again(files), last);
  }

  /** An editor cancels work by interrupting its thread; files that are read by channels close. */
  @Tag("STATE-39")
  @ParameterizedTest
  @EnumSource(Durability.class)
  void work_onAThreadThatIsInterrupted_isDoneAsAnyOther(Durability durability) throws IOException {
    StateOptions options =
        Opened.quiet(durability).queue(Duration.ofMillis(1), 4096).journal(500, 1 << 20).build();
    StateFiles files = files();
    Seen last;
    try {
      Thread.currentThread().interrupt();
      try (Opened opened = Opened.on(files, options)) {
        for (int i = 0; i < 5; i++) {
          String command = "make head " + (i % 2 == 0 ? "uppercase" : "lowercase");
          CommandResult result = opened.session().execute(command);
          assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
        }
        opened.session().checkpoint("amid");
        opened.store().flush();
        assertThat(opened.store().verify(null)).isEmpty();
        assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();
        Thread.currentThread().interrupt();
        last = Seen.of(opened.session());
      }
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      requireSame(again(files), last);
    } finally {
      Thread.interrupted();
    }
  }

  private static void upkeep(Opened opened, SplittableRandom random) {
    if (random.nextInt(15) == 0) {
      opened.session().checkpoint("now and then");
    }
  }

  private static void requireSame(StateFiles files, Seen seen) throws IOException {
    Lines.requireChain(files);
    try (JournalStore store = JournalStore.open(files, Opened.quiet(Durability.COMMIT).build())) {
      Session session = Opened.engine(store).resume(Opened.ID, SessionOptions.defaults());
      assertThat(Seen.of(session)).isEqualTo(seen);
      assertThat(session.resumed()).isEmpty();
      assertThat(store.loads()).isEqualTo(1);
      assertThat(store.verify(null)).isEmpty();
      requireWayBack(session);
    }
  }

  private static void requireWayBack(Session session) {
    int entries = session.history().entries().size();
    for (int i = 0; i < entries; i++) {
      session.undo();
    }
    assertThat(session.history().entries()).isEmpty();
    assertThat(Seen.bytes(session))
        .isEqualTo(new String(BlueprintWriter.toByteArray(Deeds.DOCUMENT), StandardCharsets.UTF_8));
  }
}
