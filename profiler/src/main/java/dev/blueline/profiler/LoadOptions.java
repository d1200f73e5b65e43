package dev.blueline.profiler;

import dev.blueline.EngineOptions;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.measure.Settings;
import dev.blueline.profiler.measure.SlowAgent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much is measured, and under what load. */
final class LoadOptions {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = {
        "Passes over the commands that are measured, by each thread. Default: as --seconds says.",
        "They come four at a time, with others between them, so this is rounded up to fours, and to 8"
            + " at least; so is --warmup."
      })
  private @Nullable Long iterations;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description =
          "Passes before that. Default: until passes take a steady time, at least as long as --seconds"
              + " says, and at most twelve times that.")
  private @Nullable Long warmup;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "How long to measure, and at least to warm up (default: 5).")
  private BigDecimal seconds = BigDecimal.valueOf(5);

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "So many threads, each in sessions of its own, on one engine (default: 1).")
  private int threads = 1;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Give each thread so many commands a second, whether or not it is done with the one"
              + " before; the time since each was due is reported as 'response'.")
  private @Nullable BigDecimal rate;

  @Option(
      names = "--agent-latency",
      paramLabel = "MS",
      description = "Have an agent that is so many milliseconds away make the edits.")
  private @Nullable Long agentLatencyMillis;

  /**
   * Returns how to measure.
   *
   * @throws Failure if a number makes no sense
   */
  Settings settings() {
    Failure.require(iterations == null || iterations > 0, "--iterations is at least 1");
    Failure.require(warmup == null || warmup > 0, "--warmup is at least 1");
    Failure.require(
        seconds.signum() > 0 && seconds.doubleValue() <= 86_400,
        "--seconds is above 0 and at most 86,400");
    Failure.require(
        threads > 0 && threads <= MOST_THREADS, "--threads is from 1 to " + MOST_THREADS);
    Failure.require(
        rate == null || (rate.signum() > 0 && rate.doubleValue() <= 1e9),
        "--rate is above 0 and at most 1,000,000,000");
    Failure.require(
        agentLatencyMillis == null || (agentLatencyMillis >= 0 && agentLatencyMillis <= 10_000),
        "--agent-latency is from 0 to 10,000");
    long nanos = Math.max(1, Math.round(seconds.doubleValue() * TimeUnit.SECONDS.toNanos(1)));
    return new Settings(
        warmup == null ? 0 : warmup,
        iterations == null ? 0 : iterations,
        nanos,
        threads,
        rate == null ? 0 : rate.doubleValue());
  }

  /** Returns new options of an engine with the agent that is wanted. */
  EngineOptions.Builder engineOptions() {
    EngineOptions.Builder options = EngineOptions.builder();
    return agentLatencyMillis == null ? options : options.agent(new SlowAgent(agentLatencyMillis));
  }

  /** Adds what was wanted to the options that a profile tells. */
  void addTo(JsonObject.Builder out) {
    out.add("threads", threads);
    if (rate != null) {
      out.add("rate_per_second", JsonNumber.of(rate));
    }
    if (agentLatencyMillis != null) {
      out.add("agent_latency_ms", agentLatencyMillis);
    }
  }

  /** Returns these options as they are given on a command line. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    add(arguments, "--iterations", iterations);
    add(arguments, "--warmup", warmup);
    add(arguments, "--seconds", seconds.toPlainString());
    add(arguments, "--threads", threads);
    add(arguments, "--rate", rate == null ? null : rate.toPlainString());
    add(arguments, "--agent-latency", agentLatencyMillis);
    return arguments;
  }

  private static void add(List<String> arguments, String name, @Nullable Object value) {
    if (value != null) {
      arguments.add(name);
      arguments.add(value.toString());
    }
  }
}
