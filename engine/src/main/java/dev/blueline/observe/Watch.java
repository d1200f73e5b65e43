package dev.blueline.observe;

import java.util.Objects;

/** Tells those who listen, and passes over what they throw. Thread-safe if they are. */
public final class Watch {
  private final StageListener stages;
  private final MetricsListener metrics;

  /** Tells the first of stages alone, the second of everything. */
  public Watch(StageListener stages, MetricsListener metrics) {
    this.stages = Objects.requireNonNull(stages, "stages");
    this.metrics = Objects.requireNonNull(metrics, "metrics");
  }

  /** Returns whether anybody wants to know what a command came to. */
  public boolean wantsSamples() {
    return metrics != MetricsListener.NONE;
  }

  /** Tells that a stage has ended. */
  public void ended(Stage stage, long nanos) {
    try {
      stages.ended(stage, nanos);
    } catch (Throwable e) {
      Guard.passOver("a stage listener", e);
    }
    try {
      metrics.ended(stage, nanos);
    } catch (Throwable e) {
      Guard.passOver("a metrics listener", e);
    }
  }

  /** Tells what a command came to. */
  public void ended(CommandSample command) {
    try {
      metrics.ended(command);
    } catch (Throwable e) {
      Guard.passOver("a metrics listener", e);
    }
  }

  /** Tells what a call of an agent came to. */
  public void ended(AgentSample call) {
    try {
      metrics.ended(call);
    } catch (Throwable e) {
      Guard.passOver("a metrics listener", e);
    }
  }
}
