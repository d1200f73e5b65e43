package dev.blueline.metrics;

import dev.blueline.Status;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import dev.blueline.plan.Intent;
import dev.blueline.plan.RefusalCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The meters of one registry. All are made at once, since the names are a closed vocabulary: to
 * count is then to look up and add, and a dashboard sees zeros where nothing happened yet.
 */
final class RegistryMeters implements MetricsListener {
  private static final String OTHER = "other";

  private final MeterRegistry registry;
  private final Map<String, Counter> commands;
  private final Map<String, Counter> steps;
  private final Map<String, Counter> refusals;
  private final Map<String, Counter> agentCalls;
  private final Counter cacheHits;
  private final Counter cacheMisses;
  private final Map<Stage, Timer> stages;
  private final Timer command;
  private final Timer agentCall;

  RegistryMeters(MeterRegistry registry) {
    this.registry = registry;
    commands = counters("blueline.commands", "status", texts(Status.values(), Status::text));
    steps = counters("blueline.steps", "intent", texts(Intent.values(), Intent::text));
    refusals =
        counters("blueline.refusals", "code", texts(RefusalCode.values(), RefusalCode::text));
    agentCalls =
        counters(
            "blueline.agent.calls", "end", texts(AgentSample.End.values(), AgentSample.End::text));
    Map<String, Counter> cache = counters("blueline.cache", "result", Stream.of("hit", "miss"));
    cacheHits = counter(cache, "hit");
    cacheMisses = counter(cache, "miss");
    stages = Stream.of(Stage.values()).collect(Collectors.toUnmodifiableMap(s -> s, this::timer));
    command = registry.timer("blueline.command");
    agentCall = registry.timer("blueline.agent.call");
  }

  private static <T> Stream<String> texts(T[] values, Function<T, String> text) {
    return Stream.of(values).map(text);
  }

  private Map<String, Counter> counters(String name, String tag, Stream<String> values) {
    return Stream.concat(values, Stream.of(OTHER))
        .collect(
            Collectors.toUnmodifiableMap(
                value -> value, value -> registry.counter(name, tag, value)));
  }

  private Timer timer(Stage stage) {
    return registry.timer("blueline.stage", "stage", stage.text());
  }

  private static Counter counter(Map<String, Counter> counters, String name) {
    Counter counter = counters.get(name);
    return counter != null ? counter : Objects.requireNonNull(counters.get(OTHER));
  }

  boolean isOf(MeterRegistry other) {
    return registry == other;
  }

  @Override
  public void ended(Stage stage, long nanos) {
    Objects.requireNonNull(stages.get(stage)).record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void ended(CommandSample sample) {
    counter(commands, sample.status()).increment();
    for (String intent : sample.intents()) {
      counter(steps, intent).increment();
    }
    for (String code : sample.refusals()) {
      counter(refusals, code).increment();
    }
    (sample.isCacheHit() ? cacheHits : cacheMisses).increment();
    command.record(sample.nanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void ended(AgentSample call) {
    counter(agentCalls, call.end().text()).increment();
    agentCall.record(call.nanos(), TimeUnit.NANOSECONDS);
  }
}
