package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.Durability;
import dev.blueline.state.RecoveryReport;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that the store took for damaged, as they were larger than an engine's defaults. */
@ExtendWith(Quiet.class)
class LargeSessionBugsTest {
  private static final StateOptions OPTIONS = Opened.quiet(Durability.COMMIT).build();
  private static final int DEEP = ReadLimits.DEEPEST - 10;

  private final Disk disk = new Disk();

  private <T> T inStore(Function<JournalStore, T> work) {
    try (JournalStore store = JournalStore.open(disk, OPTIONS)) {
      return work.apply(store);
    }
  }

  private Seen inSession(Function<BlueprintEngine, Session> opening) {
    return inStore(
        store -> {
          EngineOptions.Builder options =
              EngineOptions.builder()
                  .store(store)
                  .documentLimits(64 << 20, ReadLimits.DEEPEST, 1_000_000);
          try (BlueprintEngine engine = BlueprintEngine.create(options.build());
              Session session = opening.apply(engine)) {
            return Seen.of(session);
          }
        });
  }

  private static Session deepened(BlueprintEngine engine, boolean isCheckpointBehind) {
    Session session = engine.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults());
    String deep = "[".repeat(DEEP) + "]".repeat(DEEP);
    String patch = "[{\"op\":\"add\",\"path\":\"/deep\",\"value\":" + deep + "}]";
    session.execute("make one red");
    assertThat(session.apply(engine.readPatch(patch.getBytes(StandardCharsets.UTF_8))).status())
        .isEqualTo(Status.APPLIED);
    if (isCheckpointBehind) {
      session.checkpoint("deep");
    }
    session.execute("make two blue");
    return session;
  }

  /** {@code recover} went back to before what it could not read, and threw it away. */
  @Tag("STATE-6")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void recover_ofASessionDeeperThanDefaults_losesNothing(boolean isCheckpointBehind) {
    Seen before = inSession(engine -> deepened(engine, isCheckpointBehind));

    RecoveryReport report = inStore(store -> store.recover(Opened.ID));

    assertThat(report.version()).isEqualTo(before.version());
    assertThat(report.lostTo()).isZero();
    Seen after = inSession(engine -> engine.resume(Opened.ID, SessionOptions.defaults()));
    assertThat(after).isEqualTo(before);
  }

  @Tag("STATE-27")
  @Test
  void inspection_ofASessionDeeperThanDefaults_findsNothing() {
    Seen before = inSession(engine -> deepened(engine, true));

    inStore(
        store -> {
          assertThat(store.health()).isEmpty();
          assertThat(store.verify(null)).isEmpty();
          assertThat(store.sessions().get(0).version()).isEqualTo(before.version());
          assertThat(store.describe(Opened.ID).toString()).contains("make two blue");
          store.checkpoint(Opened.ID);
          return store.prune();
        });

    Seen after = inSession(engine -> engine.resume(Opened.ID, SessionOptions.defaults()));
    assertThat(after).isEqualTo(before);
  }
}
