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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
