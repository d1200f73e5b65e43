package dev.blueline.profiler.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Configuration;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * A flight recording while something is measured: of the collector's pauses, and, where the file is
 * kept, of all that JDK Flight Recorder's profile takes and of commands, stages and agent calls.
 */
final class Flight implements AutoCloseable {
  /*
   * Threat. The first recording of a JVM changes the classes of all events, and so throws away what
   * was compiled of the methods that make them: here, of the whole pipeline. So a recording begins
   * before the warm-up, and is told later when it counts.
   */
  private static final String PAUSE = "jdk.GCPhasePause";
  private static final List<String> OWN =
      List.of("dev.blueline.Command", "dev.blueline.Stage", "dev.blueline.AgentCall");

  private static final Flight NONE = new Flight(null, null, false);

  private final @Nullable Recording recording;
  private final @Nullable Path file;
  private final boolean isKept;
  private Instant measuringSince = Instant.EPOCH;

  private Flight(@Nullable Recording recording, @Nullable Path file, boolean isKept) {
    this.recording = recording;
    this.file = file;
    this.isKept = isKept;
  }

  /**
   * Begins a recording, if this JVM can make one.
   *
   * @param keptFile where to keep it; null for nowhere
   * @throws IOException if it is to be kept and cannot be made
   */
  static Flight begin(@Nullable Path keptFile) throws IOException {
    boolean isKept = keptFile != null;
    if (!isAvailable()) {
      if (isKept) {
        throw new IOException("this JVM makes no flight recordings");
      }
      return NONE;
    }
    Path file = keptFile == null ? Files.createTempFile("blueline", ".jfr") : keptFile;
    Recording recording = new Recording();
    recording.enable(PAUSE).withoutThreshold();
    recording.setDestination(file);
    recording.setDumpOnExit(isKept);
    recording.start();
    return new Flight(recording, file, isKept);
  }

  private static boolean isAvailable() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent() && FlightRecorder.isAvailable();
  }

  /** From here on it counts. */
  void startMeasuring() throws IOException {
    measuringSince = Instant.now();
    if (recording != null && isKept) {
      recording.setSettings(profilingSettings());
    }
  }

  private static Map<String, String> profilingSettings() throws IOException {
    try {
      Map<String, String> settings =
          new TreeMap<>(Configuration.getConfiguration("profile").getSettings());
      for (String name : OWN) {
        settings.put(name + "#enabled", "true");
        settings.put(name + "#threshold", "0 ns");
      }
      return settings;
    } catch (ParseException e) {
      throw new IOException("this JVM's settings for flight recordings cannot be read", e);
    }
  }

  /**
   * Ends the recording, and returns the pauses in it; unknown where the JVM, which ends, has ended
   * it before.
   */
  Pauses end() throws IOException {
    return recording == null || file == null || !isStopped(recording) ? Pauses.UNKNOWN : read(file);
  }

  private static boolean isStopped(Recording recording) {
    try {
      return recording.stop();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private Pauses read(Path recorded) throws IOException {
    long count = 0;
    long total = 0;
    long max = 0;
    try (RecordingFile events = new RecordingFile(recorded)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (isMeasuredPause(event)) {
          long nanos = event.getDuration().toNanos();
          count++;
          total += nanos;
          max = Math.max(max, nanos);
        }
      }
    }
    return new Pauses(true, count, total, max);
  }

  private boolean isMeasuredPause(RecordedEvent event) {
    return event.getEventType().getName().equals(PAUSE)
        && !event.getStartTime().isBefore(measuringSince);
  }

  @Override
  public void close() throws IOException {
    if (recording != null && file != null) {
      recording.close();
      if (!isKept) {
        Files.deleteIfExists(file);
      }
    }
  }
}
