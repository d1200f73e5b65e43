package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.pipeline.StageHook.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Sessions: one command at a time in arrival order": also where what a command calls, on its own
 * thread, has the session do something else. Whether that is refused or done, nothing is lost, and
 * all of it can be undone.
 */
@ExtendWith(Quiet.class)
class ReentryBugsTest {
  private final AtomicReference<Runnable> other = new AtomicReference<>(() -> {});

  /** Has another command run in the midst of one. */
  private void requireUnbroken(EngineOptions options) {
    Subject subject = new Subject(options);
    other.set(
        () -> {
          other.set(() -> {});
          subject.session.execute("hide sell");
        });

    subject.session.execute("make buy italic");

    subject.requireWhole("a command amid another");
    assertThatCode(() -> undoAll(subject)).doesNotThrowAnyException();
    subject.requireBase();
  }

  private static void undoAll(Subject subject) {
    for (int i = subject.session.history().entries().size(); i > 0; i--) {
      subject.session.undo();
    }
  }

  private void callOther() {
    other.get().run();
  }

  @Tag("SES-23")
  @ParameterizedTest
  @ValueSource(strings = {"before decompose", "after execute", "after serialize"})
  void execute_byAHook_losesNothing(String when) {
    TestHook hook =
        TestHook.alone()
            .says(
                when,
                () -> {
                  callOther();
                  return Verdict.PASS;
                });

    requireUnbroken(EngineOptions.builder().hooks(List.of(hook)).build());
  }

  @Test
  void execute_byAStageListener_losesNothing() {
    requireUnbroken(EngineOptions.builder().stageListener((stage, nanos) -> callOther()).build());
  }

  @Tag("SES-23")
  @Test
  void execute_byAnAgentOnTheSameThread_losesNothing() {
    EditAgent agent =
        new EditAgent() {
          @Override
          public String name() {
            return "meddler";
          }

          @Override
          public List<Answer> edit(Bundle bundle) {
            callOther();
            return new BuiltInAgent().edit(bundle);
          }
        };

    requireUnbroken(EngineOptions.builder().agent(agent).executor(Runnable::run).build());
  }

  static List<Consumer<Session>> betweenCommands() {
    return List.of(
        session -> session.squashTo(0, "all"),
        session -> session.group("a group", () -> {}),
        session -> session.handTo("ann"),
        Session::yieldTurn,
        session -> session.takeTurn(Duration.ZERO));
  }

  /** A turn taken amid a command brought what others did, and the command undid that. */
  @Tag("SES-23")
  @ParameterizedTest
  @MethodSource("betweenCommands")
  void whatBelongsBetweenCommands_byAHook_isRefusedAndLosesNothing(Consumer<Session> amid) {
    List<Throwable> thrown = new ArrayList<>();
    TestHook hook =
        TestHook.alone()
            .says(
                "after execute",
                () -> {
                  callOther();
                  return Verdict.PASS;
                });
    Subject subject = new Subject(EngineOptions.builder().hooks(List.of(hook)).build());
    other.set(() -> thrown.add(catchThrowable(() -> amid.accept(subject.session))));

    CommandResult result = subject.session.execute("make buy italic");

    assertThat(thrown).hasOnlyElementsOfType(IllegalStateException.class).hasSize(1);
    assertThat(thrown.get(0)).hasMessageContaining("a command of this session is on its way");
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    other.set(() -> {});
    undoAll(subject);
    subject.requireBase();
  }

  /** "Rejected where none was tried." */
  @Tag("BATCH-12")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void executeBatch_byAHook_isRejectedWhole(boolean isAtomic) {
    List<BatchResult> results = new ArrayList<>();
    TestHook hook =
        TestHook.alone()
            .says(
                "before decompose",
                () -> {
                  callOther();
                  return Verdict.PASS;
                });
    Subject subject = new Subject(EngineOptions.builder().hooks(List.of(hook)).build());
    BatchOptions how = isAtomic ? BatchOptions.atomic() : BatchOptions.bestEffort();
    other.set(
        () -> {
          other.set(() -> {});
          results.add(subject.session.executeBatch(List.of("hide sell", "make buy bold"), how));
        });
    long before = subject.session.version();
    subject.session.execute("make buy italic");

    assertThat(results).extracting(BatchResult::status).containsExactly(Status.REJECTED);
    assertThat(results.get(0).results())
        .extracting(CommandResult::status)
        .containsExactly(Status.REJECTED, Status.REJECTED);
    assertThat(subject.session.version()).isEqualTo(before + 1);
  }
}
