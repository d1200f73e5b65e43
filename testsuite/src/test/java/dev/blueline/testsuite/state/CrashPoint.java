package dev.blueline.testsuite.state;

import java.util.SplittableRandom;

/** A place in the work of a store where a process can be made to end. */
enum CrashPoint {
  /** None: it ends whenever it does. */
  NONE,
  LINE_BEFORE,
  LINE_HALF,
  LINE_WRITTEN,
  FORCE_BEFORE,
  FORCE_AFTER,
  SEGMENT_MADE,
  CHECKPOINT_BEFORE,
  CHECKPOINT_HALF,
  CHECKPOINT_WRITTEN,
  RENAME_BEFORE,
  RENAME_AFTER,
  DELETE_BEFORE,
  DELETE_AFTER,
  /** While it has the lock under which leases change hands. */
  LOCKED;

  private static final CrashPoint[] LINES = {LINE_BEFORE, LINE_HALF, LINE_WRITTEN};

  /** Returns none every fourth time, and every third one about a line, of which there are most. */
  static CrashPoint drawn(SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> NONE;
      case 3, 4, 5, 6 -> LINES[random.nextInt(LINES.length)];
      default -> values()[random.nextInt(values().length)];
    };
  }

  boolean isOfLine() {
    return this == LINE_BEFORE || this == LINE_HALF || this == LINE_WRITTEN;
  }

  /** How often a child of some steps comes by, about. */
  int often() {
    return switch (this) {
      case NONE, LINE_BEFORE, LINE_HALF, LINE_WRITTEN -> 40;
      case FORCE_BEFORE, FORCE_AFTER -> 20;
      case SEGMENT_MADE -> 3;
      case LOCKED -> 1;
      default -> 4;
    };
  }
}
