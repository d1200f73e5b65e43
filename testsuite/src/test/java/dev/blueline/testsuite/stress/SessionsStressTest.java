package dev.blueline.testsuite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommitEvent;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.MadeCommands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Eight threads that open, edit, undo and close sessions of one engine, with listeners that throw
 * and dawdle and an agent that fails now and then, for two seconds, or as many as {@code
 * -Dblueline.stress.seconds} says.
 */
@ExtendWith(Quiet.class)
class SessionsStressTest {
  private static final int THREADS = 8;
  private static final int SECONDS = Integer.getInteger("blueline.stress.seconds", 2);
  private static final int ROUNDS_EACH = 25;
  private static final long MIB = 1L << 20;

  /** So much may remain of classes, caches and pools; every session would be more. */
  private static final long FLAT = 24 * MIB;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicLong commands = new AtomicLong();
  private final AtomicLong commits = new AtomicLong();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Tag("SES-17")
  @Tag("API-20")
  @Test
  void sessions_openedEditedAndClosedByManyThreads_loseNothingAndLeaveNothing() throws Exception {
    EngineOptions options =
        EngineOptions.builder()
            .agent(new MoodyAgent())
            .bundleLimit(2)
            .executor(Runnable::run)
            .build();
    try (BlueprintEngine engine = BlueprintEngine.create(options)) {
      run(engine, System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
      long warm = UsedHeap.bytes();

      run(engine, System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS));

      assertThat(UsedHeap.bytes() - warm).as("grown").isLessThan(FLAT);
    }
    assertThat(commits.get()).isGreaterThan(THREADS * ROUNDS_EACH);
    System.out.printf(
        "stress: %d threads, %d s, %d commands, %d commits%n",
        THREADS, SECONDS, commands.get(), commits.get());
  }

  /** Does what the built-in agent does, but fails at every fiftieth call. */
  private static final class MoodyAgent implements EditAgent {
    private final BuiltInAgent agent = new BuiltInAgent();
    private final AtomicLong calls = new AtomicLong();

    @Override
    public String name() {
      return "moody";
    }

    @Override
    public List<Answer> edit(Bundle bundle) {
      if (calls.incrementAndGet() % 50 == 0) {
        throw new IllegalStateException("not now");
      }
      return agent.edit(bundle);
    }
  }

  private void run(BlueprintEngine engine, long end) throws Exception {
    List<Future<Long>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(worker(engine, i, end)));
    }
    for (Future<Long> worker : running) {
      assertThat(worker.get()).isPositive();
    }
  }

  /** What a thread does follows from its number alone; how far it comes is the clock's. */
  private Callable<Long> worker(BlueprintEngine engine, int thread, long end) {
    return () -> {
      long sessions = 0;
      do {
        long seed = 1_000L * thread + sessions++ % 20;
        new Round(engine.open(Blueprints.valid(BlueprintSchema.storefront(), seed, 20)), seed)
            .run();
      } while (System.nanoTime() < end);
      return sessions;
    };
  }

  /** The life of one session. */
  private final class Round {
    private final Session session;
    private final SplittableRandom random;
    private final Blueprint first;
    private final List<CommitEvent> heard = Collections.synchronizedList(new ArrayList<>());

    Round(Session session, long seed) {
      this.session = session;
      this.random = new SplittableRandom(seed);
      this.first = session.blueprint();
      session.onCommit(heard::add);
      session.onCommit(
          event -> {
            throw new IllegalStateException("a listener that throws");
          });
    }

    void run() {
      for (int i = 0; i < ROUNDS_EACH; i++) {
        act();
        commands.incrementAndGet();
      }
      requireUnbrokenChain();
      session.bailOut(0);
      EditLaws.assertSame(session.blueprint(), first);
      commits.addAndGet(heard.size());
    }

    private void act() {
      switch (random.nextInt(8)) {
        case 0 -> session.undo();
        case 1 -> session.redo();
        case 2 -> session.preview(command());
        case 3 -> session.executeBatch(List.of(command(), command()), BatchOptions.bestEffort());
        default -> session.execute(command());
      }
    }

    private String command() {
      List<Long> clauses = random.longs(1 + random.nextInt(3)).boxed().toList();
      return MadeCommands.of(session.blueprint(), clauses, MadeCommands.withoutCopies());
    }

    /**
     * No version is lost or doubled, and each begins with the hash that the one before ended in.
     */
    private void requireUnbrokenChain() {
      String hash = first.hash();
      long version = 0;
      for (CommitEvent event : heard) {
        assertThat(event.version()).isEqualTo(++version);
        assertThat(event.before().hash()).isEqualTo(hash);
        hash = event.after().hash();
      }
      assertThat(session.version()).isEqualTo(version);
      assertThat(session.blueprint().hash()).isEqualTo(hash);
    }
  }

  /** One session, one thread, as fast as it takes them. */
  @Test
  void session_ofAThousandRapidCommands_keepsThemAll() {
    Session session = BlueprintEngine.create().open(Doc.parse("card#a[0 0 300 90] 'A'"));
    for (int i = 1; i <= 1_000; i++) {
      session.execute("set the text of a to \"" + i + "\"");
      assertThat(session.version()).isEqualTo(i);
    }
    assertThat(session.history().entries()).hasSize(1_000);
    for (int i = 999; i > 0; i--) {
      session.undo();
      assertThat(session.blueprint().component("a").text()).isEqualTo("" + i);
    }
  }
}
