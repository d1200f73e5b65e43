package dev.blueline.testsuite.determinism;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Runs the load in a JVM of its own and prints a line for each episode, its name and its digest:
 *
 * <pre>java -cp ... dev.blueline.testsuite.determinism.Child THREADS CACHE [NTH COUNT | EPISODE]
 * </pre>
 *
 * <p>Of the episodes every COUNTth from the NTH on are run, all where nothing is said. A cache is
 * {@code cold} (none), {@code one} (of size 1) or {@code warm} (the load has run before). With the
 * name of an episode, prints all that comes of it.
 */
final class Child {
  private final int threads;
  private final String cache;
  private final List<Episode> episodes;

  private Child(int threads, String cache, List<Episode> episodes) {
    this.threads = threads;
    this.cache = cache;
    this.episodes = episodes;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Child child = new Child(Integer.parseInt(args[0]), args[1], episodes(args));
    child.run(args.length == 3, out);
  }

  private static List<Episode> episodes(String[] args) {
    List<Episode> all = Load.episodes();
    return switch (args.length) {
      case 2 -> all;
      case 3 -> all.stream().filter(episode -> episode.name().equals(args[2])).toList();
      default -> everyOne(all, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    };
  }

  private static List<Episode> everyOne(List<Episode> all, int nth, int count) {
    return IntStream.range(0, all.size()).filter(i -> i % count == nth).mapToObj(all::get).toList();
  }

  private void run(boolean whole, PrintStream out) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    // A pool of its own: an episode that waits for calls must not hold the thread they need.
    ExecutorService agents = Executors.newCachedThreadPool();
    try (BlueprintEngine engine = BlueprintEngine.create(options(agents))) {
      if (whole) {
        episodes.forEach(episode -> episode.work().on(engine, new Results(out::println)));
        return;
      }
      if (cache.equals("warm")) {
        digests(engine, pool);
      }
      digests(engine, pool).forEach(out::println);
    } finally {
      pool.shutdownNow();
      agents.shutdownNow();
    }
  }

  private EngineOptions options(ExecutorService agents) {
    EngineOptions.Builder options =
        EngineOptions.builder()
            .agent(new LateAgent())
            .executor(agents)
            .batchThreads(threads)
            .bundleLimit(1 + threads % 3);
    return switch (cache) {
      case "cold" -> options.cacheSize(0).build();
      case "one" -> options.cacheSize(1).build();
      default -> options.build();
    };
  }

  private List<String> digests(BlueprintEngine engine, ExecutorService pool) throws Exception {
    List<Future<String>> running = new ArrayList<>();
    for (Episode episode : episodes) {
      running.add(pool.submit(() -> episode.name() + " " + episode.digest(engine)));
    }
    List<String> digests = new ArrayList<>();
    for (Future<String> each : running) {
      digests.add(each.get());
    }
    return digests;
  }
}
