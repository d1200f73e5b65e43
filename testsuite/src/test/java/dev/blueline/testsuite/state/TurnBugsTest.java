package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bugs of waiting for a turn, each by its name. */
class TurnBugsTest {
  private final JournalStore store = JournalStore.inMemory(StateOptions.defaults());
  private final BlueprintEngine engine =
      BlueprintEngine.create(EngineOptions.builder().store(store).build());

  @AfterEach
  void close() {
    engine.close();
    store.close();
  }

  private Session open(String actor, Duration patience) {
    return engine.open(
        "shared",
        CrashScript.document(),
        SessionOptions.builder().actor(actor).patience(patience).reload(true).build());
  }

  private static void requireNotOurTurn(Refusal refusal, String message) {
    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
    assertThat(refusal.message()).contains(message);
  }

  /** It was not_kept, as if the disk were full. */
  @Tag("STATE-23")
  @Test
  void execute_withReloadWhileSomebodyElseGoesOn_isNotOurTurn() {
    Session ann = open("ann", Duration.ofMillis(20));
    ann.yieldTurn();
    open("bob", Duration.ZERO);

    requireNotOurTurn(ann.execute("hide sell").errors().get(0), "in use by 'bob'");
    requireNotOurTurn(ann.undo().errors().get(0), "in use by 'bob'");
    requireNotOurTurn(
        ann.executeBatch(List.of("hide sell"), BatchOptions.atomic())
            .results()
            .get(0)
            .errors()
            .get(0),
        "in use by 'bob'");
  }

  @Tag("STATE-23")
  @Test
  void execute_interruptedWhileItWaitsForItsTurn_isNotOurTurn() {
    Session ann = open("ann", Duration.ofDays(1));
    ann.yieldTurn();
    open("bob", Duration.ZERO);

    Thread.currentThread().interrupt();
    Refusal refusal = ann.execute("hide sell").errors().get(0);

    assertThat(Thread.interrupted()).isTrue();
    requireNotOurTurn(refusal, "interrupted while waiting for shared");
  }

  static Stream<Duration> impossible() {
    return Stream.of(
        Duration.ofSeconds(-5),
        Duration.ofDays(-200_000),
        Duration.ofDays(365).plusNanos(1),
        Duration.ofSeconds(Long.MAX_VALUE));
  }

  /** Opening refused what taking the turn took for none, or for ever. */
  @Tag("STATE-19")
  @ParameterizedTest
  @MethodSource("impossible")
  void takeTurn_whatOpeningRefuses_isRefused(Duration patience) {
    Session ann = open("ann", Duration.ZERO);
    ann.yieldTurn();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ann.takeTurn(patience))
        .withMessageContaining("one waits for up to a year, not " + patience);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionOptions.builder().patience(patience));

    ann.takeTurn(Duration.ofDays(365));
    assertThat(ann.execute("hide sell").status()).isEqualTo(Status.APPLIED);
  }
}
