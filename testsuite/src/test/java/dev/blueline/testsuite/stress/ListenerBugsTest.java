package dev.blueline.testsuite.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listeners that hear or do what they should not. */
class ListenerBugsTest {
  private static final Blueprint BASE = Doc.parse("button#buy 'Buy' button#sell 'Sell'");

  /** No measure of speed: whoever is not done by then will never be. */
  private static final int ENDLESS_SECONDS = 20;

  private final BlueprintEngine engine =
      BlueprintEngine.create(EngineOptions.builder().batchThreads(2).build());

  private Session open() {
    return engine.open(BASE);
  }

  /** "Listeners are isolated when they throw", "nothing escapes as an exception". */
  @Test
  void onCommit_listenerThatThrowsAnError_isPassedOver() {
    Session session = open();
    session.onCommit(
        event -> {
          throw new AssertionError("a listener's own check failed");
        });

    assertThatCode(() -> session.execute("hide buy")).doesNotThrowAnyException();
  }

  /** "Tells a listener of every commit": one bad listener, once, must not silence all for ever. */
  @Tag("SES-27")
  @Test
  void onCommit_listenerThatThrewAnErrorOnce_silencesNobody() {
    Session session = open();
    List<Long> heard = new ArrayList<>();
    session.onCommit(event -> failAt(1, event.version()));
    session.onCommit(event -> heard.add(event.version()));

    session.execute("hide buy");
    session.execute("hide sell");
    session.execute("show sell");

    assertThat(heard).endsWith(2L, 3L);
  }

  private static void failAt(long version, long now) {
    if (version == now) {
      throw new AssertionError("a listener's own check failed");
    }
  }

  /** A listener of one session is nothing to the others of a call. */
  @Tag("BATCH-26")
  @Test
  void runAll_listenerThatThrowsAnError_losesNoResult() {
    Session bad = open();
    bad.onCommit(event -> failAt(1, event.version()));
    List<BatchRequest> requests = new ArrayList<>();
    for (Session session : List.of(bad, open(), open())) {
      requests.add(new BatchRequest(session, List.of("hide buy")));
    }

    assertThatCode(() -> engine.runAll(requests, BatchOptions.atomic())).doesNotThrowAnyException();
  }

  /** {@code Session.onCommit}: "tells a listener of every commit from now on". */
  @Tag("SES-29")
  @Test
  void onCommit_fromWithinAGroup_hearsNothingFromBefore() {
    Session session = open();
    List<Long> late = new ArrayList<>();
    session.onCommit(event -> {});

    session.group(
        "drag",
        () -> {
          session.execute("hide buy");
          session.onCommit(event -> late.add(event.version()));
          session.execute("hide sell");
        });

    assertThat(late).containsExactly(2L);
  }

  /** Else one command never returned, and the queue of what was to be told grew for ever. */
  @Tag("SES-28")
  @Test
  void onCommit_listenerSlowerThanCommits_makesThemWaitAndPassesOnTheTelling() throws Exception {
    Session session = open();
    int commands = 2_500;
    CountDownLatch mayGoOn = new CountDownLatch(1);
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    Map<Thread, Integer> told = new ConcurrentHashMap<>();
    session.onCommit(
        event -> {
          awaitQuietly(mayGoOn);
          heard.add(event.version());
          told.merge(Thread.currentThread(), 1, Integer::sum);
        });
    Thread first = started(() -> session.execute("hide sell"));
    awaitState(first, Thread.State.WAITING);
    Thread second = started(() -> hideAndShow(session, commands));
    awaitState(second, Thread.State.WAITING);

    assertThat(session.version()).isBetween(1_000L, 1_010L);
    mayGoOn.countDown();
    first.join();
    second.join();
    assertThat(heard).isEqualTo(LongStream.rangeClosed(1, commands + 1).boxed().toList());
    assertThat(told.get(first)).isLessThanOrEqualTo(1_001);
  }

  /** A listener that commits is told of it later: it must not wait for itself. */
  @Tag("SES-25")
  @Test
  void onCommit_listenerThatCommitsMoreThanAThousandTimes_comesToAnEnd() {
    Session session = open();
    List<Long> heard = new ArrayList<>();
    session.onCommit(
        event -> {
          if (event.version() == 1) {
            hideAndShow(session, 1_200);
          }
          heard.add(event.version());
        });

    session.execute("hide sell");

    assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 1_201).boxed().toList());
  }

  private static void hideAndShow(Session session, int commands) {
    for (int i = 0; i < commands; i++) {
      session.execute(i % 2 == 0 ? "hide buy" : "show buy");
    }
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.onSpinWait();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * {@code BlueprintEngine.runAll}: "the same as of one after another". Where the calling thread
   * has the turn of a session, a listener of another may call that session: in a row it does.
   */
  @Test
  void runAll_listenerThatCallsASessionTheCallerHolds_comesToAnEnd() throws Exception {
    Session held = open();
    List<Session> others = List.of(open(), open());
    CountDownLatch both = new CountDownLatch(2);
    others.forEach(session -> session.onCommit(event -> meetAndHide(both, held)));
    List<BatchRequest> requests =
        others.stream().map(one -> new BatchRequest(one, List.of("hide buy"))).toList();

    FutureTask<List<BatchResult>> work = new FutureTask<>(() -> runWithin(held, requests));
    Thread thread = new Thread(work, "caller");
    thread.setDaemon(true);
    thread.start();

    assertThat(work.get(ENDLESS_SECONDS, TimeUnit.SECONDS)).hasSize(2);
  }

  /** As above, where it is a command of its own that has the turn: a hook runs within one. */
  @Test
  void runAll_byAHookOfOneOfItsSessions_comesToAnEnd() throws Exception {
    AtomicReference<Runnable> once = new AtomicReference<>(() -> {});
    BlueprintEngine hooked =
        BlueprintEngine.create(
            EngineOptions.builder()
                .batchThreads(2)
                .stageListener((stage, nanos) -> once.getAndSet(() -> {}).run())
                .build());
    Session held = hooked.open(BASE);
    Session other = hooked.open(BASE);
    other.onCommit(event -> pause());
    List<BatchResult> results = new ArrayList<>();
    once.set(
        () ->
            results.addAll(
                hooked.runAll(
                    List.of(
                        new BatchRequest(other, List.of("hide buy")),
                        new BatchRequest(held, List.of("hide buy"))),
                    BatchOptions.atomic())));

    FutureTask<CommandResult> work = new FutureTask<>(() -> held.execute("hide sell"));
    Thread thread = new Thread(work, "caller");
    thread.setDaemon(true);
    thread.start();

    assertThat(work.get(ENDLESS_SECONDS, TimeUnit.SECONDS).status()).isEqualTo(Status.APPLIED);
    assertThat(results).extracting(BatchResult::status).startsWith(Status.APPLIED).hasSize(2);
  }

  /** So long that another thread would have taken the next request. */
  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<BatchResult> runWithin(Session held, List<BatchRequest> requests) {
    List<BatchResult> results = new ArrayList<>();
    held.group("drag", () -> results.addAll(engine.runAll(requests, BatchOptions.atomic())));
    return results;
  }

  /** They meet where each has a thread of its own, and else go on alone. */
  private static void meetAndHide(CountDownLatch both, Session held) {
    both.countDown();
    try {
      both.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    held.execute("hide sell");
  }
}
