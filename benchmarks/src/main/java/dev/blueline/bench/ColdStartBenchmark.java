package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the first command costs in a JVM that has not loaded the engine yet: creating the engine,
 * reading a document of 100 components, one command, its patch. The start of the JVM itself is not
 * in it.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar ColdStartBenchmark
 * </pre>
 *
 * <p>Each fork is one measurement and takes another command. The check that it was applied comes
 * after, since before it would warm what is to be cold.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Fork(20)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class ColdStartBenchmark {
  private static final int COMPONENTS = 100;

  private byte[] document;
  private BenchCommands commands;
  private int index;
  private CommandResult result;

  /** Makes the input without the engine. */
  @Setup
  public void prepare() {
    document = BenchDocuments.json(COMPONENTS);
    commands = BenchCommands.applied(COMPONENTS);
    index = (int) (ProcessHandle.current().pid() % BenchCommands.SIZE);
  }

  /** From nothing to the first patch. */
  @Benchmark
  public void firstCommand(Blackhole hole) {
    BlueprintEngine engine = BlueprintEngine.create();
    result = engine.open(engine.read(document)).execute(commands.fresh(index));
    hole.consume(result.patch().toBytes());
  }

  /** Checks that the command was applied. */
  @TearDown
  public void check() {
    commands.commands().get(index).requireApplied(result);
  }
}
