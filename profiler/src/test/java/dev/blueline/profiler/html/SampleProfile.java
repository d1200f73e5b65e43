package dev.blueline.profiler.html;

import dev.blueline.model.JsonObject;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A profile with every optional part, of numbers that could have been measured. */
final class SampleProfile {
  private static final double[] PERCENTILES = {
    0, 10, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.999, 100
  };

  /** The times at those percentiles, in medians. */
  private static final double[] MEDIANS = {
    0.44, 0.7, 0.84, 1, 1.25, 1.54, 1.9, 3.17, 4.4, 16.9, 21, 66, 187.5, 481
  };

  private static final List<String> STAGES =
      List.of("decompose", "execute", "verify", "serialize", "rest");
  private static final double[] SHARES = {0.094, 0.412, 0.268, 0.171, 0.055};
  private static final String[] COMMANDS = {
    "move the hero image below the product grid, then make every heading bold",
    "make all buttons 10px taller",
    "align the cards to the left and change the background of the footer to #123456",
    "make the header bigger",
    "change the text of the first button to \"Grüße / 日本語 👍\"",
    "duplicate the newsletter form",
    "swap the logo and the search field",
    "hide the first image",
    "change the color of all buttons to rebeccapurple",
    "remove the last button"
  };

  private SampleProfile() {}

  static JsonObject whole() {
    return parse(
        "{\"$schema\":\"urn:blueline:profile:1\",\"ended\":\"2026-11-21T15:00:00Z\",\"complete\":true,"
            + """
            "machine":{"cpus":2,"os":"Linux 6.1","arch":"amd64","jvm":"17.0.15+6-Debian","collector":"G1",
              "heap_max_bytes":6442450944},
            "document":{"file":"profiler/samples/storefront.json","components":34,"bytes":7210,
              "hash":"51aa0c7be2f94d0d9f6f5c1b0a9e8d7c"},
            "commands":{"file":"profiler/samples/storefront.commands","count":50,
              "statuses":{"applied":48,"no_change":1,"rejected":1}},
            "options":{"iterations":12000,"warmup":9000,"threads":1},
            "target":{"us":1000,"quantile":"p99","is_met":true},
            "cache":{"hits":599950,"misses":50,"hit_rate":0.9999},
            "checks":{"made":412,"of":16320},"agent_calls":600000,
            "pauses":{"count":3,"total_ns":4100000,"max_ns":1900000},
            "overhead":{"ns":210.0,"share":0.04},
            """
            + "\"total\":{%s},\"stages\":[%s],".formatted(times(5321.2, 5310), stages())
            + "\"slowest\":[%s],\"intents\":[%s],".formatted(slowest(), intents())
            + "\"scale\":[%s],\"collectors\":[%s],".formatted(scale(), collectors())
            + "\"comparison\":%s}".formatted(comparison()));
  }

  static JsonObject parse(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    return (JsonObject) JsonParser.parse(utf8, ReadLimits.DEFAULT);
  }

  private static String stages() {
    return each(
        STAGES.size(),
        i ->
            "{\"stage\":\"%s\",\"share\":%s,%s}"
                .formatted(
                    STAGES.get(i), SHARES[i], times(5321.2 * SHARES[i], (int) (5310 * SHARES[i]))));
  }

  private static String times(double mean, int bytes) {
    double p50 = 0.9 * mean;
    return format(
            "\"count\":600000,\"mean_ns\":%.1f,\"error_ns\":%.1f,%s,\"allocated_bytes\":%d,",
            mean, mean / 88, quantiles(p50), bytes)
        + "\"distribution\":["
        + each(
            PERCENTILES.length, i -> format("[%s,%.0f]", trimmed(PERCENTILES[i]), p50 * MEDIANS[i]))
        + "],\"means_ns\":["
        + each(20, i -> format("%.1f", mean * (1 + Math.sin(3 * i) / 60 + 0.03 / (i + 1))))
        + "]";
  }

  private static String quantiles(double p50) {
    return format(
        "\"p50_ns\":%.0f,\"p90_ns\":%.0f,\"p99_ns\":%.0f,\"p99_9_ns\":%.0f,\"max_ns\":%.0f",
        p50, 1.54 * p50, 3.17 * p50, 16.9 * p50, 481 * p50);
  }

  private static String slowest() {
    return each(
        COMMANDS.length,
        i ->
            format(
                "{\"command\":\"%s\",\"number\":%d,\"status\":\"%s\",\"count\":12000,"
                    + "\"mean_ns\":%d,\"max_ns\":%d,\"stages_ns\":{%s}}",
                COMMANDS[i].replace("\"", "\\\""),
                1 + (2 + 7 * i) % 50,
                i == 6 ? "rejected" : "applied",
                14200 - 900 * i,
                2310000 / (i + 1),
                stageTimes(14200 - 900 * i, i)));
  }

  private static String stageTimes(double mean, int turn) {
    double lean = turn % 4 / 20.0;
    return each(
        STAGES.size(),
        i ->
            format(
                "\"%s\":%.0f",
                STAGES.get(i), mean * (SHARES[i] + (i == 1 ? -lean : i == 2 ? lean : 0))));
  }

  private static String intents() {
    String[] names = {
      "resize_component", "set_color", "move_component, set_text", "hide_component"
    };
    return each(
        names.length,
        i ->
            format(
                "{\"intents\":\"%s\",\"commands\":%d,\"count\":%d,\"mean_ns\":%d,%s}",
                names[i],
                20 - 4 * i,
                12000 * (20 - 4 * i),
                7000 - 900 * i,
                quantiles(6300 - 800 * i)));
  }

  private static String scale() {
    int[] sizes = {100, 1000, 10000, 100000};
    return each(
        sizes.length,
        i ->
            format(
                "{\"components\":%d,\"count\":5000,\"mean_ns\":%d,%s,\"allocated_bytes\":%d,"
                    + "\"stages_ns\":{%s},\"same\":%d,\"of\":50}",
                sizes[i],
                5600 + 1900 * i,
                quantiles(5000 + 1700 * i),
                5400 + 800 * i,
                stageTimes(5600 + 1900 * i, i),
                50 - i / 3));
  }

  private static String collectors() {
    String[] names = {"G1", "Parallel", "Serial", "Shenandoah"};
    return each(
            names.length,
            i ->
                format(
                    "{\"collector\":\"%s\",\"mean_ns\":%d,%s,"
                        + "\"pauses\":{\"count\":%d,\"total_ns\":%d,\"max_ns\":%d}}",
                    names[i],
                    5300 + 700 * i,
                    quantiles(4800 + 900 * i),
                    3 + i,
                    4100000 / (i + 1),
                    1900000 / (i + 1)))
        + ",{\"collector\":\"ZGC\",\"problem\":\"not in this JVM\"}";
  }

  private static String comparison() {
    String row = "{\"what\":\"%s\",\"before_ns\":%d,\"now_ns\":%d,\"change\":%s,%s}";
    return """
        {"baseline":"target/base.json","tolerance":0.05,"is_regression":true,
         "method":"bootstrap of the means of the parts of both runs, 95%%","rows":[%s]}"""
        .formatted(
            String.join(
                ",",
                row.formatted("total", 5240, 5321, 0.015, range(-0.01, 0.04, "same")),
                row.formatted("decompose", 620, 500, -0.19, range(-0.24, -0.15, "faster")),
                row.formatted("execute", 1980, 2192, 0.107, range(0.08, 0.135, "slower")),
                row.formatted("verify", 1440, 1426, -0.01, range(-0.03, 0.012, "same")),
                row.formatted("serialize", 900, 910, 0.011, range(-0.09, 0.12, "unclear")),
                row.formatted("rest", 300, 293, -0.023, range(-0.05, 0.01, "same"))));
  }

  private static String range(double low, double high, String verdict) {
    return "\"low\":%s,\"high\":%s,\"verdict\":\"%s\"".formatted(low, high, verdict);
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(","));
  }

  private static String trimmed(double value) {
    return value == Math.rint(value) ? format("%.0f", value) : Double.toString(value);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
