package dev.blueline.bench;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What asking together, and doing together, is worth: each benchmark stands beside its plain
 * alternative, and their ratio in one run is what counts.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar BatchBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {
  private static final int COMMANDS = 5;

  /** One session whose agent takes 5 ms a call. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Remote {
    @Param("100")
    public int components;

    private final ExecutorService oneThread = Executors.newSingleThreadExecutor();
    private BlueprintEngine bundling;
    private BlueprintEngine stepwise;
    Work fifty;
    Work fiftyStepwise;
    Work single;

    @Setup
    public void open() {
      bundling = BlueprintEngine.create(options().bundleLimit(10).build());
      stepwise = BlueprintEngine.create(options().bundleLimit(1).executor(oneThread).build());
      fifty = remote(bundling, 50);
      fiftyStepwise = remote(stepwise, 50);
      single = remote(bundling, 1);
    }

    /** Opened with the built-in agent, which checks that all commands are applied at no cost. */
    private Work remote(BlueprintEngine engine, int steps) {
      BenchSteps commands = new BenchSteps(components, steps, COMMANDS);
      try (BlueprintEngine plain = BlueprintEngine.create()) {
        Blueprint blueprint = plain.read(BenchDocuments.json(components));
        Session session = engine.open(commands.openApplied(plain, blueprint).blueprint());
        return new Work(session, commands::fresh);
      }
    }

    private static EngineOptions.Builder options() {
      return EngineOptions.builder().cacheSize(4 * BenchSteps.SIZE).agent(new SlowAgent());
    }

    @TearDown
    public void close() {
      bundling.close();
      stepwise.close();
      oneThread.shutdownNow();
      fifty.requireApplied();
      fiftyStepwise.requireApplied();
      single.requireApplied();
    }
  }

  /** Sessions with the built-in agent. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Local {
    private static final int SESSIONS = 2;
    private static final int BATCHES = 500;

    @Param("100")
    public int components;

    Work single;
    private BlueprintEngine oneThread;
    private BlueprintEngine twoThreads;
    private final List<Work> ofOne = new ArrayList<>();
    private final List<Work> ofTwo = new ArrayList<>();

    @Setup
    public void open() {
      oneThread = engine(1);
      twoThreads = engine(2);
      single = local(oneThread);
      for (int i = 0; i < SESSIONS; i++) {
        ofOne.add(local(oneThread));
        ofTwo.add(local(twoThreads));
      }
    }

    private static BlueprintEngine engine(int threads) {
      return BlueprintEngine.create(
          EngineOptions.builder().cacheSize(4 * BenchCommands.SIZE).batchThreads(threads).build());
    }

    private Work local(BlueprintEngine engine) {
      BenchCommands commands = BenchCommands.applied(components);
      Blueprint blueprint = engine.read(BenchDocuments.json(components));
      return new Work(commands.openApplied(engine, blueprint), commands::fresh);
    }

    @TearDown
    public void close() {
      single.requireApplied();
      oneThread.close();
      twoThreads.close();
    }

    List<BatchResult> runAll(boolean isParallel) {
      List<BatchRequest> requests = new ArrayList<>(SESSIONS * BATCHES);
      for (Work work : isParallel ? ofTwo : ofOne) {
        for (int i = 0; i < BATCHES; i++) {
          requests.add(new BatchRequest(work.session, work.nextFive()));
        }
      }
      return (isParallel ? twoThreads : oneThread).runAll(requests, BatchOptions.atomic());
    }
  }

  /** A session and the commands for it. */
  static final class Work {
    final Session session;
    private final IntFunction<String> commands;
    private int next;
    private long failed;

    Work(Session session, IntFunction<String> commands) {
      this.session = session;
      this.commands = commands;
    }

    CommandResult execute() {
      CommandResult result = session.execute(commands.apply(next++));
      count(result.status());
      return result;
    }

    List<String> nextFive() {
      List<String> five = new ArrayList<>(COMMANDS);
      for (int i = 0; i < COMMANDS; i++) {
        five.add(commands.apply(next++));
      }
      return five;
    }

    BatchResult executeBatch() {
      BatchResult result = session.executeBatch(nextFive(), BatchOptions.atomic());
      count(result.status());
      return result;
    }

    private void count(Status status) {
      failed += status == Status.APPLIED ? 0 : 1;
    }

    void requireApplied() {
      if (failed > 0) {
        throw new IllegalStateException(failed + " commands were not applied");
      }
    }
  }

  private static byte[] patch(CommandResult result) {
    return result.patch().toBytes();
  }

  /** Fifty independent steps, an agent of 5 ms: five calls at a time. */
  @Benchmark
  public byte[] fiftyStepsBundled(Remote remote) {
    return patch(remote.fifty.execute());
  }

  /** The plain alternative: a call for each step, one after another. */
  @Benchmark
  public byte[] fiftyStepsOneByOne(Remote remote) {
    return patch(remote.fiftyStepwise.execute());
  }

  /** Five independent commands in one batch, an agent of 5 ms. */
  @Benchmark
  public byte[] remoteBatchOfFive(Remote remote) {
    return remote.single.executeBatch().patch().toBytes();
  }

  /** The plain alternative: five commands in a row. */
  @Benchmark
  public void remoteFiveInARow(Remote remote, Blackhole hole) {
    for (int i = 0; i < COMMANDS; i++) {
      hole.consume(patch(remote.single.execute()));
    }
  }

  /** An atomic batch of five commands of two steps, the built-in agent. */
  @Benchmark
  public byte[] batchOfFive(Local local) {
    return local.single.executeBatch().patch().toBytes();
  }

  /** The plain alternative: five commands in a row. */
  @Benchmark
  public void fiveInARow(Local local, Blackhole hole) {
    for (int i = 0; i < COMMANDS; i++) {
      hole.consume(patch(local.single.execute()));
    }
  }

  /** Five hundred batches for each of two documents, on one thread. */
  @Benchmark
  public List<BatchResult> twoDocumentsOneThread(Local local) {
    return local.runAll(false);
  }

  /** Five hundred batches for each of two documents, on two threads. */
  @Benchmark
  public List<BatchResult> twoDocumentsTwoThreads(Local local) {
    return local.runAll(true);
  }
}
