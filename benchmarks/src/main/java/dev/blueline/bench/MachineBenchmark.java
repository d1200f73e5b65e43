package dev.blueline.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the machine does to any call. Calls that only count never wait for memory, a lock or a
 * collector, so one that takes longer than others was held up from outside.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar MachineBenchmark -bm sample
 * </pre>
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MachineBenchmark {
  /** Takes three to four microseconds, as a command of two edits does. */
  private static final long TOKENS = 2_000;

  /** Counts. */
  @Benchmark
  public void count() {
    Blackhole.consumeCPU(TOKENS);
  }
}
