package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to keep a session: a command that is kept beside one that is not, many sessions
 * that wait for one disk, and finding a session again.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar StateBenchmark -prof gc
 *   java -Djava.io.tmpdir=DIR -jar ...    to measure the disk of DIR
 * </pre>
 *
 * <p>Targets: at durability {@code COMMIT} at most 5 µs more than {@code NONE}; 64 sessions at
 * {@code DISK} at least 10 times the commits of one; resuming 10,000 components and 1,000 entries
 * in at most 300 ms.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StateBenchmark {

  /** How a session is kept; {@code NONE} for not at all. */
  public enum Kept {
    NONE,
    COMMIT,
    DISK,
    ASYNC
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("blueline-state");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JournalStore store(Path directory, Durability durability) {
    return JournalStore.open(
        directory,
        StateOptions.builder()
            .durability(durability)
            .checkpoints(1_000_000_000, 1L << 40, Duration.ofDays(1))
            .journal(8 << 20, 1L << 40)
            .build());
  }

  /** One session a thread. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Kept100 {
    @Param({"100"})
    public int components;

    @Param({"NONE", "COMMIT", "DISK", "ASYNC"})
    public Kept durability;

    private final Path directory = directory();
    private final AtomicInteger sessions = new AtomicInteger();
    private BlueprintEngine engine;
    private JournalStore store;
    private BenchCommands commands;
    private Blueprint blueprint;

    @Setup
    public void open() {
      EngineOptions.Builder options = EngineOptions.builder().cacheSize(BenchCommands.SIZE);
      if (durability != Kept.NONE) {
        store = store(directory, Durability.valueOf(durability.name()));
        options.store(store);
      }
      engine = BlueprintEngine.create(options.build());
      commands = BenchCommands.applied(components);
      blueprint =
          commands.openApplied(engine, engine.read(BenchDocuments.json(components))).blueprint();
    }

    Session session() {
      return durability == Kept.NONE
          ? engine.open(blueprint)
          : engine.open("bench-" + sessions.incrementAndGet(), blueprint);
    }

    @TearDown
    public void close() {
      engine.close();
      if (durability != Kept.NONE) {
        store.close();
      }
      delete(directory);
    }
  }

  /** A thread's own session. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Mine {
    private Session session;
    private BenchCommands commands;
    private int next;
    private int applied;

    @Setup
    public void open(Kept100 kept) {
      session = kept.session();
      commands = kept.commands;
    }

    CommandResult execute() {
      CommandResult result = session.execute(commands.fresh(next++));
      applied += result.status() == Status.APPLIED ? 1 : 0;
      return result;
    }

    @TearDown
    public void close() {
      session.close();
      if (applied != next) {
        throw new IllegalStateException(applied + " of " + next + " commands were applied");
      }
    }
  }

  /** A session with a long journal behind its first checkpoint. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Left {
    private static final int ENTRIES = 1_000;

    @Param({"10000"})
    public int components;

    private final Path directory = directory();
    private JournalStore store;
    private BlueprintEngine engine;
    private Blueprint first;
    private String hash;

    @Setup
    public void leave() {
      store = store(directory, Durability.COMMIT);
      engine = BlueprintEngine.create(EngineOptions.builder().store(store).build());
      BenchCommands commands = BenchCommands.applied(components);
      first =
          commands.openApplied(engine, engine.read(BenchDocuments.json(components))).blueprint();
      Session session = engine.open("left", first);
      for (int i = 0; i < ENTRIES; i++) {
        if (session.execute(commands.fresh(i)).status() != Status.APPLIED) {
          throw new IllegalStateException("a command was not applied");
        }
      }
      hash = session.blueprint().hash();
      session.yieldTurn(); // as a process that ends would leave it: without a last checkpoint
    }

    Session resume() {
      Session session =
          engine.resume(
              "left", SessionOptions.builder().actor("another").patience(Duration.ZERO).build());
      session.yieldTurn();
      return session;
    }

    @TearDown
    public void close() {
      Session session = resume();
      if (!session.blueprint().hash().equals(hash) || session.version() != ENTRIES) {
        throw new IllegalStateException("it is another document");
      }
      engine.close();
      store.close();
      delete(directory);
    }
  }

  /** A command of two edits; its patch is not asked for. */
  @Benchmark
  public CommandResult execute(Mine mine) {
    return mine.execute();
  }

  /**
   * As {@link #execute}, in 64 sessions at a time: a thread waits for its own commit only. What is
   * compiled meanwhile has less of the machine, so it takes longer to warm up.
   */
  @Benchmark
  @Threads(64)
  @Warmup(iterations = 15, time = 1)
  public CommandResult executeInManySessions(Mine mine) {
    return mine.execute();
  }

  /** Finds a session again of which there is a first checkpoint and 1,000 entries. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Object> resume(Left left) {
    Session session = left.resume();
    return List.of(session.blueprint(), session.history());
  }
}
