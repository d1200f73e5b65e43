package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import java.util.concurrent.TimeUnit;
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

/**
 * What a command of many steps costs, from its text to its patch: a step of fifty should cost no
 * more than a step alone.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar MultiStepBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class MultiStepBenchmark {
  @Param({"1", "5", "50"})
  public int steps;

  @Param({"100", "1000", "10000"})
  public int components;

  private BenchSteps commands;
  private Session session;
  private int next;
  private long failed;

  @Setup
  public void open() {
    EngineOptions options = EngineOptions.builder().cacheSize(2 * BenchSteps.SIZE).build();
    BlueprintEngine engine = BlueprintEngine.create(options);
    commands = new BenchSteps(components, steps, 1);
    session = commands.openApplied(engine, engine.read(BenchDocuments.json(components)));
  }

  @TearDown
  public void check() {
    if (failed > 0) {
      throw new IllegalStateException(failed + " commands were not applied");
    }
  }

  /** Known words, back comes the patch. */
  @Benchmark
  public byte[] steps() {
    CommandResult result = session.execute(commands.fresh(next++));
    failed += result.status() == Status.APPLIED ? 0 : 1;
    return result.patch().toBytes();
  }
}
