package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.decompose.Decomposer;
import dev.blueline.decompose.Decomposer.Decomposition;
import dev.blueline.edit.JsonPatch;
import dev.blueline.execute.Execution;
import dev.blueline.execute.Meter;
import dev.blueline.execute.PlanExecutor;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.NanoClock;
import dev.blueline.observe.Probe;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import dev.blueline.serialize.BlueprintWriter;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each stage of a command costs by itself: the commands of {@link CommandBenchmark}, on the
 * document as it was read, with what the stages before make of them made beforehand.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar StageBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class StageBenchmark {
  @Param({"10", "100", "1000", "10000"})
  public int components;

  private final Decomposer warm = new Decomposer(BenchCommands.SIZE);
  private final Decomposer cold = new Decomposer(0);
  private final PlanExecutor executor = new PlanExecutor(null, true, Probe.NONE);
  private final Verifier verifier = new Verifier(BuiltInValidators.all());
  private final Plan[] plans = new Plan[BenchCommands.SIZE];
  private final Execution[] executions = new Execution[BenchCommands.SIZE];
  private BenchCommands commands;
  private Blueprint blueprint;
  private int next;

  /** Runs all stages once, on commands that are checked to be applied. */
  @Setup
  public void prepare() {
    BlueprintEngine engine = BlueprintEngine.create();
    blueprint = engine.read(BenchDocuments.json(components));
    commands = BenchCommands.applied(components);
    commands.openApplied(engine, blueprint);
    for (int i = 0; i < BenchCommands.SIZE; i++) {
      plans[i] = warm.decompose(commands.fresh(i), blueprint, List.of()).plan();
      executions[i] = execute(plans[i].steps());
    }
    engine.write(blueprint);
  }

  private int nextIndex() {
    return next++ & (BenchCommands.SIZE - 1);
  }

  /** Known words: a look-up, and binding names to components. */
  @Benchmark
  public Decomposition decomposeHit() {
    return warm.decompose(commands.fresh(nextIndex()), blueprint, List.of());
  }

  /** New words: a cache of size 0, so each command is read. */
  @Benchmark
  public Decomposition decomposeMiss() {
    return cold.decompose(commands.fresh(nextIndex()), blueprint, List.of());
  }

  /** From steps to the new version and its delta. */
  @Benchmark
  public Execution execute() {
    return execute(plans[nextIndex()].steps());
  }

  private Execution execute(List<Step> steps) {
    Meter meter = new Meter(CommandBudget.DEFAULT, NanoClock.SYSTEM);
    return executor.execute(steps, blueprint, null, EditPolicy.ANYTHING, meter);
  }

  /** From two versions and a delta to the violations it introduced. */
  @Benchmark
  public Verification verify() {
    Execution execution = executions[nextIndex()];
    return verifier.verify(blueprint, execution.blueprint(), execution.delta());
  }

  /** From a delta to the bytes of a JSON Patch. */
  @Benchmark
  public byte[] serializePatch() {
    return JsonPatch.of(blueprint, executions[nextIndex()].delta()).toBytes();
  }

  /**
   * From a delta to the bytes of a version that was not written before. Includes applying the
   * delta: a version that exists already would keep the encoding of the components that changed.
   */
  @Benchmark
  public byte[] serializeDocument() {
    return BlueprintWriter.toByteArray(executions[nextIndex()].delta().applyTo(blueprint));
  }
}
