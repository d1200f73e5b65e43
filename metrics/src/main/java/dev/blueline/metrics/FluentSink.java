package dev.blueline.metrics;

import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** The one class that knows SLF4J: it is loaded only where there is one. */
final class FluentSink implements SnapshotSink {
  private final Logger logger;

  private FluentSink(Logger logger) {
    this.logger = logger;
  }

  static SnapshotSink of(String logger) {
    return new FluentSink(LoggerFactory.getLogger(logger));
  }

  @Override
  public void write(MetricsSnapshot snapshot) {
    if (logger.isInfoEnabled()) {
      withMembers(logger.atInfo(), "", snapshot.toJsonObject()).log("blueline metrics");
    }
  }

  private static LoggingEventBuilder withMembers(
      LoggingEventBuilder line, String prefix, JsonObject object) {
    LoggingEventBuilder longer = line;
    for (int i = 0; i < object.size(); i++) {
      longer = with(longer, prefix + object.name(i), object.value(i));
    }
    return longer;
  }

  private static LoggingEventBuilder with(LoggingEventBuilder line, String key, JsonValue value) {
    if (value instanceof JsonObject object) {
      return withMembers(line, key + ".", object);
    }
    if (value instanceof JsonString string) {
      return line.addKeyValue(key, string.value());
    }
    return value instanceof JsonNumber number ? line.addKeyValue(key, plain(number)) : line;
  }

  private static Object plain(JsonNumber number) {
    return number.isPlain() ? (Object) (long) number.value() : (Object) number.value();
  }
}
