package dev.blueline.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file as JMH writes it, made a line at a time. */
final class JmhResults {
  private final ObjectMapper json = new ObjectMapper();
  private final ArrayNode results = json.createArrayNode();
  private ObjectNode last = json.createObjectNode();

  static JmhResults file() {
    return new JmhResults();
  }

  /** Adds microseconds for a call, measured in three JVMs. */
  JmhResults time(String benchmark, Map<String, ?> params, double value, double error) {
    last = results.addObject();
    last.put("benchmark", "dev.blueline.bench." + benchmark).put("mode", "avgt").put("forks", 3);
    last.put("jdkVersion", "17.0.1").put("measurementIterations", 5).put("measurementTime", "1 s");
    ObjectNode values = last.putObject("params");
    params.forEach((name, param) -> values.put(name, param.toString()));
    last.putObject("primaryMetric")
        .put("score", value)
        .put("scoreError", error)
        .put("scoreUnit", "us/op");
    last.putObject("secondaryMetrics");
    return this;
  }

  JmhResults allocating(double bytes) {
    ObjectNode metrics = (ObjectNode) last.get("secondaryMetrics");
    metrics.putObject("gc.alloc.rate.norm").put("score", bytes).put("scoreError", 0.5);
    return this;
  }

  JmhResults on(String jdk, String... jvmArgs) {
    last.put("jdkVersion", jdk);
    ArrayNode all = last.putArray("jvmArgs");
    for (String arg : jvmArgs) {
      all.add(arg);
    }
    return this;
  }

  JmhResults inOneJvm() {
    last.put("forks", 1);
    return this;
  }

  JmhResults percentiles(Map<String, Double> percentiles) {
    ObjectNode metric = (ObjectNode) last.get("primaryMetric");
    ObjectNode values = metric.putObject("scorePercentiles");
    percentiles.forEach(values::put);
    return this;
  }

  void write(Path directory, String name) {
    write(directory, name, results.toString());
  }

  static void write(Path directory, String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
