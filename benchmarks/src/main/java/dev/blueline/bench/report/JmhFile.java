package dev.blueline.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what JMH writes with {@code -rf json}. */
final class JmhFile {
  private static final Map<String, Double> MICROSECONDS =
      Map.of("ns/op", 1e-3, "us/op", 1.0, "ms/op", 1e3, "s/op", 1e6);

  private final List<Measurement> measurements = new ArrayList<>();

  private JmhFile() {}

  /**
   * Reads a file.
   *
   * @throws ReportException if it holds something else
   */
  static Measurements read(JsonNode json) {
    if (!json.isArray()) {
      throw new ReportException("not a result of JMH: an array was expected");
    }
    JmhFile file = new JmhFile();
    json.forEach(file::add);
    return new Measurements(file.measurements);
  }

  private void add(JsonNode result) {
    JsonNode metric = result.path("primaryMetric");
    double scale = scale(metric);
    measurements.add(
        new Measurement(
            shortName(result.path("benchmark").asText()),
            params(result.path("params")),
            result.path("jdkVersion").asText(),
            texts(result.path("jvmArgs")),
            Plan.read(result),
            score(metric).times(scale),
            allocated(result),
            percentiles(metric.path("scorePercentiles"), scale)));
  }

  private static double scale(JsonNode metric) {
    String unit = metric.path("scoreUnit").asText();
    Double scale = MICROSECONDS.get(unit);
    if (scale == null) {
      throw new ReportException("not a result of JMH in time per call: its unit is '" + unit + "'");
    }
    return scale;
  }

  private static String shortName(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    int start = benchmark.lastIndexOf('.', method - 1) + 1;
    if (method < 0) {
      throw new ReportException("not a result of JMH: a benchmark is called '" + benchmark + "'");
    }
    return benchmark.substring(start);
  }

  private static Map<String, String> params(JsonNode json) {
    Map<String, String> params = new TreeMap<>();
    json.properties().forEach(field -> params.put(field.getKey(), field.getValue().asText()));
    return params;
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** JMH writes the error of a single measurement as the text "NaN". */
  private static Score score(JsonNode metric) {
    JsonNode error = metric.path("scoreError");
    return new Score(
        metric.path("score").asDouble(), error.isNumber() ? error.asDouble() : Double.NaN);
  }

  private static @Nullable Score allocated(JsonNode result) {
    JsonNode metric = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
    return metric.isMissingNode() ? null : score(metric);
  }

  private static Map<String, Double> percentiles(JsonNode json, double scale) {
    Map<String, Double> percentiles = new LinkedHashMap<>();
    json.properties()
        .forEach(field -> percentiles.put(field.getKey(), field.getValue().asDouble() * scale));
    return percentiles;
  }
}
