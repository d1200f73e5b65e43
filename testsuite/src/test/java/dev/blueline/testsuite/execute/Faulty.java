package dev.blueline.testsuite.execute;

import dev.blueline.EngineOptions;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;

/** Options with one part that an editor brings, which counts its calls and fails at some. */
final class Faulty {
  private Faulty() {}

  static EngineOptions clock(Nth nth) {
    return EngineOptions.builder()
        .clock(
            () -> {
              nth.call();
              return 0;
            })
        .build();
  }

  static EngineOptions stageListener(Nth nth) {
    return EngineOptions.builder().stageListener((stage, nanos) -> nth.call()).build();
  }

  static EngineOptions metricsListener(Nth nth) {
    MetricsListener listener =
        new MetricsListener() {
          @Override
          public void ended(Stage stage, long nanos) {
            nth.call();
          }

          @Override
          public void ended(CommandSample command) {
            nth.call();
          }
        };
    return EngineOptions.builder().metricsListener(listener).build();
  }
}
