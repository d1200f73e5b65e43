package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class MetricsLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("test.metrics");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    logger.setAdditive(false);
    logger.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
  }

  private static Map<String, Object> keyValues(ILoggingEvent line) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (KeyValuePair pair : line.getKeyValuePairs()) {
      all.put(pair.key, pair.value);
    }
    return all;
  }

  @Tag("OBS-18")
  @Test
  void write_ofASnapshot_isOneLineWithItsMembers() {
    MetricsLog.create("test.metrics").write(SnapshotJsonTest.fed().snapshot());

    assertThat(lines.list).hasSize(1);
    ILoggingEvent line = lines.list.get(0);
    assertThat(line.getLevel()).isEqualTo(Level.INFO);
    assertThat(line.getFormattedMessage()).isEqualTo("blueline metrics");
    assertThat(keyValues(line))
        .containsEntry("window", 1L)
        .containsEntry("commands.by_status.rejected", 1L)
        .containsEntry("commands.error_rate", 0.3333)
        .containsEntry("steps.by_intent.modify_style", 2L)
        .containsEntry("nanos.verify.mean", 31.5)
        .containsEntry("nanos.command.p99_9", 104L)
        .containsEntry("mean.low", 97.0)
        .containsEntry("trend.direction", "unknown");
    assertThat(line.getKeyValuePairs().get(0).key).isEqualTo("window");
  }

  @Test
  void write_ofAnEmptyWindow_leavesBoundsOut() {
    MetricsLog.create("test.metrics").write(EngineMetrics.create().snapshot());

    assertThat(keyValues(lines.list.get(0)))
        .containsEntry("mean.nanos", 0.0)
        .doesNotContainKeys("mean.low", "mean.high");
  }

  @Test
  void write_whereInfoIsOff_writesNothing() {
    logger.setLevel(Level.WARN);
    MetricsLog.create("test.metrics").write(EngineMetrics.create().snapshot());

    assertThat(lines.list).isEmpty();
  }

  @Tag("OBS-18")
  @Test
  void write_withoutSlf4j_doesNothing() throws Exception {
    ClassLoader without = new HidingLoader("org.slf4j.", "io.micrometer.");
    Class<?> metrics = without.loadClass(EngineMetrics.class.getName());
    Class<?> log = without.loadClass(MetricsLog.class.getName());

    Object snapshot =
        metrics.getMethod("snapshot").invoke(metrics.getMethod("create").invoke(null));
    Object quiet = log.getMethod("create", String.class).invoke(null, "test.metrics");
    log.getMethod("write", snapshot.getClass()).invoke(quiet, snapshot);

    assertThat(log).isNotSameAs(MetricsLog.class);
    assertThat(lines.list).isEmpty();
  }

  @Test
  void sinkOfSlf4j_withoutSlf4j_cannotBeLinked() throws Exception {
    ClassLoader without = new HidingLoader("org.slf4j.");
    Class<?> sink = without.loadClass(FluentSink.class.getName());

    assertThatThrownBy(sink::getDeclaredMethods).isInstanceOf(NoClassDefFoundError.class);
  }
}
