package dev.blueline.testsuite.docs;

import dev.blueline.EngineOptions;
import dev.blueline.metrics.BluelineMeters;
import dev.blueline.metrics.EngineMetrics;
import dev.blueline.metrics.MetricsFanOut;
import dev.blueline.metrics.MetricsLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The samples of docs/7-metrics.md, as they stand there but for their indentation. */
final class MetricsSamples {
  private MetricsSamples() {}

  /** What the sample makes that is of use later. */
  record Wired(EngineOptions options, EngineMetrics metrics) {}

  static Wired wire(MeterRegistry registry) {
    // tag::wire[]
    EngineMetrics metrics = EngineMetrics.create();
    BluelineMeters meters = new BluelineMeters();
    meters.bindTo(registry);
    EngineOptions options =
        EngineOptions.builder().metricsListener(MetricsFanOut.of(metrics, meters)).build();
    // end::wire[]
    return new Wired(options, metrics);
  }

  static void log(EngineMetrics metrics, ScheduledExecutorService timer) {
    // tag::log[]
    MetricsLog log = MetricsLog.create();
    timer.scheduleAtFixedRate(() -> log.write(metrics.rotate()), 1, 1, TimeUnit.MINUTES);
    // end::log[]
  }
}
