package dev.blueline.metrics;

import dev.blueline.Status;
import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.Stage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * All that is counted between two moments. Any number of threads may add; draining and reading are
 * for one thread, when nobody adds.
 */
final class Window {
  private final Tally statuses = new Tally();
  private final Tally intents = new Tally();
  private final Tally refusals = new Tally();
  private final Tally ends = new Tally();
  private final LongAdder corrected = new LongAdder();
  private final LongAdder corrections = new LongAdder();
  private final LongAdder cacheHits = new LongAdder();
  private final LongAdder cacheMisses = new LongAdder();
  private final LongAdder agentSteps = new LongAdder();
  private final Map<Stage, Durations> stages = new EnumMap<>(Stage.class);
  private final Durations commands;
  private final Durations agentCalls;
  private final DoubleAdder squares = new DoubleAdder();

  Window(int digits) {
    for (Stage stage : Stage.values()) {
      stages.put(stage, new Durations(digits));
    }
    commands = new Durations(digits);
    agentCalls = new Durations(digits);
  }

  void add(Stage stage, long nanos) {
    durations(stage).add(nanos);
  }

  private Durations durations(Stage stage) {
    return Objects.requireNonNull(stages.get(stage));
  }

  void add(CommandSample command) {
    statuses.add(command.status());
    intents.addAll(command.intents());
    refusals.addAll(command.refusals());
    (command.isCacheHit() ? cacheHits : cacheMisses).increment();
    if (command.corrections() > 0) {
      corrected.increment();
      corrections.add(command.corrections());
    }
    double nanos = Durations.clamped(command.nanos());
    commands.add(command.nanos());
    squares.add(nanos * nanos);
  }

  void add(AgentSample call) {
    ends.add(call.end().text());
    agentSteps.add(call.steps());
    agentCalls.add(call.nanos());
  }

  /** Moves all into another, and is empty then. */
  void drainTo(Window other) {
    statuses.drainTo(other.statuses);
    intents.drainTo(other.intents);
    refusals.drainTo(other.refusals);
    ends.drainTo(other.ends);
    other.corrected.add(corrected.sumThenReset());
    other.corrections.add(corrections.sumThenReset());
    other.cacheHits.add(cacheHits.sumThenReset());
    other.cacheMisses.add(cacheMisses.sumThenReset());
    other.agentSteps.add(agentSteps.sumThenReset());
    stages.forEach((stage, durations) -> durations.drainTo(other.durations(stage)));
    commands.drainTo(other.commands);
    agentCalls.drainTo(other.agentCalls);
    other.squares.add(squares.sumThenReset());
  }

  Moments moments() {
    return Moments.of(commands.count(), commands.sum(), squares.sum());
  }

  MetricsSnapshot snapshot(long number, Trend trend) {
    Map<Stage, Distribution> times = new EnumMap<>(Stage.class);
    stages.forEach((stage, durations) -> times.put(stage, durations.distribution()));
    return new MetricsSnapshot(
        number,
        commandCounts(),
        new AgentCounts(
            counts(Stream.of(AgentSample.End.values()).map(AgentSample.End::text), ends),
            agentSteps.sum()),
        times,
        commands.distribution(),
        agentCalls.distribution(),
        MeanEstimate.of(moments()),
        trend);
  }

  private CommandCounts commandCounts() {
    return new CommandCounts(
        counts(Stream.of(Status.values()).map(Status::text), statuses),
        intents.counts(),
        refusals.counts(),
        corrected.sum(),
        corrections.sum(),
        cacheHits.sum(),
        cacheMisses.sum());
  }

  /** The counts of the names that there are, in their order, then of any others. */
  private static Map<String, Long> counts(Stream<String> names, Tally tally) {
    Map<String, Long> counts = new LinkedHashMap<>();
    names.forEach(name -> counts.put(name, 0L));
    counts.putAll(tally.counts());
    return counts;
  }
}
