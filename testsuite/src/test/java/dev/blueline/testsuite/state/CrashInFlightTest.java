package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.state.Recovery;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.state.CrashAgentChild.How;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is ended while its agent thinks. */
@ExtendWith(Quiet.class)
class CrashInFlightTest {
  private static final String FIRST = "change the buy text to \"Pay\"";
  private static final String TWO_CALLS =
      "make the header bigger, then change the header color to #101010, then make it bigger";

  @TempDir private Path place;

  private Path directory() {
    return place.resolve("store");
  }

  /** Ends a process at some call of its agent, before that is answered. */
  private void endAt(int call, How how, String... commands) throws Exception {
    List<Object> arguments = new ArrayList<>(List.of(directory(), call, how));
    arguments.addAll(List.of(commands));
    try (CrashProcess child =
        CrashProcess.start(place, CrashAgentChild.class, arguments.toArray())) {
      for (int i = 1; i <= call; i++) {
        child.await("asked " + i);
      }
      child.kill();
      child.requireKilled();
    }
  }

  private void reopen(Recovery recovery, CrashAgent agent, Consumer<Session> look) {
    try (JournalStore store = JournalStore.open(directory());
        BlueprintEngine engine =
            BlueprintEngine.create(CrashChild.engine().store(store).agent(agent).build())) {
      SessionOptions how = SessionOptions.builder().recovery(recovery).build();
      look.accept(engine.resume(CrashScript.SESSION, how));
      assertThat(store.verify(null)).isEmpty();
    }
  }

  private static Session uninterrupted(How how, String... commands) {
    CrashAgent agent = CrashAgent.answering();
    Session session =
        BlueprintEngine.create(CrashChild.engine().agent(agent).build())
            .open(CrashScript.document());
    CrashAgentChild.give(session, how, List.of(commands));
    return session;
  }

  private static int callsOf(String command) {
    CrashAgent agent = CrashAgent.answering();
    BlueprintEngine.create(CrashChild.engine().agent(agent).build())
        .open(CrashScript.document())
        .execute(command);
    return agent.calls();
  }

  @Tag("STATE-17")
  @Test
  void resume_firstBundleAnswered_asksOnlyForTheRest() throws Exception {
    int all = callsOf(TWO_CALLS);
    assertThat(all).isGreaterThan(1);
    endAt(2, How.EACH, TWO_CALLS);

    CrashAgent agent = CrashAgent.answering();
    reopen(
        Recovery.RESUME,
        agent,
        session -> {
          assertThat(agent.calls()).isEqualTo(all - 1);
          assertThat(session.resumed()).hasSize(1);
          assertThat(session.resumed().get(0).status()).isEqualTo(Status.APPLIED);
          assertThat(session.resumed().get(0).command()).isEqualTo(TWO_CALLS);
          assertThat(CrashState.of(session))
              .isEqualTo(CrashState.of(uninterrupted(How.EACH, TWO_CALLS)));
        });
  }

  @Test
  void resume_endedAgainMeanwhile_stillKnowsTheFirstAnswers() throws Exception {
    int all = callsOf(TWO_CALLS);
    endAt(2, How.EACH, TWO_CALLS);
    endAt(1, How.EACH, TWO_CALLS);

    CrashAgent agent = CrashAgent.answering();
    reopen(
        Recovery.RESUME,
        agent,
        session -> {
          assertThat(agent.calls()).isEqualTo(all - 1);
          assertThat(CrashState.of(session))
              .isEqualTo(CrashState.of(uninterrupted(How.EACH, TWO_CALLS)));
        });
  }

  @Tag("STATE-17")
  @ParameterizedTest
  @EnumSource(
      value = How.class,
      names = {"EACH", "ATOMIC_BATCH", "BATCH"})
  void resume_anything_isAsIfNeverInterrupted(How how) throws Exception {
    int before = how == How.EACH ? 1 : 0;
    endAt(2 + before, how, FIRST, TWO_CALLS);

    reopen(
        Recovery.RESUME,
        CrashAgent.answering(),
        session -> {
          assertThat(session.resumed()).hasSize(how == How.EACH ? 1 : 2);
          assertThat(CrashState.of(session))
              .isEqualTo(CrashState.of(uninterrupted(how, FIRST, TWO_CALLS)));
        });
  }

  @Tag("STATE-17")
  @ParameterizedTest
  @EnumSource(Recovery.class)
  void takeTurn_fromAProcessThatEnded_goesOnWithWhatItWasAt(Recovery recovery) throws Exception {
    int all = callsOf(TWO_CALLS);
    CrashAgent agent = CrashAgent.answering();
    try (JournalStore store = JournalStore.open(directory());
        BlueprintEngine engine =
            BlueprintEngine.create(CrashChild.engine().store(store).agent(agent).build())) {
      SessionOptions how = SessionOptions.builder().recovery(recovery).build();
      Session session = engine.open(CrashScript.SESSION, CrashScript.document(), how);
      session.yieldTurn();
      endAt(2, How.EACH, TWO_CALLS);

      session.takeTurn(Duration.ofSeconds(60));

      boolean isResumed = recovery == Recovery.RESUME;
      assertThat(agent.calls()).isEqualTo(isResumed ? all - 1 : 0);
      assertThat(session.resumed()).hasSize(isResumed ? 1 : 0);
      String[] done = isResumed ? new String[] {TWO_CALLS} : new String[0];
      assertThat(CrashState.of(session)).isEqualTo(CrashState.of(uninterrupted(How.EACH, done)));
      session.yieldTurn();
      session.takeTurn(Duration.ZERO);
      assertThat(agent.calls()).isEqualTo(isResumed ? all - 1 : 0);
      assertThat(store.verify(null)).isEmpty();
    }
  }

  @Tag("STATE-17")
  @Test
  void rollBack_firstBundleAnswered_isAsBeforeAndAsksNobody() throws Exception {
    endAt(3, How.EACH, FIRST, TWO_CALLS);

    for (Recovery recovery : List.of(Recovery.ROLL_BACK, Recovery.RESUME)) {
      CrashAgent agent = CrashAgent.answering();
      reopen(
          recovery,
          agent,
          session -> {
            assertThat(agent.calls()).isZero();
            assertThat(session.resumed()).isEmpty();
            assertThat(CrashState.of(session))
                .isEqualTo(CrashState.of(uninterrupted(How.EACH, FIRST)));
          });
    }
  }

  @Test
  void resume_planCutOff_isAsBefore() throws Exception {
    endAt(2, How.EACH, FIRST, TWO_CALLS);
    cutLast(" begin ");

    CrashAgent agent = CrashAgent.answering();
    reopen(
        Recovery.RESUME,
        agent,
        session -> {
          assertThat(agent.calls()).isZero();
          assertThat(session.resumed()).isEmpty();
          assertThat(CrashState.of(session))
              .isEqualTo(CrashState.of(uninterrupted(How.EACH, FIRST)));
        });
  }

  /** Ends the journal within its last line of a kind. */
  private void cutLast(String kind) throws IOException {
    Path journal;
    try (Stream<Path> files = Files.list(directory().resolve("journal"))) {
      journal = files.filter(file -> file.toString().endsWith(".journal")).findFirst().get();
    }
    String text = Files.readString(journal, StandardCharsets.UTF_8);
    int cut = text.lastIndexOf(kind) + kind.length() + 10;
    Files.writeString(journal, text.substring(0, cut), StandardCharsets.UTF_8);
  }

  @Tag("STATE-18")
  @ParameterizedTest
  @EnumSource(Recovery.class)
  void group_endedWithin_isAsBefore(Recovery recovery) throws Exception {
    endAt(2, How.GROUP, FIRST, "change the header color to #101010");

    CrashAgent agent = CrashAgent.answering();
    reopen(
        recovery,
        agent,
        session -> {
          assertThat(agent.calls()).isZero();
          assertThat(session.resumed()).isEmpty();
          assertThat(session.blueprint().hash()).isEqualTo(CrashScript.document().hash());
          assertThat(session.history().last()).isNull();
        });
  }
}
