package dev.blueline.profiler.profile;

import dev.blueline.BlueprintEngine;
import dev.blueline.Status;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.profiler.measure.Measurement;
import dev.blueline.profiler.measure.Part;
import dev.blueline.profiler.measure.Workload;
import dev.blueline.profiler.measure.Workload.Ending;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a profile says before its figures: what was measured, where, and how.
 *
 * @param blueprintFile the document's
 * @param commandFile the commands'
 * @param engine writes the document
 */
public record ProfileHead(Path blueprintFile, Path commandFile, BlueprintEngine engine) {
  private static final double QUANTILE = 99;
  private static final double NANOS_PER_MICRO = 1000;

  /** Adds everything up to the options. */
  public void addTo(JsonObject.Builder out, Measurement measurement, JsonObject options) {
    out.add("$schema", ProfileFile.SCHEMA);
    out.add("ended", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    out.add("complete", JsonBoolean.of(measurement.isComplete()));
    out.add("steady", JsonBoolean.of(measurement.isSteady()));
    out.add("machine", machine());
    out.add("document", document(measurement.workload()));
    out.add("commands", commands(measurement.workload()));
    if (measurement.otherEndings() > 0) {
      out.add("other_endings", measurement.otherEndings());
    }
    out.add("options", options);
  }

  private static JsonObject machine() {
    Runtime runtime = Runtime.getRuntime();
    return JsonObject.builder()
        .add("cpus", runtime.availableProcessors())
        .add("os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
        .add("arch", System.getProperty("os.arch"))
        .add("jvm", System.getProperty("java.runtime.version"))
        .add("collector", collector())
        .add("heap_max_bytes", runtime.maxMemory())
        .build();
  }

  private static String collector() {
    String bean = ManagementFactory.getGarbageCollectorMXBeans().get(0).getName();
    return switch (bean.split(" ", 2)[0]) {
      case "Copy" -> "Serial";
      case "PS" -> "Parallel";
      default -> bean.split(" ", 2)[0];
    };
  }

  private JsonObject document(Workload workload) {
    return JsonObject.builder()
        .add("file", blueprintFile.toString())
        .add("components", workload.blueprint().size())
        .add("bytes", engine.write(workload.blueprint()).length)
        .add("hash", workload.blueprint().hash())
        .build();
  }

  private JsonObject commands(Workload workload) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Ending ending : workload.endings()) {
      counts.merge(ending.status(), 1, Integer::sum);
    }
    JsonObject.Builder statuses = JsonObject.builder();
    counts.forEach((status, count) -> statuses.add(status.text(), count));
    return JsonObject.builder()
        .add("file", commandFile.toString())
        .add("count", workload.commands().size())
        .add("hash", hash(String.join("\n", workload.commands())))
        .add("statuses", statuses.build())
        .build();
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Adds whether the target is met: by the time since a command was due, where there is one. */
  public static void addTarget(
      JsonObject.Builder out, Measurement measurement, BigDecimal targetMicros) {
    Histogram response = measurement.response();
    Histogram times = response.getTotalCount() > 0 ? response : measurement.histogram(Part.TOTAL);
    double micros = times.getValueAtPercentile(QUANTILE) / NANOS_PER_MICRO;
    out.add(
        "target",
        JsonObject.builder()
            .add("us", JsonNumber.of(targetMicros))
            .add("quantile", "p99")
            .add("is_met", JsonBoolean.of(micros <= targetMicros.doubleValue()))
            .build());
  }
}
