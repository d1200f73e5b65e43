package dev.blueline.state;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, for the times that people are told. */
@SuppressForbidden("it reaches names and times in files, never what a command does")
final class WallClock {
  static final InstantSource SYSTEM = Instant::now;

  private WallClock() {}
}
