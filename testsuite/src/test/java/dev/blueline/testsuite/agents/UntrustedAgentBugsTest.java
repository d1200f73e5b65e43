package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.AGENT_FAILED;
import static dev.blueline.plan.RefusalCode.AGENT_TIMED_OUT;
import static dev.blueline.plan.RefusalCode.CANCELLED;
import static dev.blueline.plan.RefusalCode.INVALID_ANSWER;
import static dev.blueline.plan.RefusalCode.INVALID_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.collect.LazyList;
import dev.blueline.edit.Delta;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.agents.Way.Saying;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agents that get the better of the engine. The design: "each has a typed outcome and leaves the
 * document as it was (identical bytes), and the next command works"; "Nothing escapes as an
 * exception: everything about a command is in its result."
 */
@Timeout(60)
class UntrustedAgentBugsTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final String TWO_STEPS = "make buy red and hide sell";

  private final CountDownLatch release = new CountDownLatch(1);

  /** Runs something that may hang, on a thread that may be left behind. */
  private static <T> T guarded(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Way.daemon(task).start();
    return task.get(10, TimeUnit.SECONDS);
  }

  /** {@code Bundle}: "Immutable." */
  static Stream<Arguments> mutations() {
    return Stream.of(
        mutation("takes all steps away", bundle -> bundle.steps().clear()),
        mutation("takes a step away", bundle -> bundle.steps().remove(0)),
        mutation("turns steps round", bundle -> Collections.reverse(bundle.steps())),
        mutation("takes targets away", bundle -> bundle.steps().get(0).targets().clear()));
  }

  @FunctionalInterface
  private interface Mutation {
    void of(Bundle bundle);
  }

  private static Arguments mutation(String name, Mutation mutation) {
    Saying saying =
        bundle -> {
          try {
            mutation.of(bundle);
          } catch (UnsupportedOperationException e) {
            // As it should be.
          }
          return Bundling.builtIn(bundle);
        };
    return Arguments.of(name, saying);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void execute_byAnAgentThatChangesWhatItIsGiven_doesWhatWasAsked(String name, Saying agent) {
    Liar liar = Liar.once(agent);
    Trial trial = new Trial(Way.BLOCKING.options(liar));

    assertThat(trial.applied(TWO_STEPS).agentCalls()).as(name).isEqualTo(1);
    trial.requireNextCommandWorks();
  }

  /** Of what an answer holds, only its delta is looked at. */
  static Stream<Arguments> answers() {
    return Stream.of(
        answer("no answer at all", INVALID_ANSWER, () -> (List) List.of("done")),
        answer("a correction of nulls", AGENT_FAILED, () -> corrected(null, null, null)),
        answer("a correction of null", AGENT_FAILED, () -> corrected("a", "b", nothing())),
        answer("a refusal of no code", INVALID_ANSWER, () -> refused(null, "no", List.of())),
        answer(
            "a refusal of no words", INVALID_ANSWER, () -> refused(INVALID_VALUE, null, List.of())),
        answer("a refusal of null", INVALID_ANSWER, () -> refused(INVALID_VALUE, "no", nothing())),
        answer("a refusal of no lists", INVALID_ANSWER, () -> refused(INVALID_VALUE, "no", null)));
  }

  private static Arguments answer(String name, RefusalCode code, Supplier<List<Answer>> answers) {
    return Arguments.of(new Lie(name, "make buy red", code, bundle -> answers.get()));
  }

  private static List<String> nothing() {
    return Arrays.asList((String) null);
  }

  private static List<Answer> corrected(String kind, String message, List<String> components) {
    Correction correction = new Correction(kind, message, components);
    return List.of(Answer.done(1, Delta.EMPTY, List.of(correction)));
  }

  private static List<Answer> refused(RefusalCode code, String message, List<String> all) {
    Refusal refusal = new Refusal(code, message, 1, null, all, all);
    return List.of(new Answer(1, Delta.EMPTY, List.of(), refusal));
  }

  @Tag("AGENT-12")
  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void execute_answeredByWhatIsNoAnswer_isRefused(Lie lie) {
    Liar liar = Liar.always(lie.saying());
    Trial trial = new Trial(Way.BLOCKING.options(liar));

    trial.refused(lie.command(), lie.code());

    liar.stop();
    trial.requireNextCommandWorks();
  }

  /** What it found when it was first read was read outside of what catches. */
  @Test
  void execute_answeredByARefusalThatCannotBeRead_isRefused() {
    List<String> unreadable =
        LazyList.of(
            () -> {
              throw new IllegalStateException("not to be read");
            });
    Liar liar = Liar.always(bundle -> refused(INVALID_VALUE, "no", unreadable));
    Trial trial = new Trial(Way.BLOCKING.options(liar));

    trial.refused("make buy red", INVALID_ANSWER);

    liar.stop();
    trial.requireNextCommandWorks();
  }

  /** "CommandResult: immutable"; its candidates were the agent's own list. */
  @Tag("AGENT-11")
  @Tag("SER-24")
  @Test
  void execute_refusedWithListsThatChangeAfterwards_tellsWhatTheyWere() {
    List<String> ids = new ArrayList<>(List.of("buy"));
    Liar liar = Liar.always(bundle -> refused(INVALID_VALUE, "no", ids));
    CommandResult result =
        new Trial(Way.BLOCKING.options(liar)).refused("make buy red", INVALID_VALUE);
    String json = result.toJson();

    ids.set(0, "CHANGED");
    ids.add("sell");

    assertThat(result.errors().get(0).candidates()).containsExactly("buy");
    assertThat(result.toJson()).isEqualTo(json).doesNotContain("CHANGED");
  }

  /** Its name is asked for to tell of failures, and when there are none. */
  static Stream<Throwable> failures() {
    return Stream.of(new IllegalStateException("no name"), new AssertionError("no name"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void execute_byAnAgentThatHasNoName_works(Throwable failure) {
    EditAgent nameless =
        new EditAgent() {
          @Override
          public String name() {
            return UntrustedAgentBugsTest.<RuntimeException>thrown(failure);
          }

          @Override
          public List<Answer> edit(Bundle bundle) {
            return Bundling.builtIn(bundle);
          }
        };

    new Trial(EngineOptions.builder().agent(nameless)).applied("make buy red");
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> String thrown(Throwable failure) throws E {
    throw (E) failure;
  }

  /** As the engine's own threads do, by an OutOfMemoryError, where the machine has no more. */
  @Test
  void execute_onAnExecutorThatThrowsAnError_isRefused() {
    AtomicBoolean isBroken = new AtomicBoolean(true);
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(Bundling::builtIn)
                .executor(work -> runUnless(isBroken.get(), work)));

    trial.refused("make buy red", AGENT_FAILED);

    isBroken.set(false);
    trial.requireNextCommandWorks();
  }

  private static void runUnless(boolean isBroken, Runnable work) {
    if (isBroken) {
      throw new InternalError("unable to create native thread");
    }
    work.run();
  }

  private Trial ofStage(Supplier<CompletableFuture<List<Answer>>> stage) {
    return new Trial(
        EngineOptions.builder()
            .agent(Way.ofStages(bundle -> stage.get()))
            .agentTimeout(SHORT)
            .agentRetries(0));
  }

  @Test
  void execute_byAStageThatThrowsAnErrorWhenItIsCancelled_isRefused() {
    CompletableFuture<List<Answer>> stage =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            throw new AssertionError("not to be cancelled");
          }
        };

    ofStage(() -> stage).refused("make buy red", AGENT_TIMED_OUT);
  }

  /** What an agent does behind its stage runs on the thread that cancels it: the command's. */
  @Test
  void execute_byAStageThatHangsWhenItIsCancelled_isRefused() throws Exception {
    CompletableFuture<List<Answer>> stage = new CompletableFuture<>();
    stage.whenComplete((answers, thrown) -> awaitRelease());
    Trial trial = ofStage(() -> stage);

    CommandResult result = guarded(() -> trial.session.execute("make buy red"));

    release.countDown();
    assertThat(result.errors().get(0).code()).isEqualTo(AGENT_TIMED_OUT);
  }

  private boolean awaitRelease() {
    try {
      return release.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** It has failed, and need not be waited for. */
  @ParameterizedTest
  @EnumSource
  void execute_byAListThatThrowsAnError_isRefusedAtOnce(Way way) {
    List<Answer> unreadable =
        new AbstractList<>() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public Answer get(int index) {
            throw new AssertionError("not to be read");
          }
        };
    Trial trial = new Trial(way.options(bundle -> unreadable).agentTimeout(Duration.ofSeconds(2)));

    trial.refused("make buy red", AGENT_FAILED);
  }

  /** {@code EditAgent}: "it is interrupted when it is too late or no longer wanted." */
  @Tag("AGENT-21")
  @Test
  void execute_onAThreadThatIsInterrupted_interruptsTheAgent() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Trial trial = new Trial(Way.BLOCKING.options(bundle -> hang(begun, interrupted)));
    interruptOnce(trial, begun);

    assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private List<Answer> hang(CountDownLatch begun, CountDownLatch interrupted) {
    begun.countDown();
    try {
      assertThat(release.await(30, TimeUnit.SECONDS)).isFalse();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return List.of();
  }

  private static void interruptOnce(Trial trial, CountDownLatch begun) throws Exception {
    FutureTask<CommandResult> run =
        new FutureTask<>(() -> trial.refused("make buy red", CANCELLED));
    Thread thread = Way.daemon(run);
    thread.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    run.get(30, TimeUnit.SECONDS);
  }

  /** {@code AsyncEditAgent}: "it is cancelled when it is too late or no longer wanted." */
  @Tag("AGENT-21")
  @Test
  void execute_onAThreadThatIsInterrupted_cancelsTheStage() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<List<Answer>> stage = new CompletableFuture<>();
    Trial trial =
        new Trial(
            EngineOptions.builder()
                .agent(
                    Way.ofStages(
                        bundle -> {
                          begun.countDown();
                          return stage;
                        })));
    interruptOnce(trial, begun);

    assertThatThrownBy(() -> stage.get(30, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
  }

  /** The time-out of a call holds whatever the command as a whole may take. */
  @Test
  void execute_withAllTheTimeThereIs_stillEndsLateCalls() throws Exception {
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(bundle -> hang(new CountDownLatch(1), new CountDownLatch(1)))
                .agentTimeout(SHORT)
                .agentRetries(0)
                .budget(CommandBudget.DEFAULT.withWallNanos(Long.MAX_VALUE)));

    CommandResult result = guarded(() -> trial.session.execute("make buy red"));

    assertThat(result.errors().get(0).code()).isEqualTo(AGENT_TIMED_OUT);
  }

  /** "One command at a time"; "Any applied command can be undone, back to identical bytes." */
  @Test
  void execute_byAnAgentThatRunsACommandItself_losesNothing() {
    AtomicReference<Session> session = new AtomicReference<>();
    AtomicReference<CommandResult> inner = new AtomicReference<>();
    AtomicBoolean isFirst = new AtomicBoolean(true);
    Saying agent =
        bundle -> {
          if (isFirst.getAndSet(false)) {
            inner.set(session.get().execute("hide card_1"));
          }
          return Bundling.builtIn(bundle);
        };
    Trial trial = new Trial(Way.BLOCKING.options(agent).executor(Runnable::run));
    session.set(trial.session);

    trial.session.execute("make buy red");

    boolean isHidden = trial.session.blueprint().component("card_1").isHidden();
    assertThat(isHidden).isEqualTo(inner.get().status() == Status.APPLIED);
    while (trial.session.undo().status() == Status.APPLIED) {
      assertThat(trial.session.history().entries()).hasSizeLessThan(2);
    }
    assertThat(trial.bytes()).isEqualTo(Trial.bytes(Trial.SHOP));
  }

  /** "The agent was not called", it was told of one that had been. */
  @Tag("SES-32")
  @Test
  void execute_byAnAgentThatClosesTheEngineAndThrows_saysThatItIsNotCalledAgain() {
    AtomicReference<Trial> trial = new AtomicReference<>();
    Liar liar =
        Liar.always(
            bundle -> {
              trial.get().engine.close();
              throw new IllegalStateException("no");
            });
    trial.set(new Trial(Way.BLOCKING.options(liar).agentRetries(1)));

    CommandResult result = trial.get().refused("make buy red", AGENT_FAILED);

    assertThat(result.agentCalls()).isEqualTo(1);
    assertThat(result.errors().get(0).message())
        .endsWith("was not called again: the engine is closed");
  }
}
