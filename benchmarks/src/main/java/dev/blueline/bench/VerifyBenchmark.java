package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
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
 * What it costs to verify an edit of one field, against validating the document whole, and against
 * the check of all pairs of siblings that stood where the spatial index is.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar VerifyBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class VerifyBenchmark {
  @Param({"100", "1000", "10000"})
  public int components;

  private final Verifier verifier = new Verifier(BuiltInValidators.all());
  private final Verifier pairwise = new Verifier(withPairwiseOverlap());
  private final Blueprint[] versions = new Blueprint[BenchSteps.SIZE];
  private final Delta[] deltas = new Delta[BenchSteps.SIZE];
  private Blueprint blueprint;
  private int next;

  private static List<Validator> withPairwiseOverlap() {
    return BuiltInValidators.all().stream()
        .map(rule -> rule.id().equals("overlap") ? new PairwiseOverlap() : rule)
        .toList();
  }

  /**
   * Makes a version for each of many edits of one field.
   *
   * @throws IllegalStateException if one is not applied, breaks a rule, or is more than one edit
   */
  @Setup
  public void prepare() {
    BlueprintEngine engine = BlueprintEngine.create();
    blueprint = engine.read(BenchDocuments.json(components));
    BenchSteps commands = new BenchSteps(components, 1, 1);
    for (int i = 0; i < BenchSteps.SIZE; i++) {
      CommandResult result = engine.run(blueprint, commands.fresh(i));
      if (result.status() != Status.APPLIED || result.delta().size() != 1) {
        throw new IllegalStateException("not one edit: " + result.toJson());
      }
      versions[i] = result.blueprint();
      deltas[i] = result.delta();
    }
    if (!pairwise.runFully(blueprint).isEmpty() || !verifier.runFully(blueprint).isEmpty()) {
      throw new IllegalStateException("the document breaks a rule");
    }
  }

  private int nextIndex() {
    next = next + 1 == BenchSteps.SIZE ? 0 : next + 1;
    return next;
  }

  /** All rules, each only where the edit can matter. */
  @Benchmark
  public Verification scoped() {
    int i = nextIndex();
    return verifier.verify(blueprint, versions[i], deltas[i]);
  }

  /** All rules of the whole document after the edit. */
  @Benchmark
  public List<Violation> full() {
    return verifier.runFully(versions[nextIndex()]);
  }

  /** The same, with overlaps looked for between all pairs of siblings. */
  @Benchmark
  public List<Violation> fullPairwise() {
    return pairwise.runFully(versions[nextIndex()]);
  }
}
