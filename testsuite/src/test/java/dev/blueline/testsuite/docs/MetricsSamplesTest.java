package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blueline.BlueprintEngine;
import dev.blueline.metrics.EngineMetrics;
import dev.blueline.testsuite.fixture.Doc;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the samples of docs/7-metrics.md do when they are run, and whether its names are right. */
class MetricsSamplesTest {
  private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern METER =
      Pattern.compile(
          "^\\| `(blueline\\.[a-z.]+)` \\| (\\w+) \\| (?:`(\\w+)`)?", Pattern.MULTILINE);

  private final MeterRegistry registry = new SimpleMeterRegistry();

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/7-metrics.md"));
  }

  @Test
  void listeners_ofTheGuide_bothCount() {
    MetricsSamples.Wired wired = MetricsSamples.wire(registry);
    try (BlueprintEngine engine = BlueprintEngine.create(wired.options())) {
      engine.run(Doc.parse("button#cta[16 80 200 48]"), "make the cta bold");
    }

    assertThat(wired.metrics().snapshot().commands().count("applied")).isEqualTo(1);
    assertThat(registry.get("blueline.command").timer().count()).isEqualTo(1);
  }

  @Test
  void log_ofTheGuide_isWrittenEveryMinute() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    try {
      MetricsSamples.log(EngineMetrics.create(), timer);

      assertThat(timer.getQueue()).hasSize(1);
      Delayed next = (Delayed) timer.getQueue().peek();
      assertThat(next.getDelay(TimeUnit.MINUTES)).isBetween(0L, 1L);
    } finally {
      timer.shutdownNow();
    }
  }

  @Test
  void json_ofTheGuide_hasTheMembersOfASnapshot() throws IOException {
    Matcher sample = JSON.matcher(page());
    assertThat(sample.find()).isTrue();
    ObjectMapper json = new ObjectMapper();

    assertThat(paths(json.readTree(sample.group(1))))
        .isEqualTo(paths(json.readTree(EngineMetrics.create().snapshot().toJson())));
  }

  /** The paths of all members in order, but for those of maps whose names depend on what came. */
  private static List<String> paths(JsonNode node) {
    List<String> paths = new ArrayList<>();
    node.fields()
        .forEachRemaining(
            member -> {
              paths.add(member.getKey());
              boolean isOpen = Set.of("by_intent", "by_code").contains(member.getKey());
              for (String path : isOpen ? List.<String>of() : paths(member.getValue())) {
                paths.add(member.getKey() + "." + path);
              }
            });
    return paths;
  }

  @Tag("OBS-19")
  @Test
  void meters_ofTheGuide_areThoseThatAreRegistered() throws IOException {
    MetricsSamples.wire(registry);

    Set<String> written =
        METER
            .matcher(page())
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .collect(Collectors.toSet());
    Set<String> registered =
        registry.getMeters().stream()
            .map(MetricsSamplesTest::described)
            .collect(Collectors.toSet());
    assertThat(written).hasSize(8).isEqualTo(registered);
  }

  private static String described(Meter meter) {
    Meter.Id id = meter.getId();
    String tag = id.getTags().isEmpty() ? "null" : id.getTags().get(0).getKey();
    return id.getName()
        + " "
        + (id.getType() == Meter.Type.TIMER ? "timer" : "counter")
        + " "
        + tag;
  }
}
