package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.AGENT_FAILED;
import static dev.blueline.plan.RefusalCode.AGENT_TIMED_OUT;
import static dev.blueline.plan.RefusalCode.CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.observe.Probe.Point;
import dev.blueline.testsuite.agents.Way.Saying;
import dev.blueline.testsuite.agents.Way.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that do not answer in time, or whose stages do not do what stages do. */
@Timeout(60)
class HangingAgentTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final String COMMAND = "make buy red";

  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Begun begun = new Begun();
  private final List<CompletableFuture<List<Answer>>> stages =
      Collections.synchronizedList(new ArrayList<>());

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitDeaf(CountDownLatch latch) {
    boolean isOver = false;
    while (!isOver) {
      try {
        await(latch);
        isOver = true;
      } catch (InterruptedException e) {
        isOver = false;
      }
    }
  }

  private Trial trial(Stages first) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    Stages agent =
        bundle ->
            isFirst.getAndSet(false)
                ? first.to(bundle)
                : CompletableFuture.completedFuture(Bundling.builtIn(bundle));
    return new Trial(
        EngineOptions.builder()
            .agent(Way.ofStages(begun.tellingOf(agent)))
            .executor(begun)
            .agentTimeout(SHORT)
            .agentRetries(0));
  }

  /** Options with an agent that is known to have begun when its time starts to count. */
  private EngineOptions.Builder begun(Way way, Saying saying) {
    return way.options(begun.telling(saying)).executor(begun).agentTimeout(SHORT);
  }

  private CompletableFuture<List<Answer>> open() {
    CompletableFuture<List<Answer>> stage = new CompletableFuture<>();
    stages.add(stage);
    return stage;
  }

  /** {@code EditAgent}: "May block; it is interrupted when it is too late or no longer wanted." */
  @Tag("AGENT-10")
  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void execute_byAnAgentThatHangs_isRefusedAndTheAgentInterrupted(int retries) throws Exception {
    CountDownLatch interrupted = new CountDownLatch(retries + 1);
    Liar liar = Liar.always(bundle -> hang(interrupted));
    Trial trial = new Trial(begun(Way.BLOCKING, liar).agentRetries(retries));

    CommandResult result = trial.refused(COMMAND, AGENT_TIMED_OUT);

    await(interrupted);
    assertThat(result.agentCalls()).isEqualTo(liar.calls()).isEqualTo(retries + 1);
    liar.stop();
    trial.requireNextCommandWorks();
  }

  private List<Answer> hang(CountDownLatch interrupted) throws InterruptedException {
    try {
      await(release);
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
    return List.of();
  }

  /** "Late": what is answered when nobody waits any more changes nothing. */
  @Tag("AGENT-11")
  @ParameterizedTest
  @EnumSource(names = {"BLOCKING", "LATER"})
  void execute_answeredTooLate_isRefusedAndStaysSo(Way way) throws Exception {
    Liar liar = Liar.once(this::late);
    Trial trial = new Trial(begun(way, liar).agentRetries(0));

    trial.refused(COMMAND, AGENT_TIMED_OUT);
    release.countDown();
    await(done);

    assertThat(trial.session.blueprint()).isSameAs(Trial.SHOP);
    trial.requireNextCommandWorks();
  }

  private List<Answer> late(Bundle bundle) {
    awaitDeaf(release);
    done.countDown();
    return Bundling.builtIn(bundle);
  }

  /** The late answer comes while the second is awaited, and is another one. */
  @ParameterizedTest
  @EnumSource(names = {"BLOCKING", "LATER"})
  void execute_answeredTooLateAndThenInTime_countsTheSecondAnswer(Way way) {
    Liar first = Liar.once(bundle -> lateNothing());
    Trial trial =
        new Trial(
            begun(way, bundle -> secondWaits(first, bundle))
                .agentTimeout(Duration.ofSeconds(1))
                .agentRetries(1));

    assertThat(trial.applied(COMMAND).agentCalls()).isEqualTo(2);
  }

  private List<Answer> lateNothing() {
    awaitDeaf(release);
    done.countDown();
    return List.of(Answer.done(1, Delta.EMPTY));
  }

  private List<Answer> secondWaits(Liar first, Bundle bundle) throws Exception {
    if (first.calls() == 1) {
      release.countDown();
      await(done);
    }
    return first.to(bundle);
  }

  /** {@code AsyncEditAgent}: "it is cancelled when it is too late or no longer wanted." */
  @Tag("AGENT-10")
  @Test
  void execute_byAStageThatNeverEnds_isRefusedAndTheStageCancelled() {
    Trial trial = trial(bundle -> open());

    trial.refused(COMMAND, AGENT_TIMED_OUT);

    assertThat(stages).hasSize(1);
    assertThatThrownBy(() -> stages.get(0).get(30, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    trial.requireNextCommandWorks();
  }

  @Test
  void execute_byAStageThatIsDeafToCancelling_isRefusedAndStaysSo() {
    CompletableFuture<List<Answer>> deaf =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
          }
        };
    Trial trial = trial(bundle -> deaf);

    trial.refused(COMMAND, AGENT_TIMED_OUT);
    deaf.complete(List.of(Answer.done(1, Delta.of(List.of(EditLies.removal("sell"))))));

    assertThat(trial.session.blueprint()).isSameAs(Trial.SHOP);
    trial.requireNextCommandWorks();
  }

  @Tag("AGENT-9")
  @Test
  void execute_byNoStage_isRefused() {
    Trial trial = trial(bundle -> null);

    trial.refused(COMMAND, AGENT_FAILED);
    trial.requireNextCommandWorks();
  }

  @Test
  void execute_byAStageOfNothing_isRefused() {
    Trial trial = trial(bundle -> CompletableFuture.completedFuture(null));

    trial.refused(COMMAND, AGENT_FAILED);
    trial.requireNextCommandWorks();
  }

  @Tag("AGENT-9")
  @Test
  void execute_byAStageThatFails_isRefused() {
    Trial trial = trial(bundle -> CompletableFuture.failedFuture(new AssertionError("no")));

    trial.refused(COMMAND, AGENT_FAILED);
    trial.requireNextCommandWorks();
  }

  @Test
  void execute_byAStageThatIsCancelledByTheAgent_isRefused() {
    CompletableFuture<List<Answer>> stage = new CompletableFuture<>();
    stage.cancel(true);
    Trial trial = trial(bundle -> stage);

    trial.refused(COMMAND, AGENT_FAILED);
    trial.requireNextCommandWorks();
  }

  /** The first time counts; both times it is there before anything is applied. */
  @Tag("AGENT-11")
  @Test
  void execute_byAStageThatEndsTwice_countsTheFirstTime() {
    Trial[] trial = new Trial[1];
    EngineOptions.Builder options =
        EngineOptions.builder()
            .agent(Way.ofStages(this::honest))
            .probe(point -> obtrudeAt(point, List.of(Answer.done(1, Delta.EMPTY))));
    trial[0] = new Trial(options);

    trial[0].applied(COMMAND);

    assertThat(stages).isNotEmpty().allMatch(stage -> stage.join().get(0).delta().isEmpty());
  }

  private CompletionStage<List<Answer>> honest(Bundle bundle) {
    CompletableFuture<List<Answer>> stage = open();
    stage.complete(Bundling.builtIn(bundle));
    return stage;
  }

  private void obtrudeAt(Point point, List<Answer> answers) {
    if (point == Point.AGENT_ANSWER) {
      stages.forEach(stage -> stage.obtrudeValue(answers));
    }
  }

  /** A list that "changes after it was handed over": what was checked is what is applied. */
  @Tag("AGENT-11")
  @ParameterizedTest
  @EnumSource
  void execute_byAListThatChangesAfterwards_countsWhatItWas(Way way) {
    List<Answer> handed = Collections.synchronizedList(new ArrayList<>());
    Trial trial =
        new Trial(
            way.options(bundle -> remembered(bundle, handed))
                .probe(point -> changeAt(point, handed)));

    trial.applied("make buy red and hide sell");

    assertThat(handed).hasSize(3);
  }

  private static List<Answer> remembered(Bundle bundle, List<Answer> handed) {
    handed.addAll(Bundling.builtIn(bundle));
    return handed;
  }

  private static void changeAt(Point point, List<Answer> handed) {
    if (point == Point.AGENT_ANSWER) {
      handed.set(0, Answer.done(1, Delta.of(List.of(EditLies.removal("sell")))));
      handed.add(null);
    }
  }

  @Test
  void execute_byAStageThatCannotBecomeAFuture_isRefused() {
    Trial trial =
        trial(
            bundle ->
                new CompletableFuture<>() {
                  @Override
                  public CompletableFuture<List<Answer>> toCompletableFuture() {
                    throw new UnsupportedOperationException("no future");
                  }
                });

    trial.refused(COMMAND, AGENT_TIMED_OUT);
    trial.requireNextCommandWorks();
  }

  @Test
  void execute_byAStageThatCannotBeListenedTo_isRefused() {
    Trial trial =
        trial(
            bundle ->
                new CompletableFuture<>() {
                  @Override
                  public CompletableFuture<List<Answer>> whenComplete(
                      java.util.function.BiConsumer<? super List<Answer>, ? super Throwable> end) {
                    throw new UnsupportedOperationException("no listeners");
                  }
                });

    trial.refused(COMMAND, AGENT_FAILED);
    trial.requireNextCommandWorks();
  }

  /** {@code RefusalCode}: "The thread that ran it was interrupted while it waited for an agent." */
  @Tag("AGENT-21")
  @ParameterizedTest
  @EnumSource(names = {"BLOCKING", "LATER"})
  void execute_onAThreadThatIsInterrupted_isCancelledAndTheFlagStays(Way way) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Liar liar = Liar.once(bundle -> waiting(asked));
    Trial trial = new Trial(way.options(liar).agentRetries(1));
    FutureTask<Boolean> run =
        new FutureTask<>(
            () -> {
              trial.refused(COMMAND, CANCELLED);
              return Thread.currentThread().isInterrupted();
            });
    Thread thread = Way.daemon(run);
    thread.start();
    await(asked);

    thread.interrupt();

    assertThat(run.get(30, TimeUnit.SECONDS)).isTrue();
    release.countDown();
    trial.requireNextCommandWorks();
  }

  private List<Answer> waiting(CountDownLatch asked) throws InterruptedException {
    asked.countDown();
    await(release);
    return List.of();
  }

  /** The flag was set before: it is found when the command waits for the first time. */
  @Test
  void execute_onAThreadThatWasInterruptedBefore_isCancelledAndTheFlagStays() {
    Trial trial = trial(bundle -> open());
    Thread.currentThread().interrupt();

    trial.refused(COMMAND, CANCELLED);

    assertThat(Thread.interrupted()).isTrue();
    trial.requireNextCommandWorks();
  }
}
