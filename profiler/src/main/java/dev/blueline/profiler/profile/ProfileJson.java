package dev.blueline.profiler.profile;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.measure.CheckCount;
import dev.blueline.profiler.measure.Measurement;
import dev.blueline.profiler.measure.Part;
import dev.blueline.profiler.measure.Pauses;
import dev.blueline.profiler.measure.Workload.Ending;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Spells a measurement as the members of a profile; docs/6-profiling.md says what each means. */
public final class ProfileJson {
  private static final int SLOWEST = 10;
  private static final int TICKS_PER_HALF_DISTANCE = 5;

  private final Measurement measurement;

  private ProfileJson(Measurement measurement) {
    this.measurement = measurement;
  }

  /** Adds what was measured to a profile: everything from {@code total} to {@code intents}. */
  public static void addTo(JsonObject.Builder out, Measurement measurement, CheckCount checks) {
    new ProfileJson(measurement).add(out, checks);
  }

  private void add(JsonObject.Builder out, CheckCount checks) {
    out.add("total", withPart(JsonObject.builder(), Part.TOTAL));
    out.add("stages", stages());
    if (measurement.response().getTotalCount() > 0) {
      out.add("response", withQuantiles(JsonObject.builder(), measurement.response()).build());
    }
    out.add("cache", cache());
    out.add(
        "checks", JsonObject.builder().add("made", checks.made()).add("of", checks.all()).build());
    out.add("agent_calls", measurement.agentCalls());
    if (measurement.pauses().isKnown()) {
      out.add("pauses", pauses(measurement.pauses()));
    }
    out.add("overhead", overhead());
    out.add("slowest", slowest());
    out.add("intents", intents());
  }

  private JsonObject withPart(JsonObject.Builder out, Part part) {
    Histogram histogram = measurement.histogram(part);
    List<Double> means = measurement.means(part);
    return withQuantiles(out, histogram)
        .add("error_ns", number(Means.of(means).errorAt95()))
        .add("allocated_bytes", Math.round(measurement.bytes(part)))
        .add("distribution", distribution(histogram))
        .add("means_ns", numbers(means))
        .build();
  }

  private static JsonObject.Builder withQuantiles(JsonObject.Builder out, Histogram histogram) {
    return out.add("count", histogram.getTotalCount())
        .add("mean_ns", number(histogram.getMean()))
        .add("p50_ns", histogram.getValueAtPercentile(50))
        .add("p90_ns", histogram.getValueAtPercentile(90))
        .add("p99_ns", histogram.getValueAtPercentile(99))
        .add("p99_9_ns", histogram.getValueAtPercentile(99.9))
        .add("max_ns", histogram.getMaxValue());
  }

  private static JsonArray distribution(Histogram histogram) {
    List<JsonValue> points = new ArrayList<>();
    for (HistogramIterationValue value : histogram.percentiles(TICKS_PER_HALF_DISTANCE)) {
      BigDecimal percentile =
          BigDecimal.valueOf(value.getPercentileLevelIteratedTo())
              .setScale(5, RoundingMode.HALF_UP);
      points.add(
          JsonArray.of(JsonNumber.of(percentile), JsonNumber.of(value.getValueIteratedTo())));
    }
    return JsonArray.copyOf(points);
  }

  private JsonArray stages() {
    double total = measurement.histogram(Part.TOTAL).getMean();
    List<JsonValue> stages = new ArrayList<>();
    for (Part part : Part.values()) {
      if (part != Part.TOTAL) {
        double share = measurement.histogram(part).getMean() / total;
        JsonObject.Builder out = JsonObject.builder();
        out.add("stage", part.text()).add("share", ratio(share));
        stages.add(withPart(out, part));
      }
    }
    return JsonArray.copyOf(stages);
  }

  private JsonObject cache() {
    long asked = measurement.histogram(Part.TOTAL).getTotalCount();
    long hits = measurement.hits();
    return JsonObject.builder()
        .add("hits", hits)
        .add("misses", asked - hits)
        .add("hit_rate", ratio((double) hits / asked))
        .build();
  }

  private static JsonObject pauses(Pauses pauses) {
    return JsonObject.builder()
        .add("count", pauses.count())
        .add("total_ns", pauses.totalNanos())
        .add("max_ns", pauses.maxNanos())
        .build();
  }

  private JsonObject overhead() {
    double nanos = measurement.overheadNanos();
    double mean = measurement.histogram(Part.TOTAL).getMean();
    return JsonObject.builder().add("ns", number(nanos)).add("share", ratio(nanos / mean)).build();
  }

  private JsonArray slowest() {
    int commands = measurement.workload().commands().size();
    List<JsonValue> rows = new ArrayList<>();
    IntStream.range(0, commands)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> measurement.mean(i, Part.TOTAL)).reversed())
        .limit(SLOWEST)
        .forEach(i -> rows.add(slow(i)));
    return JsonArray.copyOf(rows);
  }

  private JsonObject slow(int command) {
    Ending ending = measurement.workload().endings().get(command);
    return JsonObject.builder()
        .add("command", measurement.workload().commands().get(command))
        .add("number", command + 1)
        .add("status", ending.status().text())
        .add("count", measurement.count(command))
        .add("mean_ns", number(measurement.mean(command, Part.TOTAL)))
        .add("max_ns", measurement.longest(command))
        .add("stages_ns", stageMeans(part -> measurement.mean(command, part)))
        .build();
  }

  /** Where the mean of a part comes from. */
  interface PartMean {
    double of(Part part);
  }

  static JsonObject stageMeans(PartMean mean) {
    JsonObject.Builder stages = JsonObject.builder();
    for (Part part : Part.values()) {
      if (part != Part.TOTAL) {
        stages.add(part.text(), number(mean.of(part)));
      }
    }
    return stages.build();
  }

  private JsonArray intents() {
    List<JsonValue> all = new ArrayList<>();
    for (String intents : measurement.intents()) {
      long commands =
          measurement.workload().endings().stream()
              .filter(ending -> ending.intents().equals(intents))
              .count();
      JsonObject.Builder row = JsonObject.builder();
      row.add("intents", intents).add("commands", commands);
      all.add(withQuantiles(row, measurement.ofIntents(intents)).build());
    }
    return JsonArray.copyOf(all);
  }

  /** Adds how a measurement went, for a table of several. */
  static void addRow(JsonObject.Builder row, Measurement measurement) {
    withQuantiles(row, measurement.histogram(Part.TOTAL))
        .add("allocated_bytes", Math.round(measurement.bytes(Part.TOTAL)))
        .add("stages_ns", stageMeans(part -> measurement.histogram(part).getMean()));
  }

  static JsonNumber number(double value) {
    return rounded(value, 1);
  }

  static JsonNumber ratio(double value) {
    return rounded(value, 4);
  }

  private static JsonNumber rounded(double value, int decimals) {
    return Double.isFinite(value)
        ? JsonNumber.of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
        : JsonNumber.of(0);
  }

  static JsonArray numbers(List<Double> values) {
    return JsonArray.copyOf(values.stream().map(ProfileJson::number).toList());
  }
}
