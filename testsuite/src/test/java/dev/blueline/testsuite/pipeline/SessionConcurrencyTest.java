package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.CommitEvent;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads on one session: one command at a time, no version lost or doubled. */
@Timeout(60)
class SessionConcurrencyTest {
  private static final int THREADS = 8;
  private static final int COMMANDS = 250;

  private final BlueprintEngine engine = BlueprintEngine.create();

  private static Blueprint documentOfThreads() {
    StringBuilder doc = new StringBuilder();
    for (int i = 0; i < THREADS; i++) {
      doc.append("card#card_").append(i).append("[0 ").append(100 * i).append(" 300 90] ");
    }
    return Doc.parse(doc.toString());
  }

  private static Callable<List<CommandResult>> worker(Session session, int thread) {
    return () -> {
      List<CommandResult> results = new ArrayList<>();
      for (int i = 0; i < COMMANDS; i++) {
        results.add(session.execute("set the text of card_" + thread + " to \"" + i + "\""));
      }
      return results;
    };
  }

  @Tag("SES-17")
  @Tag("SES-25")
  @Test
  void execute_fromManyThreads_makesEveryVersionOnce() throws Exception {
    Blueprint base = documentOfThreads();
    Session session = engine.open(base);
    List<CommitEvent> events = Collections.synchronizedList(new ArrayList<>());
    session.onCommit(events::add);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    AtomicBoolean isDone = new AtomicBoolean();
    Future<Integer> reader = threads.submit(() -> readUntil(isDone, session));
    List<Future<List<CommandResult>>> work = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      work.add(threads.submit(worker(session, thread)));
    }

    List<Long> versions = new ArrayList<>();
    for (Future<List<CommandResult>> future : work) {
      future.get().forEach(result -> versions.add(result.version()));
      assertThat(future.get()).allMatch(result -> result.status() == Status.APPLIED);
    }
    isDone.set(true);

    assertThat(reader.get()).isPositive();
    threads.shutdown();
    assertThat(session.version()).isEqualTo((long) THREADS * COMMANDS);
    assertThat(versions).doesNotHaveDuplicates().hasSize(THREADS * COMMANDS);
    assertThat(events).hasSize(THREADS * COMMANDS);
    requireUnbrokenChain(base, events);
  }

  /** Reads whole versions all the while; returns how many it saw. */
  private static int readUntil(AtomicBoolean isDone, Session session) {
    int seen = 0;
    while (!isDone.get() || seen == 0) {
      Blueprint version = session.blueprint();
      assertThat(version.size()).isEqualTo(THREADS);
      assertThat(version.index().ofType("card")).hasSize(THREADS);
      seen++;
    }
    return seen;
  }

  private static void requireUnbrokenChain(Blueprint base, List<CommitEvent> events) {
    String hash = base.hash();
    long version = 0;
    for (CommitEvent event : events) {
      assertThat(event.version()).isEqualTo(++version);
      assertThat(event.before().hash()).isEqualTo(hash);
      hash = event.after().hash();
    }
  }

  @Tag("SES-21")
  @Test
  void undo_amidCommandsOfOthers_endsAtAVersionThatIsWhole() throws Exception {
    Session session = engine.open(documentOfThreads());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      work.add(
          () -> {
            for (int i = 0; i < COMMANDS; i++) {
              session.execute("set the text of card_" + number + " to \"" + i + "\"");
              session.undo();
            }
            return number;
          });
    }
    for (Future<Integer> future : threads.invokeAll(work)) {
      future.get();
    }
    threads.shutdown();

    while (session.undo().status() == Status.APPLIED) {
      assertThat(session.history().entries()).hasSizeLessThan(THREADS * COMMANDS);
    }
    assertThat(session.blueprint().hash()).isEqualTo(documentOfThreads().hash());
  }
}
