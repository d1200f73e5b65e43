package dev.blueline.metrics;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.observe.MetricsListener;

/** A small document, and engines that are listened to. */
final class Page {
  static final String JSON =
      """
      {"screen_id": "home", "components": [
        {"id": "header", "type": "header", "bbox": [0, 0, 375, 60],
         "visual": {"bg_color": "#102030", "text_color": "#FFFFFF"}},
        {"id": "cta", "type": "button", "text": "Buy", "bbox": [16, 80, 200, 48],
         "visual": {"bg_color": "#C8102E", "text_color": "#FFFFFF"}},
        {"id": "footer", "type": "footer", "bbox": [0, 300, 375, 60],
         "visual": {"bg_color": "#102030", "text_color": "#FFFFFF"}}]}
      """;

  private Page() {}

  static BlueprintEngine engine(MetricsListener listener) {
    return BlueprintEngine.create(EngineOptions.builder().metricsListener(listener).build());
  }
}
