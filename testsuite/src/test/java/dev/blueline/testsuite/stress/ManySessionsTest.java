package dev.blueline.testsuite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommitEvent;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many threads on many sessions, with readers and listeners: each session is as if it were alone.
 */
@Timeout(60)
class ManySessionsTest {
  private static final int SESSIONS = 8;
  private static final int THREADS = 8;
  private static final int COMMANDS = 200;

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  /** A card for each thread, and one that all of them write. */
  private static Blueprint document() {
    StringBuilder doc = new StringBuilder("card#shared[0 0 300 90] ");
    for (int i = 0; i < THREADS; i++) {
      doc.append("card#card_").append(i).append("[0 ").append(100 * (i + 1)).append(" 300 90] ");
    }
    return Doc.parse(doc.toString());
  }

  private static Callable<Integer> writer(List<Session> sessions, int thread) {
    return () -> {
      for (int i = 0; i < COMMANDS; i++) {
        Session session = sessions.get((thread + i) % SESSIONS);
        String text = thread + "." + i;
        session.execute("set the text of shared and card_" + thread + " to \"" + text + "\"");
      }
      return thread;
    };
  }

  /** Reads until all is written; returns how many versions it saw. */
  private static Callable<Integer> reader(Session session, AtomicBoolean isDone) {
    return () -> {
      int seen = 0;
      long version = 0;
      do {
        long now = session.version();
        assertThat(now).isGreaterThanOrEqualTo(version);
        seen += now > version ? 1 : 0;
        version = now;
        requireWhole(session.blueprint());
      } while (!isDone.get() || seen == 0);
      return seen;
    };
  }

  /** The shared text was written together with that of a thread of its own. */
  private static void requireWhole(Blueprint blueprint) {
    String text = blueprint.component("shared").text();
    if (text != null) {
      String own = "card_" + text.substring(0, text.indexOf('.'));
      assertThat(blueprint.component(own).text()).isEqualTo(text);
    }
  }

  /** "Readers never block; listeners are called in commit order." */
  @Tag("API-19")
  @Tag("SES-17")
  @Tag("SES-20")
  @Test
  void execute_fromManyThreadsOnManySessions_isEachInItsOrder() throws Exception {
    List<Session> sessions = IntStream.range(0, SESSIONS).mapToObj(i -> open()).toList();
    List<List<CommitEvent>> heard = sessions.stream().map(ManySessionsTest::listen).toList();
    AtomicBoolean isDone = new AtomicBoolean();
    List<Future<Integer>> readers = new ArrayList<>();
    sessions.forEach(session -> readers.add(threads.submit(reader(session, isDone))));

    List<Future<Integer>> writers = new ArrayList<>();
    IntStream.range(0, THREADS).forEach(i -> writers.add(threads.submit(writer(sessions, i))));
    for (Future<Integer> writer : writers) {
      writer.get();
    }
    isDone.set(true);

    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).isPositive();
    }
    for (int i = 0; i < SESSIONS; i++) {
      requireUnbrokenChain(heard.get(i), sessions.get(i));
    }
  }

  private Session open() {
    return engine.open(document());
  }

  private static List<CommitEvent> listen(Session session) {
    List<CommitEvent> events = Collections.synchronizedList(new ArrayList<>());
    session.onCommit(events::add);
    return events;
  }

  private static void requireUnbrokenChain(List<CommitEvent> events, Session session) {
    assertThat(events).hasSize(THREADS * COMMANDS / SESSIONS);
    Blueprint last = events.get(0).before();
    long version = 0;
    for (CommitEvent event : events) {
      assertThat(event.version()).isEqualTo(++version);
      assertThat(event.before()).isSameAs(last);
      assertThat(event.results()).hasSize(1);
      assertThat(event.results().get(0).version()).isEqualTo(version);
      last = event.after();
    }
    assertThat(session.blueprint()).isSameAs(last);
  }

  /** "Reading never waits", "waits for nobody": not even for a thread that does not let go. */
  @Tag("SES-20")
  @Test
  void readers_whileAnotherThreadKeepsTheTurn_goOn() throws Exception {
    Session session = open();
    CountDownLatch isInside = new CountDownLatch(1);
    CountDownLatch hasRead = new CountDownLatch(1);
    Future<?> holder =
        threads.submit(() -> session.group("drag", () -> hold(isInside, hasRead, session)));
    isInside.await();

    Future<?> reader =
        threads.submit(
            () -> {
              assertThat(session.version()).isEqualTo(1);
              assertThat(session.blueprint().component("shared").text()).isEqualTo("inside");
              assertThat(session.history().entries()).hasSize(1);
              assertThat(session.mark()).isEqualTo(1);
              assertThat(session.preview("hide shared").status().isSuccess()).isTrue();
              assertThat(session.explain("hide it").result().status().isSuccess()).isTrue();
              session.onCommit(event -> {}).close();
              return null;
            });

    reader.get();
    assertThat(holder.isDone()).isFalse();
    hasRead.countDown();
    holder.get();
    assertThat(session.version()).isEqualTo(2);
  }

  private static void hold(CountDownLatch isInside, CountDownLatch hasRead, Session session) {
    session.execute("set the text of shared to \"inside\"");
    isInside.countDown();
    await(hasRead);
    session.execute("set the text of shared to \"outside\"");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** "One command at a time in arrival order." */
  @Tag("SES-19")
  @Test
  void execute_whileAnotherThreadKeepsTheTurn_comesBehindItAsOne() throws Exception {
    Session session = open();
    CountDownLatch isInside = new CountDownLatch(1);
    CountDownLatch mayLeave = new CountDownLatch(1);
    Future<?> holder =
        threads.submit(() -> session.group("drag", () -> hold(isInside, mayLeave, session)));
    isInside.await();

    Future<Long> writer = threads.submit(() -> session.execute("hide shared").version());
    mayLeave.countDown();

    assertThat(writer.get()).isEqualTo(3);
    holder.get();
    assertThat(session.history().entries())
        .extracting(entry -> entry.label())
        .containsExactly("drag", "hide shared");
  }

  /** "In arrival order": whoever waits longest is next. */
  @Tag("SES-18")
  @Test
  void execute_fromThreadsThatWait_isInArrivalOrder() throws Exception {
    Session session = open();
    CountDownLatch isInside = new CountDownLatch(1);
    CountDownLatch mayLeave = new CountDownLatch(1);
    threads.execute(() -> session.group("drag", () -> hold(isInside, mayLeave, session)));
    isInside.await();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String command = "set the text of card_" + i + " to \"" + i + "\"";
      Thread thread = new Thread(() -> session.execute(command), "writer " + i);
      waiting.add(thread);
      thread.start();
      awaitWaiting(thread);
    }

    mayLeave.countDown();
    for (Thread thread : waiting) {
      thread.join();
    }

    List<String> labels = session.history().entries().stream().map(entry -> entry.label()).toList();
    assertThat(labels).hasSize(1 + THREADS).first().isEqualTo("drag");
    for (int i = 0; i < THREADS; i++) {
      assertThat(labels.get(1 + i)).contains("card_" + i);
    }
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  /** "Listeners are called outside locks": one that waits keeps nobody from committing. */
  @Tag("SES-28")
  @Test
  void onCommit_listenerThatWaits_keepsNobodyWaiting() throws Exception {
    Session session = open();
    CountDownLatch hasHeard = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    session.onCommit(
        event -> {
          hasHeard.countDown();
          await(mayGoOn);
          heard.add(event.version());
        });
    Future<?> first = threads.submit(() -> session.execute("hide shared"));
    hasHeard.await();

    threads.submit(() -> session.execute("show shared")).get();
    assertThat(session.version()).isEqualTo(2);
    assertThat(heard).isEmpty();

    mayGoOn.countDown();
    first.get();
    assertThat(heard).containsExactly(1L, 2L);
  }
}
