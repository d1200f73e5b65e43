package dev.blueline.pipeline;

import dev.blueline.observe.FlightSpan;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.Outcome.Timings;

/** Takes the time of the stages of one command, and tells it. For one thread. */
final class StageTimer {
  /*
   * Idea. To ask the clock costs as much as a small stage, so it is asked once for each: a stage
   * begins where the one before ended, and what is checked between two of them, which is little, is
   * the later one's. What may take long between them is no stage's, and the clock is asked once more
   * behind it: behind hooks, behind mending, behind what was made elsewhere.
   */
  private final Parts parts;
  private FlightSpan<Stage> span = FlightSpan.none();

  /** Until when the time is somebody's. */
  private long lapNanos;

  private long decomposeNanos;
  private long executeNanos;
  private long verifyNanos;

  /** Starts now. */
  StageTimer(Parts parts) {
    this.parts = parts;
    this.lapNanos = parts.clock().nanos();
  }

  /** Returns when the last stage ended; before the first, when the command came in. */
  long lapNanos() {
    return lapNanos;
  }

  /** Returns what the clock told last, or tells now where hooks may have taken long since. */
  long nowNanos() {
    return parts.hooks().isEmpty() ? lapNanos : parts.clock().nanos();
  }

  /** Makes the time since the last stage no stage's. */
  void passOver() {
    lapNanos = parts.clock().nanos();
  }

  void begin() {
    span = FlightSpan.ofStage();
    if (!parts.hooks().isEmpty()) {
      passOver();
    }
  }

  void end(Stage stage) {
    long now = parts.clock().nanos();
    long nanos = now - lapNanos;
    lapNanos = now;
    span.end(stage);
    parts.watch().ended(stage, nanos);
    switch (stage) {
      case DECOMPOSE -> decomposeNanos += nanos;
      case EXECUTE -> executeNanos += nanos;
      case VERIFY -> verifyNanos += nanos;
      case SERIALIZE -> throw new IllegalStateException("no command is spelled before it ends");
    }
  }

  /** Returns how long each stage took so far. */
  Timings timings() {
    return new Timings(decomposeNanos, executeNanos, verifyNanos);
  }
}
