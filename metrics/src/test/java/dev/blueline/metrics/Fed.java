package dev.blueline.metrics;

import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import java.util.List;

/** Samples for tests. */
final class Fed {
  private Fed() {}

  static CommandSample command(String status, long nanos) {
    return new CommandSample("words", status, List.of(), List.of(), 0, 0, false, 0, nanos);
  }

  static AgentSample call(AgentSample.End end, long nanos) {
    return new AgentSample("a model", 2, end, nanos);
  }

  /** Metrics that were told of applied commands that took so long. */
  static EngineMetrics times(long... nanos) {
    EngineMetrics metrics = EngineMetrics.create();
    feed(metrics, nanos);
    return metrics;
  }

  static void feed(EngineMetrics metrics, long... nanos) {
    for (long one : nanos) {
      metrics.ended(command("applied", one));
    }
  }
}
