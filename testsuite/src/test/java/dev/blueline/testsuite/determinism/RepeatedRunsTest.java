package dev.blueline.testsuite.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same again and again, while other threads are at the same engine. */
@Timeout(600)
class RepeatedRunsTest {
  private static final int RUNS = Boolean.getBoolean("blueline.long") ? 20_000 : 1_000;
  private static final int OTHERS = 2;

  /** Quick ones: one of each kind. */
  private static final List<String> REPEATED = List.of("made-8", "mixed-0", "patched-33");

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean isDone = new AtomicBoolean();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Tag("DET-8")
  @Tag("API-19")
  @Test
  void run_aThousandTimesUnderLoad_givesOneDigest() throws Exception {
    List<Episode> load = Load.episodes();
    List<Episode> repeated =
        load.stream().filter(episode -> REPEATED.contains(episode.name())).toList();
    assertThat(repeated).hasSameSizeAs(REPEATED);
    List<Future<Integer>> others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      int first = i * load.size() / OTHERS;
      others.add(threads.submit(() -> runInTurn(load, first)));
    }

    TreeSet<String> digests = new TreeSet<>();
    for (int run = 0; run < RUNS; run++) {
      digests.add(repeated.get(run % repeated.size()).digest(engine));
    }
    isDone.set(true);

    assertThat(digests).hasSameSizeAs(repeated);
    for (Future<Integer> other : others) {
      assertThat(other.get()).isPositive();
    }
  }

  /** Runs episodes from one on, and again from the first, until it is told to end. */
  private int runInTurn(List<Episode> load, int first) {
    int run = 0;
    do {
      assertThat(load.get((first + run) % load.size()).digest(engine)).hasSize(64);
      run++;
    } while (!isDone.get());
    return run;
  }
}
