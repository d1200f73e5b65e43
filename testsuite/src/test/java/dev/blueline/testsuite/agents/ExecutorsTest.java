package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.AGENT_FAILED;
import static dev.blueline.plan.RefusalCode.AGENT_TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.plan.RefusalCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Executors that do not do what they should, and engines that are closed. */
@Timeout(60)
class ExecutorsTest {
  private static final String COMMAND = "make buy red and hide sell";

  private final AtomicReference<Executor> executor = new AtomicReference<>(Runnable::run);

  /** By a clock that stands still, so that what runs on the calling thread is never late. */
  private Trial trial() {
    return new Trial(
        Way.BLOCKING
            .options(Bundling::builtIn)
            .clock(() -> 0)
            .agentTimeout(Duration.ofMillis(50))
            .agentRetries(1)
            .executor(work -> executor.get().execute(work)));
  }

  static Stream<Arguments> badExecutors() {
    return Stream.of(
        bad("rejects", AGENT_FAILED, work -> refuse(new RejectedExecutionException("full"))),
        bad("throws", AGENT_FAILED, work -> refuse(new IllegalStateException("broken"))),
        bad("rejects without a reason", AGENT_FAILED, work -> refuse(new NullPointerException())),
        bad("drops work", AGENT_TIMED_OUT, work -> {}));
  }

  private static Arguments bad(String name, RefusalCode code, Executor executor) {
    return Arguments.of(name, code, executor);
  }

  private static void refuse(RuntimeException reason) {
    throw reason;
  }

  @Tag("AGENT-22")
  @ParameterizedTest(name = "{0}")
  @MethodSource("badExecutors")
  void execute_onAnExecutorThatFails_isRefusedAndTheNextCommandWorks(
      String name, RefusalCode code, Executor bad) {
    Trial trial = trial();
    executor.set(bad);

    CommandResult result = trial.refused(COMMAND, code);

    assertThat(result.agentCalls()).as(name).isEqualTo(2);
    executor.set(Runnable::run);
    trial.requireNextCommandWorks();
  }

  static Stream<Arguments> goodExecutors() {
    return Stream.of(
        Arguments.of("on the calling thread", (Executor) Runnable::run),
        Arguments.of("twice", (Executor) ExecutorsTest::runTwice),
        Arguments.of("and throws afterwards", (Executor) ExecutorsTest::runAndThrow),
        Arguments.of("on a thread of its own", (Executor) work -> Way.daemon(work).start()));
  }

  private static void runTwice(Runnable work) {
    work.run();
    work.run();
  }

  private static void runAndThrow(Runnable work) {
    work.run();
    throw new IllegalStateException("after work");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodExecutors")
  void execute_onAnExecutorThatRunsIt_works(String name, Executor good) {
    Trial trial = trial();
    executor.set(good);

    assertThat(trial.applied(COMMAND).agentCalls()).as(name).isEqualTo(1);
    trial.requireNextCommandWorks();
  }

  /** What is run after its command has ended finds nothing to do. */
  @Tag("AGENT-22")
  @Test
  void execute_onAnExecutorThatRunsItTooLate_isRefusedAndNeverAsksTheAgent() {
    ArrayBlockingQueue<Runnable> kept = new ArrayBlockingQueue<>(10);
    Liar agent = Liar.always(Bundling::builtIn);
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(agent)
                .clock(() -> 0)
                .agentTimeout(Duration.ofMillis(50))
                .executor(work -> executor.get().execute(work)));
    executor.set(kept::add);

    trial.refused(COMMAND, AGENT_TIMED_OUT);
    kept.forEach(Runnable::run);

    assertThat(kept).hasSize(2);
    assertThat(agent.calls()).isZero();
    executor.set(Runnable::run);
    trial.requireNextCommandWorks();
  }

  /** More bundles than threads: they wait for one another, within the time-out. */
  @Test
  void execute_onASingleThread_works() {
    ExecutorService single = Executors.newSingleThreadExecutor();
    Trial trial =
        new Trial(
            Way.BLOCKING.options(Bundling::builtIn).bundleLimit(1).executor(single), Cards.of(50));

    assertThat(trial.applied(Cards.each(50, "hide T", " and ")).agentCalls()).isEqualTo(50);
    single.shutdown();
  }

  /** An agent's thread that was interrupted for one command is no less fit for the next. */
  @Test
  void execute_onAThreadThatWasInterruptedForAnother_works() {
    ExecutorService single = Executors.newSingleThreadExecutor();
    CountDownLatch never = new CountDownLatch(1);
    Liar liar = Liar.once(bundle -> hangAndKeepTheFlag(never));
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(bundle -> requiringNoFlag(liar, bundle))
                .agentTimeout(Duration.ofMillis(200))
                .agentRetries(0)
                .executor(single));

    trial.refused(COMMAND, AGENT_TIMED_OUT);

    trial.requireNextCommandWorks();
    single.shutdown();
  }

  private static List<Answer> hangAndKeepTheFlag(CountDownLatch never) {
    try {
      assertThat(never.await(30, TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private static List<Answer> requiringNoFlag(Liar liar, Bundle bundle) throws Exception {
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    return liar.to(bundle);
  }

  /** "An engine closed in the middle": its own threads end, and the command with them. */
  @Tag("SES-32")
  @Test
  void close_whileAnAgentOnTheEnginesThreadsIsAsked_refusesTheCommand() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Trial trial = new Trial(Way.BLOCKING.options(bundle -> begin(begun, never)));
    FutureTask<CommandResult> run = new FutureTask<>(() -> trial.refused(COMMAND, AGENT_FAILED));
    Way.daemon(run).start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    trial.engine.close();

    run.get(30, TimeUnit.SECONDS);
    trial.refused(COMMAND, AGENT_FAILED);
  }

  /** It was told as the agent's failure, of a class that no agent throws, in two calls. */
  @Tag("SES-32")
  @Test
  void execute_whenTheEngineIsClosed_saysSoAndCallsNoAgent() {
    Trial trial = new Trial(Way.BLOCKING.options(bundle -> List.of()).agentRetries(2));
    trial.engine.close();

    CommandResult result = trial.refused(COMMAND, AGENT_FAILED);

    assertThat(result.errors().get(0).message()).endsWith("was not called: the engine is closed");
    assertThat(result.agentCalls()).isZero();
  }

  private static List<Answer> begin(CountDownLatch begun, CountDownLatch never)
      throws InterruptedException {
    begun.countDown();
    assertThat(never.await(30, TimeUnit.SECONDS)).isFalse();
    return List.of();
  }

  /** {@code close}: "Sessions that are open go on; ... where an executor was given." */
  @Tag("SES-32")
  @Test
  void close_withAnExecutorThatWasGiven_letsSessionsGoOn() {
    Trial trial = trial();

    trial.engine.close();

    trial.applied(COMMAND);
    trial.requireNextCommandWorks();
  }

  /** What a stage says counts, whatever has become of the thread that asked for it. */
  @Test
  void close_whileAStageIsOpen_letsTheCommandEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<List<Answer>> stage = new CompletableFuture<>();
    AtomicReference<Bundle> asked = new AtomicReference<>();
    Trial trial =
        new Trial(
            EngineOptions.builder()
                .agent(
                    Way.ofStages(
                        bundle -> {
                          asked.set(bundle);
                          begun.countDown();
                          return stage;
                        })));
    FutureTask<CommandResult> run = new FutureTask<>(() -> trial.applied(COMMAND));
    Way.daemon(run).start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    trial.engine.close();
    stage.complete(Bundling.builtIn(asked.get()));

    assertThat(run.get(30, TimeUnit.SECONDS).agentCalls()).isEqualTo(1);
  }
}
