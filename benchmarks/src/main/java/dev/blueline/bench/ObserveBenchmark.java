package dev.blueline.bench;

import dev.blueline.EngineOptions;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.Recording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * What it costs to watch the engine at work: nobody, a listener that counts, and a flight recording
 * that takes every command, or every stage too.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar ObserveBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObserveBenchmark {

  /** Who watches. */
  public enum Watcher {
    NOBODY,
    LISTENER,
    /** A recording is running, and wants none of our events, as one in production usually is. */
    OTHER_RECORDING,
    COMMAND_EVENTS,
    STAGE_EVENTS
  }

  /** An editor at a document, watched. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Watched {
    @Param({"100"})
    public int components;

    @Param({"NOBODY", "LISTENER", "OTHER_RECORDING", "COMMAND_EVENTS", "STAGE_EVENTS"})
    public Watcher watcher;

    private final Counts counts = new Counts();
    private Path file;
    private Recording recording;
    Editor editor;

    @Setup(Level.Trial)
    public void open() throws IOException {
      EngineOptions.Builder options = EngineOptions.builder().cacheSize(BenchCommands.SIZE);
      if (watcher == Watcher.LISTENER) {
        options.metricsListener(counts);
      }
      editor = Editor.open(components, options.build());
      file = Files.createTempFile("observe", ".jfr");
      recording = new Recording();
      recording.setDestination(file);
      if (watcher == Watcher.COMMAND_EVENTS || watcher == Watcher.STAGE_EVENTS) {
        recording.enable("dev.blueline.Command").withoutThreshold();
      }
      if (watcher == Watcher.STAGE_EVENTS) {
        recording.enable("dev.blueline.Stage").withoutThreshold();
      }
      if (watcher != Watcher.NOBODY && watcher != Watcher.LISTENER) {
        recording.start();
      }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
      recording.close();
      Files.deleteIfExists(file);
      editor.requireApplied();
      counts.require(watcher == Watcher.LISTENER);
    }
  }

  /** Counts what it is told. */
  private static final class Counts implements MetricsListener {
    private final LongAdder commands = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    @Override
    public void ended(Stage stage, long stageNanos) {
      nanos.add(stageNanos);
    }

    @Override
    public void ended(CommandSample command) {
      commands.increment();
    }

    @Override
    public void ended(AgentSample call) {
      nanos.add(call.nanos());
    }

    void require(boolean isTold) {
      if (isTold != commands.sum() > 0) {
        throw new IllegalStateException("told of " + commands.sum() + " commands");
      }
    }
  }

  /** As {@code CommandBenchmark.hitPatch}. */
  @Benchmark
  public byte[] hitPatch(Watched watched) {
    return watched.editor.execute().patch().toBytes();
  }
}
