package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.state.Durability;
import dev.blueline.state.Finding;
import dev.blueline.state.SessionSummary;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was whole was told as damaged where it was read otherwise than it was written. */
@Tag("STATE-44")
@ExtendWith(Quiet.class)
class OtherOptionsBugsTest {
  private static final BlueprintSchema KIOSK =
      BlueprintSchema.builder("kiosk").rootKey("widgets").build();
  private static final int SMALL_DEPTH = 8;

  private final Disk disk = new Disk();

  private static EngineOptions.Builder kiosk() {
    return EngineOptions.builder().schemas(KIOSK);
  }

  private JournalStore store(BlueprintSchema... schemas) {
    StateOptions.Builder options = Opened.quiet(Durability.COMMIT);
    return JournalStore.open(
        disk, (schemas.length == 0 ? options : options.schemas(schemas)).build());
  }

  private static Session resumed(JournalStore store, EngineOptions.Builder options) {
    return BlueprintEngine.create(options.store(store).build())
        .resume(Opened.ID, SessionOptions.defaults());
  }

  private static void requireRefused(ThrowingCallable call) {
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(call)
        .matches(e -> e.reason() == Reason.OTHER_OPTIONS)
        .withMessageContaining("StateOptions.schemas")
        .withMessageContaining("documentLimits");
  }

  private void keep(EngineOptions.Builder options, String widgets) {
    try (JournalStore store = store();
        BlueprintEngine engine = BlueprintEngine.create(options.store(store).build())) {
      Blueprint first =
          engine.read(("{\"widgets\":[" + widgets + "]}").getBytes(StandardCharsets.UTF_8));
      engine.open(Opened.ID, first, SessionOptions.defaults());
    }
  }

  @Test
  void session_ofASchemaThatTheStoreIsNotTold_isToldAsSuchAndStaysWhole() {
    keep(kiosk(), "{\"id\":\"a\",\"type\":\"text\",\"text\":\"A\"}");
    try (JournalStore store = store()) {
      requireRefused(() -> resumed(store, EngineOptions.builder()));
      requireRefused(() -> store.recover(Opened.ID));
      requireRefused(() -> store.describe(Opened.ID));
      assertThat(store.verify(null)).extracting(Finding::code).containsExactly("other_options");
      assertThat(store.health()).extracting(Finding::code).containsExactly("other_options");
      assertThat(store.sessions())
          .extracting(SessionSummary::status)
          .containsExactly(SessionSummary.Status.ERROR);
    }
    try (JournalStore store = store(KIOSK)) {
      assertThat(store.verify(null)).isEmpty();
      Session session = resumed(store, kiosk());
      assertThat(session.execute("hide a").status()).isEqualTo(Status.APPLIED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void session_withinGreaterLimits_isToldAsSuch(boolean isCheckpointBehind) {
    keep(kiosk(), "{\"id\":\"a\",\"type\":\"text\"},{\"id\":\"b\",\"type\":\"text\"}");
    try (JournalStore store = store()) {
      Session session = resumed(store, kiosk());
      String deep = "[".repeat(SMALL_DEPTH * 9) + "]".repeat(SMALL_DEPTH * 9);
      String patch = "[{\"op\":\"add\",\"path\":\"/deep\",\"value\":" + deep + "}]";
      byte[] utf8 = patch.getBytes(StandardCharsets.UTF_8);
      assertThat(session.apply(BlueprintEngine.create().readPatch(utf8)).status())
          .isEqualTo(Status.APPLIED);
      if (isCheckpointBehind) {
        session.checkpoint("deep");
      }
    }
    Disk left = disk.afterKill();
    try (JournalStore store =
        JournalStore.open(left, Opened.quiet(Durability.COMMIT).schemas(KIOSK).build())) {
      requireRefused(() -> resumed(store, kiosk().documentLimits(1 << 20, SMALL_DEPTH, 1_000_000)));
      requireRefused(() -> resumed(store, kiosk().documentLimits(1 << 20, 512, 1)));
    }
  }
}
