package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.decompose.Decomposer;
import dev.blueline.decompose.Decomposer.Decomposition;
import dev.blueline.model.Blueprint;
import java.util.List;
import java.util.Locale;
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
 * What reading a command costs: known words against the plain way of reading them each time, long
 * commands, misspelt ones, and 64 KiB of nonsense.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar DecomposeBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class DecomposeBenchmark {
  private static final int CLAUSES = 50;
  private static final int NONSENSE_CHARS = 64 * 1024 - 16;

  @Param({"100", "10000"})
  public int components;

  private final Decomposer warm = new Decomposer(BenchCommands.SIZE);
  private final Decomposer cold = new Decomposer(0);
  private final String[] misspelt = new String[BenchCommands.SIZE];
  private BenchCommands commands;
  private Blueprint blueprint;
  private String clauses;
  private String nonsense;
  private int next;

  /** Makes the inputs, and checks that what is misspelt is repaired. */
  @Setup
  public void prepare() {
    BlueprintEngine engine = BlueprintEngine.create();
    blueprint = engine.read(BenchDocuments.json(components));
    commands = BenchCommands.applied(components);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < CLAUSES; i++) {
      out.append(i == 0 ? "" : ", then ").append(commands.fresh(i % BenchCommands.SIZE));
    }
    clauses = out.toString();
    nonsense = nonsense();
    for (int i = 0; i < BenchCommands.SIZE; i++) {
      misspelt[i] = misspelt(commands.fresh(i));
      warm.decompose(commands.fresh(i), blueprint, List.of());
    }
  }

  /** Leaves a letter out of the first word that has five or more. */
  private static String misspelt(String command) {
    for (String word : command.split(" ", -1)) {
      if (word.length() > 4 && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        return command.replaceFirst(word, word.substring(0, 2) + word.substring(3));
      }
    }
    return command.replaceFirst("make", "mkae").toLowerCase(Locale.ROOT);
  }

  private static String nonsense() {
    StringBuilder out = new StringBuilder(NONSENSE_CHARS);
    for (int i = 0; out.length() < NONSENSE_CHARS; i++) {
      out.append("lorem").append(i % 97).append(i % 5 == 0 ? " and " : " ");
    }
    return out.toString();
  }

  private int nextIndex() {
    return next++ & (BenchCommands.SIZE - 1);
  }

  /** Known words: a look-up, and binding names to components. */
  @Benchmark
  public Decomposition hit() {
    return warm.decompose(commands.fresh(nextIndex()), blueprint, List.of());
  }

  /** The plain alternative: every command is read. */
  @Benchmark
  public Decomposition miss() {
    return cold.decompose(commands.fresh(nextIndex()), blueprint, List.of());
  }

  /** Fifty commands in one. */
  @Benchmark
  public Decomposition longMiss() {
    return cold.decompose(clauses, blueprint, List.of());
  }

  /** A letter left out: read, not understood, repaired. */
  @Benchmark
  public Decomposition repaired() {
    return cold.decompose(misspelt[nextIndex()], blueprint, List.of());
  }

  /** 64 KiB that say nothing. */
  @Benchmark
  public Decomposition nonsense64KiB() {
    return cold.decompose(nonsense, blueprint, List.of());
  }
}
