package dev.blueline.metrics;

import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a snapshot as JSON: the same numbers in the same order give the same bytes. */
final class SnapshotJson {
  private SnapshotJson() {}

  static JsonObject of(MetricsSnapshot snapshot) {
    CommandCounts commands = snapshot.commands();
    return JsonObject.builder()
        .add("window", snapshot.window())
        .add("commands", commands(commands))
        .add("steps", counted(commands.steps(), "by_intent", commands.byIntent()).build())
        .add("refusals", counted(commands.refusals(), "by_code", commands.byRefusal()).build())
        .add("cache", cache(commands))
        .add("agent_calls", agentCalls(snapshot.agentCalls()))
        .add("nanos", nanos(snapshot))
        .add("mean", mean(snapshot.mean()))
        .add("trend", trend(snapshot.trend()))
        .build();
  }

  private static JsonObject commands(CommandCounts commands) {
    return counted(commands.count(), "by_status", commands.byStatus())
        .add("error_rate", share(commands.errorRate()))
        .add("corrected", commands.corrected())
        .add("corrections", commands.corrections())
        .add("repair_rate", share(commands.repairRate()))
        .build();
  }

  private static JsonObject cache(CommandCounts commands) {
    return JsonObject.builder()
        .add("hits", commands.cacheHits())
        .add("misses", commands.cacheMisses())
        .add("hit_rate", share(commands.cacheHitRate()))
        .build();
  }

  private static JsonObject agentCalls(AgentCounts calls) {
    return counted(calls.count(), "by_end", calls.byEnd()).add("steps", calls.steps()).build();
  }

  private static JsonObject.Builder counted(long count, String by, Map<String, Long> counts) {
    JsonObject.Builder parts = JsonObject.builder();
    counts.forEach(parts::add);
    return JsonObject.builder().add("count", count).add(by, parts.build());
  }

  private static JsonObject nanos(MetricsSnapshot snapshot) {
    JsonObject.Builder out = JsonObject.builder();
    snapshot.stages().forEach((stage, times) -> out.add(stage.text(), distribution(times)));
    return out.add("command", distribution(snapshot.command()))
        .add("agent_call", distribution(snapshot.agentCall()))
        .build();
  }

  private static JsonObject distribution(Distribution times) {
    return JsonObject.builder()
        .add("count", times.count())
        .add("mean", rounded(times.meanNanos(), 1))
        .add("p50", times.p50Nanos())
        .add("p90", times.p90Nanos())
        .add("p99", times.p99Nanos())
        .add("p99_9", times.p999Nanos())
        .add("max", times.maxNanos())
        .build();
  }

  private static JsonObject mean(MeanEstimate mean) {
    MeanEstimate.Bounds bounds = mean.bounds();
    return JsonObject.builder()
        .add("count", mean.count())
        .add("nanos", rounded(mean.nanos(), 1))
        .add("low", bound(bounds == null ? null : bounds.lowNanos()))
        .add("high", bound(bounds == null ? null : bounds.highNanos()))
        .add("confidence", rounded(MeanEstimate.CONFIDENCE, 2))
        .build();
  }

  private static JsonValue bound(@Nullable Double nanos) {
    return nanos == null ? JsonNull.NULL : rounded(nanos, 1);
  }

  private static JsonObject trend(Trend trend) {
    return JsonObject.builder()
        .add("direction", trend.direction().text())
        .add("change", share(trend.change()))
        .add("p_value", share(trend.pValue()))
        .build();
  }

  private static JsonNumber share(double value) {
    return rounded(value, 4);
  }

  /** Zeros at the end stay, so that whoever reads the types of numbers finds the same each time. */
  private static JsonNumber rounded(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return JsonNumber.spelled(rounded.toPlainString());
  }
}
