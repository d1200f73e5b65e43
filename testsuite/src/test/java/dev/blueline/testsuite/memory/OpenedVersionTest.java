package dev.blueline.testsuite.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is edited comes to hold the version that it was opened with no longer. */
class OpenedVersionTest {
  /** A session that is kept knows the last ten plans, and they the version that they are for. */
  private static final int COMMANDS = 11;

  private final Unreachable opened = new Unreachable();

  @TempDir private Path folder;

  @Tag("SES-33")
  @Test
  void session_ofADocument_letsGoOfItsFirstVersion() throws InterruptedException {
    try (BlueprintEngine engine = BlueprintEngine.create();
        Session session = engine.open(document())) {
      requireGone(session);
    }
  }

  @Tag("SES-33")
  @Test
  void session_thatIsKept_letsGoOfItsFirstVersion() throws InterruptedException {
    try (StateStore store = JournalStore.open(folder);
        BlueprintEngine engine = engineOf(store);
        Session session = engine.open("kept", document())) {
      requireGone(session);
    }
  }

  @Tag("SES-33")
  @Test
  void session_thatIsResumed_letsGoOfTheVersionItGoesOnFrom() throws InterruptedException {
    try (StateStore store = JournalStore.open(folder);
        BlueprintEngine engine = engineOf(store)) {
      engine.open("kept", document()).close();
      try (Session session = engine.resume("kept", SessionOptions.defaults())) {
        requireGone(session);
      }
    }
  }

  private static BlueprintEngine engineOf(StateStore store) {
    return BlueprintEngine.create(EngineOptions.builder().store(store).build());
  }

  private Blueprint document() {
    Blueprint document = Doc.parse("text#title[0 0 300 40]{font_size=20} 'Shop'");
    opened.add(document);
    return document;
  }

  private void requireGone(Session session) throws InterruptedException {
    opened.add(session.blueprint());
    for (int i = 1; i <= COMMANDS; i++) {
      assertThat(session.execute("set the text of title to \"" + i + "\"").errors()).isEmpty();
    }
    assertThat(session.version()).isEqualTo(COMMANDS);
    assertThat(opened.stillReachable()).isEmpty();
  }
}
