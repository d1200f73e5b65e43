package dev.blueline.testsuite.state;

import dev.blueline.state.Recovery;

/**
 * Where a process was ended that had a step on its way.
 *
 * @param point the place
 * @param kind what the line says that it was writing, where it was one
 */
record CrashEnd(CrashPoint point, String kind) {
  /** What has to become of the step. */
  enum Fate {
    DONE,
    NOT_DONE,
    EITHER
  }

  /**
   * Returns what has to become of the step when the session is opened again.
   *
   * @param isGroup whether it is a group, which is done with its last line
   */
  Fate fate(boolean isGroup, Recovery recovery) {
    if (!point.isOfLine() || kind.equals("segment")) {
      return Fate.EITHER;
    }
    boolean isWritten = point == CrashPoint.LINE_WRITTEN;
    if (isGroup) {
      return fateOfGroup(isWritten);
    }
    return switch (kind) {
      case "commit" -> isWritten ? Fate.DONE : committing(recovery);
      case "begin" -> isWritten ? begun(recovery) : Fate.NOT_DONE;
      case "undo", "redo", "squash", "bail_out" -> isWritten ? Fate.DONE : Fate.NOT_DONE;
      default -> Fate.EITHER;
    };
  }

  private Fate fateOfGroup(boolean isWritten) {
    return switch (kind) {
      case "group_end" -> isWritten ? Fate.DONE : Fate.NOT_DONE;
      case "group_fail", "end" -> Fate.EITHER;
      default -> Fate.NOT_DONE;
    };
  }

  /** A batch was noted before, and what was noted is resumed; a single command was not. */
  private static Fate committing(Recovery recovery) {
    return recovery == Recovery.RESUME ? Fate.EITHER : Fate.NOT_DONE;
  }

  private static Fate begun(Recovery recovery) {
    return recovery == Recovery.RESUME ? Fate.DONE : Fate.NOT_DONE;
  }
}
