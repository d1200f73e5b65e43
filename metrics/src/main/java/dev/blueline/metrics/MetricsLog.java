package dev.blueline.metrics;

import java.util.Objects;

/**
 * Writes snapshots to the log, each as one line of level INFO: the message {@code blueline metrics}
 * and, as key-values of SLF4J 2, every member of {@link MetricsSnapshot#toJsonObject()} under its
 * path, such as {@code nanos.command.p99}. A number is a Long or a Double, for a key always the
 * same; null is left out. Where SLF4J 2 is not on the class path it writes nothing. Thread-safe.
 */
public final class MetricsLog {
  private static final boolean HAS_SLF4J = hasSlf4j();

  private final SnapshotSink sink;

  private MetricsLog(SnapshotSink sink) {
    this.sink = sink;
  }

  /** Returns the log of the logger {@code dev.blueline.metrics}. */
  public static MetricsLog create() {
    return create("dev.blueline.metrics");
  }

  /** Returns the log of a logger. */
  public static MetricsLog create(String logger) {
    Objects.requireNonNull(logger, "logger");
    return new MetricsLog(HAS_SLF4J ? FluentSink.of(logger) : SnapshotSink.NONE);
  }

  /** SLF4J 1 has no key-values: what it lacks is what is looked for. */
  private static boolean hasSlf4j() {
    try {
      Class.forName("org.slf4j.spi.LoggingEventBuilder", false, MetricsLog.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** Writes a snapshot, where the logger is on for INFO. */
  public void write(MetricsSnapshot snapshot) {
    sink.write(snapshot);
  }
}
