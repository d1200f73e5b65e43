package dev.blueline.metrics;

import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what an engine does in registries of Micrometer, under {@code blueline.*}; the names are
 * in docs/7-metrics.md. It is both a binder and a listener, to be given to the registry and to
 * {@link dev.blueline.EngineOptions.Builder#metricsListener(MetricsListener)}. What ends before it
 * is bound is not counted. Needs {@code io.micrometer:micrometer-core}, which this module does not
 * bring. Thread-safe.
 *
 * <p>It writes to the registry itself rather than letting the registry read {@link EngineMetrics}:
 * Micrometer's counters never go back while windows do, its timers want every sample, and whoever
 * has only this one pays for only this one.
 */
public final class BluelineMeters implements MeterBinder, MetricsListener {
  private final List<RegistryMeters> bound = new ArrayList<>();
  private volatile MetricsListener told = MetricsListener.NONE;

  /** Makes meters of no registry yet. */
  public BluelineMeters() {}

  /**
   * Registers all meters and counts in them from now on, besides those of other registries. Binding
   * to a registry again changes nothing.
   */
  @Override
  public synchronized void bindTo(MeterRegistry registry) {
    if (bound.stream().noneMatch(meters -> meters.isOf(registry))) {
      bound.add(new RegistryMeters(registry));
      told = MetricsFanOut.of(bound.toArray(MetricsListener[]::new));
    }
  }

  @Override
  public void ended(Stage stage, long nanos) {
    told.ended(stage, nanos);
  }

  @Override
  public void ended(CommandSample command) {
    told.ended(command);
  }

  @Override
  public void ended(AgentSample call) {
    told.ended(call);
  }
}
