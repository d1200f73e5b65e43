package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.observe.AgentSample.End;
import dev.blueline.observe.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts are exact whatever runs at once: nothing is lost, nothing counted twice. */
class ManyThreadsTest {
  private static final int THREADS = 4;
  private static final int EACH = 20_000;

  private final EngineMetrics metrics = EngineMetrics.create();

  private static void runAtOnce(Callable<?> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(work));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Tag("OBS-11")
  @Test
  void counts_ofSeveralSessions_areExact() throws Exception {
    try (BlueprintEngine engine = Page.engine(metrics)) {
      runAtOnce(
          () -> {
            Session session = engine.open(engine.read(Page.JSON));
            for (int i = 0; i < 50; i++) {
              session.execute("make the cta bold");
              session.undo();
              session.execute("frobnicate");
            }
            return null;
          });
    }

    MetricsSnapshot snapshot = metrics.snapshot();

    assertThat(snapshot.commands().count("applied")).isEqualTo(THREADS * 50);
    assertThat(snapshot.commands().count("rejected")).isEqualTo(THREADS * 50);
    assertThat(snapshot.commands().byIntent()).containsEntry("modify_style", THREADS * 50L);
    assertThat(snapshot.command().count()).isEqualTo(THREADS * 100);
    assertThat(snapshot.stages().get(Stage.DECOMPOSE).count()).isEqualTo(THREADS * 100);
    assertThat(snapshot.stages().get(Stage.VERIFY).count()).isEqualTo(THREADS * 50);
  }

  @Tag("OBS-11")
  @Test
  void rotate_whileOthersWrite_losesAndDoublesNothing() throws Exception {
    List<MetricsSnapshot> windows = new ArrayList<>();
    Thread[] writers = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      writers[i] = new Thread(this::write);
      writers[i].start();
    }
    while (Stream.of(writers).anyMatch(Thread::isAlive)) {
      metrics.snapshot();
      windows.add(metrics.rotate());
    }
    windows.add(metrics.rotate());

    long all = (long) THREADS * EACH;
    assertThat(windows).allSatisfy(ManyThreadsTest::assertWhole);
    assertThat(sum(windows, window -> window.commands().count())).isEqualTo(all);
    assertThat(sum(windows, window -> window.stages().get(Stage.EXECUTE).count())).isEqualTo(all);
    assertThat(sum(windows, window -> window.agentCalls().byEnd().get("answered"))).isEqualTo(all);
    assertThat(windows).extracting(MetricsSnapshot::window).startsWith(1L).doesNotHaveDuplicates();
  }

  private void write() {
    for (int i = 0; i < EACH; i++) {
      metrics.ended(Stage.EXECUTE, 50);
      metrics.ended(Fed.call(End.ANSWERED, 70));
      metrics.ended(Fed.command("applied", 90));
    }
  }

  /** What is counted of one sample is in one window. */
  private static void assertWhole(MetricsSnapshot window) {
    assertThat(window.command().count()).isEqualTo(window.commands().count());
    assertThat(window.mean().count()).isEqualTo(window.commands().count());
    assertThat(window.agentCall().count()).isEqualTo(window.agentCalls().count());
    assertThat(window.agentCalls().steps()).isEqualTo(2 * window.agentCalls().count());
    assertThat(window.commands().cacheMisses()).isEqualTo(window.commands().count());
  }

  private static long sum(List<MetricsSnapshot> windows, ToLongFunction<MetricsSnapshot> part) {
    return windows.stream().mapToLong(part).sum();
  }
}
