package dev.blueline.bench;

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
 * What each optimization is worth: a command with all of them, from its text to its patch and the
 * new document's bytes as pieces, against the same with one of them left out.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar AblationBenchmark -prof gc
 * </pre>
 *
 * <p>What stands in an optimization's place is in {@link Optimization} and {@link Ablation}. Ratios
 * are to {@link #all}; but that of {@link #oneAgentCallPerStep} is to {@link #bundledAgentCalls},
 * since both ask an agent that takes 1 ms a call and everything else asks nobody: the built-in
 * agent edits in place, and bundles mean nothing to it. They are not part of {@link #none} either.
 * That agent answers one call at a time.
 *
 * <p>Every variant brings all pieces together, which costs their number, so that in a large
 * document it is the difference to {@link #all} that says what a small saving is worth.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AblationBenchmark {

  /** A document open for editing, without some optimizations. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public abstract static class Variant {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    @Param({"2", "10", "50"})
    public int steps;

    private final int callMillis;
    private final Optimization[] without;
    Ablation ablation;

    Variant(int callMillis, Optimization... without) {
      this.callMillis = callMillis;
      this.without = without;
    }

    /** Opens it, and checks that it gives what the product gives. */
    @Setup
    public void open() {
      ablation = Ablation.open(components, steps, callMillis, without);
      if (callMillis == 0) {
        ablation.warm();
      }
      try (Ablation all = Ablation.open(components, steps, 0)) {
        ablation.requireSameAs(all);
      }
    }

    /** Checks that all commands were applied. */
    @TearDown
    public void check() {
      ablation.close();
      ablation.requireApplied();
    }
  }

  /** Nothing left out. */
  public static class All extends Variant {
    public All() {
      super(0);
    }
  }

  /** Without {@link Optimization#SCOPED_VALIDATION}. */
  public static class Validating extends Variant {
    public Validating() {
      super(0, Optimization.SCOPED_VALIDATION);
    }
  }

  /** Without {@link Optimization#SHARED_VERSIONS}. */
  public static class Copying extends Variant {
    public Copying() {
      super(0, Optimization.SHARED_VERSIONS);
    }
  }

  /** Without {@link Optimization#INTENT_CACHE}. */
  public static class Reading extends Variant {
    public Reading() {
      super(0, Optimization.INTENT_CACHE);
    }
  }

  /** Without {@link Optimization#FRAGMENTS}. */
  public static class Encoding extends Variant {
    public Encoding() {
      super(0, Optimization.FRAGMENTS);
    }
  }

  /** Without {@link Optimization#LAZY_TRACE}. */
  public static class Telling extends Variant {
    public Telling() {
      super(0, Optimization.LAZY_TRACE);
    }
  }

  /** Nothing left out, with an agent of 1 ms a call. */
  public static class Bundling extends Variant {
    public Bundling() {
      super(1);
    }
  }

  /** Without {@link Optimization#AGENT_BUNDLES}, with an agent of 1 ms a call. */
  public static class OneByOne extends Variant {
    public OneByOne() {
      super(1, Optimization.AGENT_BUNDLES);
    }
  }

  /** Without any of those that work with the built-in agent. */
  public static class None extends Variant {
    public None() {
      super(
          0,
          Optimization.SCOPED_VALIDATION,
          Optimization.SHARED_VERSIONS,
          Optimization.INTENT_CACHE,
          Optimization.FRAGMENTS,
          Optimization.LAZY_TRACE);
    }
  }

  /** The product. */
  @Benchmark
  public Object all(All variant) {
    return variant.ablation.execute();
  }

  /** All rules of all components after every command. */
  @Benchmark
  public Object fullValidation(Validating variant) {
    return variant.ablation.execute();
  }

  /** A deep copy of the document before every command, and no history of deltas. */
  @Benchmark
  public Object deepCopySnapshot(Copying variant) {
    return variant.ablation.execute();
  }

  /** A cache of size 0, so that every command is read. */
  @Benchmark
  public Object noIntentCache(Reading variant) {
    return variant.ablation.execute();
  }

  /** All components encoded for every output. */
  @Benchmark
  public Object wholeDocumentEncoding(Encoding variant) {
    return variant.ablation.execute();
  }

  /** The trace made text after every command, and kept as that. */
  @Benchmark
  public Object plainTrace(Telling variant) {
    return variant.ablation.execute();
  }

  /** The product with an agent of 1 ms a call: what {@link #oneAgentCallPerStep} is compared to. */
  @Benchmark
  public Object bundledAgentCalls(Bundling variant) {
    return variant.ablation.execute();
  }

  /** The same agent, asked for each step by itself. */
  @Benchmark
  public Object oneAgentCallPerStep(OneByOne variant) {
    return variant.ablation.execute();
  }

  /** All left out at once, but for bundles. */
  @Benchmark
  public Object none(None variant) {
    return variant.ablation.execute();
  }
}
