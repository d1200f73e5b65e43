package dev.blueline.bench;

import dev.blueline.EngineOptions;
import dev.blueline.metrics.EngineMetrics;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;
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
 * What it costs to watch the engine at work, at a command of two edits, as {@code
 * CommandBenchmark.hitPatch}: nobody does, a listener, a flight recording.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar ObserveBenchmark -prof gc
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObserveBenchmark {

  /** An editor at a document, whose engine somebody watches. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public abstract static class Watched {
    @Param({"100"})
    public int components;

    private Path file;
    private Recording recording;
    Editor editor;

    /** Who is told. */
    MetricsListener listener() {
      return MetricsListener.NONE;
    }

    /** The events that a recording takes; null for no recording. */
    @Nullable List<String> events() {
      return null;
    }

    /** Requires that the listener was told. */
    void requireTold() {}

    @Setup(Level.Trial)
    public void open() throws IOException {
      EngineOptions.Builder options = EngineOptions.builder().cacheSize(BenchCommands.SIZE);
      editor = Editor.open(components, options.metricsListener(listener()).build());
      file = Files.createTempFile("observe", ".jfr");
      recording = new Recording();
      recording.setDestination(file);
      List<String> events = events();
      if (events != null) {
        events.forEach(name -> recording.enable(name).withoutThreshold());
        recording.start();
      }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
      recording.close();
      Files.deleteIfExists(file);
      editor.requireApplied();
      requireTold();
    }
  }

  /** Nobody watches. */
  public static class Nobody extends Watched {}

  /** A listener counts. */
  public static class Listener extends Watched {
    private final Counts counts = new Counts();

    @Override
    MetricsListener listener() {
      return counts;
    }

    @Override
    void requireTold() {
      counts.require();
    }
  }

  /** The metrics module counts. */
  public static class Metrics extends Watched {
    private final EngineMetrics metrics = EngineMetrics.create();

    @Override
    MetricsListener listener() {
      return metrics;
    }

    @Override
    void requireTold() {
      if (metrics.snapshot().commands().count() == 0) {
        throw new IllegalStateException("nothing was counted");
      }
    }
  }

  /** A recording is running, and wants none of our events, as one in production usually is. */
  public static class OtherRecording extends Watched {
    @Override
    List<String> events() {
      return List.of();
    }
  }

  /** A recording takes every command. */
  public static class CommandEvents extends Watched {
    @Override
    List<String> events() {
      return List.of("dev.blueline.Command");
    }
  }

  /** A recording takes every command and every stage. */
  public static class StageEvents extends Watched {
    @Override
    List<String> events() {
      return List.of("dev.blueline.Command", "dev.blueline.Stage");
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

    void require() {
      if (commands.sum() == 0 || nanos.sum() == 0) {
        throw new IllegalStateException("told of " + commands.sum() + " commands");
      }
    }
  }

  private static byte[] hitPatch(Watched watched) {
    return watched.editor.execute().patch().toBytes();
  }

  @Benchmark
  public byte[] nobody(Nobody watched) {
    return hitPatch(watched);
  }

  @Benchmark
  public byte[] listener(Listener watched) {
    return hitPatch(watched);
  }

  @Benchmark
  public byte[] metrics(Metrics watched) {
    return hitPatch(watched);
  }

  @Benchmark
  public byte[] otherRecording(OtherRecording watched) {
    return hitPatch(watched);
  }

  @Benchmark
  public byte[] commandEvents(CommandEvents watched) {
    return hitPatch(watched);
  }

  @Benchmark
  public byte[] stageEvents(StageEvents watched) {
    return hitPatch(watched);
  }
}
