package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of many sessions at the same time, where something is out of the ordinary. */
@Timeout(60)
class RunAllTest {
  private static final Blueprint BASE =
      Doc.parse(
          "button#buy[12 120 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'");

  private static final BatchOptions ATOMIC = BatchOptions.atomic();

  private static BlueprintEngine engine(int threads) {
    return BlueprintEngine.create(EngineOptions.builder().batchThreads(threads).build());
  }

  private static List<Session> open(BlueprintEngine engine, int count) {
    return IntStream.range(0, count).mapToObj(i -> engine.open(BASE)).toList();
  }

  private static BatchRequest request(Session session, String... commands) {
    return new BatchRequest(session, List.of(commands));
  }

  private static List<BatchRequest> each(List<Session> sessions, String... commands) {
    return sessions.stream().map(session -> request(session, commands)).toList();
  }

  private static void requireApplied(List<BatchResult> results) {
    assertThat(results).allMatch(result -> result.status() == Status.APPLIED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void runAll_ofNothing_isNothing(int threads) {
    assertThat(engine(threads).runAll(List.of(), BatchOptions.atomic())).isEmpty();
  }

  /** "Those of one session run in the order in which they are given." */
  @Tag("BATCH-21")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void runAll_manyBatchesOfOneSession_runInTheirOrder(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 3);
    List<BatchRequest> requests = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      requests.add(request(sessions.get(i % 3), "set the text of buy to \"" + i + "\""));
    }

    List<BatchResult> results = engine.runAll(requests, BatchOptions.atomic());

    for (int i = 0; i < 60; i++) {
      assertThat(results.get(i).version()).isEqualTo(1 + i / 3);
      assertThat(results.get(i).blueprint().component("buy").text()).isEqualTo("" + i);
    }
  }

  /** "Sets how many threads runAll uses, the calling one included": no fewer. */
  @Tag("BATCH-22")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 16})
  void runAll_asManySessionsAsThreads_runsThemAllAtOnce(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, threads);
    CyclicBarrier all = new CyclicBarrier(threads);
    sessions.forEach(session -> session.onCommit(event -> meet(all)));

    requireApplied(engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic()));

    assertThat(all.isBroken()).isFalse();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** "Sets how many threads runAll uses, the calling one included": no more. */
  @Tag("BATCH-22")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void runAll_moreSessionsThanThreads_usesNoMore(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 40);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    sessions.forEach(session -> session.onCommit(event -> seen.add(Thread.currentThread())));

    engine.runAll(each(sessions, "make buy red", "hide it"), BatchOptions.bestEffort());

    assertThat(seen).hasSizeBetween(1, threads);
    if (threads == 1) {
      assertThat(seen).containsExactly(Thread.currentThread());
    }
  }

  @Tag("BATCH-23")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void runAll_withinAGroup_isPartOfIt(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 6);
    Session own = sessions.get(2);
    List<BatchResult> results = new ArrayList<>();

    own.group(
        "drag",
        () -> {
          own.execute("hide sell");
          results.addAll(engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic()));
          results.addAll(engine.runAll(each(sessions, "hide it"), BatchOptions.atomic()));
        });

    requireApplied(results);
    assertThat(own.history().entries()).hasSize(1);
    own.undo();
    assertThat(own.blueprint().hash()).isEqualTo(BASE.hash());
    assertThat(sessions.get(0).history().entries()).hasSize(2);
  }

  @Tag("BATCH-23")
  @Test
  void runAll_withinAGroupThatThrows_isTakenBackOnlyThere() {
    BlueprintEngine engine = engine(2);
    List<Session> sessions = open(engine, 2);

    assertThatThrownBy(
            () ->
                sessions
                    .get(0)
                    .group(
                        "drag",
                        () -> {
                          engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic());
                          throw new IllegalStateException("the editor failed");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(sessions.get(0).blueprint().hash()).isEqualTo(BASE.hash());
    assertThat(sessions.get(1).version()).isEqualTo(1);
  }

  /** "Listeners are called in commit order, outside locks, isolated when they throw." */
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void runAll_listenerThatThrows_changesNothing(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 8);
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    for (Session session : sessions) {
      session.onCommit(
          event -> {
            throw new IllegalStateException("a bad listener");
          });
      session.onCommit(event -> heard.add(event.version()));
    }

    requireApplied(engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic()));
    requireApplied(engine.runAll(each(sessions, "hide it"), BatchOptions.atomic()));

    assertThat(heard).hasSize(16).containsOnly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void runAll_listenerThatCallsBack_isHeard(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 8);
    List<Session> others = open(engine, 8);
    for (int i = 0; i < 8; i++) {
      Session session = sessions.get(i);
      Session other = others.get(i);
      session.onCommit(event -> callBack(engine, session, other, event.version()));
    }

    requireApplied(engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic()));

    assertThat(sessions).allMatch(session -> session.version() == 3);
    assertThat(others).allMatch(session -> session.version() == 1);
  }

  private static void callBack(BlueprintEngine engine, Session own, Session other, long version) {
    if (version == 1) {
      own.execute("hide buy");
      engine.runAll(each(List.of(other, own), "show buy", "hide sell"), BatchOptions.atomic());
    }
  }

  @Tag("BATCH-24")
  @Test
  void runAll_fromManyThreads_isEachAsIfAlone() throws Exception {
    BlueprintEngine engine = engine(4);
    List<Callable<List<String>>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String text = "set the text of buy to \"" + i + "\"";
      List<BatchRequest> requests = each(open(engine, 20), text, "make it bold", "hide nobody");
      calls.add(() -> Load.values(engine.runAll(requests, BatchOptions.bestEffort())));
    }

    List<List<String>> results = all(calls);

    for (int i = 0; i < 6; i++) {
      String text = "set the text of buy to \"" + i + "\"";
      List<BatchRequest> requests = each(open(engine, 20), text, "make it bold", "hide nobody");
      assertThat(results.get(i))
          .isEqualTo(Load.values(Load.inARow(requests, BatchOptions.bestEffort())));
    }
  }

  private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  @Tag("BATCH-24")
  @Test
  void runAll_fromManyThreadsOnTheSameSessions_losesNoCommit() throws Exception {
    BlueprintEngine engine = engine(4);
    List<Session> sessions = open(engine, 5);
    List<Callable<List<BatchResult>>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = "set the text of buy to \"" + i + "\"";
      calls.add(() -> engine.runAll(each(sessions, text), BatchOptions.atomic()));
    }

    all(calls).forEach(RunAllTest::requireApplied);

    assertThat(sessions).allMatch(session -> session.version() == 8);
    assertThat(sessions).allMatch(session -> session.history().entries().size() == 8);
  }

  @Tag("BATCH-25")
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void runAll_onAnInterruptedThread_isDoneAndStaysInterrupted(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 20);
    Thread.currentThread().interrupt();

    List<BatchResult> results =
        engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic());

    assertThat(Thread.interrupted()).isTrue();
    requireApplied(results);
  }

  /** It is interrupted while it waits for what another thread has begun. */
  @Tag("BATCH-25")
  @Test
  void runAll_interruptedMeanwhile_bringsAllToItsEnd() {
    BlueprintEngine engine = engine(2);
    List<Session> sessions = open(engine, 2);
    Thread caller = Thread.currentThread();
    CyclicBarrier both = new CyclicBarrier(2);
    for (Session session : sessions) {
      session.onCommit(event -> meet(both));
      session.onCommit(event -> interruptFromElsewhere(caller));
    }

    List<BatchResult> results =
        engine.runAll(each(sessions, "make buy red"), BatchOptions.atomic());

    assertThat(Thread.interrupted()).isTrue();
    requireApplied(results);
  }

  private static void interruptFromElsewhere(Thread caller) {
    if (Thread.currentThread() != caller) {
      caller.interrupt();
    }
  }

  /** "Closes the engine: it takes no more work. Sessions that are open go on." */
  @Tag("BATCH-27")
  @Test
  void runAll_ofAClosedEngine_isRefused() {
    BlueprintEngine engine = engine(4);
    List<Session> sessions = open(engine, 4);
    engine.close();

    assertThatThrownBy(() -> engine.runAll(each(sessions, "hide buy"), BatchOptions.atomic()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> engine.runAll(List.of(), BatchOptions.atomic()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sessions).allMatch(session -> session.version() == 0);
    assertThat(sessions.get(0).execute("hide buy").status()).isEqualTo(Status.APPLIED);
  }

  @Tag("BATCH-25")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void runAll_closedMeanwhile_bringsAllToItsEnd(int threads) {
    BlueprintEngine engine = engine(threads);
    List<Session> sessions = open(engine, 40);
    sessions.forEach(session -> session.onCommit(event -> engine.close()));

    requireApplied(engine.runAll(each(sessions, "hide buy"), BatchOptions.atomic()));
  }

  @Tag("BATCH-27")
  @Test
  void runAll_ofNull_isRefused() {
    BlueprintEngine engine = engine(2);
    List<BatchRequest> requests = each(open(engine, 1), "hide buy");
    List<BatchRequest> withNull = Arrays.asList(requests.get(0), null);

    assertThatThrownBy(() -> engine.runAll(null, BatchOptions.atomic()))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> engine.runAll(requests, null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> engine.runAll(withNull, BatchOptions.atomic()))
        .isInstanceOf(NullPointerException.class);
    assertThat(requests.get(0).session().version()).isZero();
  }

  /** What is no exception cannot be a result; it comes when all have ended, from any thread. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void runAll_errorOfTheMachineInOne_isThrownWhenAllHaveEnded(int threads) {
    Error lack = new InternalError("wanted by a test");
    Set<String> failed = ConcurrentHashMap.newKeySet();
    EngineOptions options =
        EngineOptions.builder()
            .batchThreads(threads)
            .probe(point -> failOnce(failed, lack))
            .build();
    List<Session> sessions = open(BlueprintEngine.create(options), 4);

    assertThatThrownBy(
            () -> BlueprintEngine.create(options).runAll(each(sessions, "hide buy"), ATOMIC))
        .isSameAs(lack);

    assertThat(sessions).extracting(Session::version).containsOnlyOnce(0L).contains(1L);
  }

  private static void failOnce(Set<String> failed, Error error) {
    if (failed.add("once")) {
      throw error;
    }
  }

  @Test
  void request_ofNull_isRefused() {
    Session session = BlueprintEngine.create().open(BASE);

    assertThatThrownBy(() -> new BatchRequest(null, List.of()))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new BatchRequest(session, null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new BatchRequest(session, Arrays.asList("hide buy", null)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void request_madeOfAListThatChanges_doesNot() {
    Session session = BlueprintEngine.create().open(BASE);
    List<String> commands = new ArrayList<>(List.of("hide buy"));

    BatchRequest request = new BatchRequest(session, commands);
    commands.add("hide sell");

    assertThat(request.commands()).containsExactly("hide buy");
  }
}
