package dev.blueline.observe;

import java.util.Objects;

/** Tells those who listen, and passes over what they throw. Thread-safe if they are. */
public final class Watch {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

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
    } catch (RuntimeException | Error e) {
      passOver("a stage listener", e);
    }
    try {
      metrics.ended(stage, nanos);
    } catch (RuntimeException | Error e) {
      passOver("a metrics listener", e);
    }
  }

  /** Tells what a command came to. */
  public void ended(CommandSample command) {
    try {
      metrics.ended(command);
    } catch (RuntimeException | Error e) {
      passOver("a metrics listener", e);
    }
  }

  /** Tells what a call of an agent came to. */
  public void ended(AgentSample call) {
    try {
      metrics.ended(call);
    } catch (RuntimeException | Error e) {
      passOver("a metrics listener", e);
    }
  }

  private static void passOver(String who, Throwable e) {
    LOG.log(System.Logger.Level.WARNING, who + " threw and was passed over", e);
  }
}
