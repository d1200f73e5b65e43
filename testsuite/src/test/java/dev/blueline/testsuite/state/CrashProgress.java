package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.testsuite.state.CrashEnd.Fate;
import org.jspecify.annotations.Nullable;

/**
 * How far a session got, as it was acknowledged, and what it may be when it is opened again.
 *
 * <p>A group that was broken off and taken back leaves versions that the model does not have: it
 * moves the session's versions away from the model's.
 */
final class CrashProgress {
  private final CrashScript script;
  private final CrashModel model;
  private final boolean isSafe;

  /** The last step that has to be there, whatever happens, and how far versions were off then. */
  private int floor;

  private long floorOffset;

  /** The last step that was acknowledged. */
  private int last;

  private long offset;

  CrashProgress(CrashScript script, CrashModel model, Durability durability) {
    this.script = script;
    this.model = model;
    isSafe = durability != Durability.ASYNC;
  }

  int last() {
    return last;
  }

  /** The session is there again. */
  void opened(CrashState found, Recovery recovery, @Nullable CrashEnd end, int resumed) {
    if (recovery == Recovery.ROLL_BACK) {
      assertThat(resumed).as("resumed").isZero();
    }
    int step = stepOf(found);
    if (isSafe && end != null) {
      requireFate(end.fate(script.isGroup(last + 1), recovery), step, found);
    }
    offset = found.version() - model.after(step).version();
    last = step;
    settle();
  }

  private void settle() {
    if (isSafe) {
      floor = last;
      floorOffset = offset;
    }
  }

  /**
   * Which step it is after. Some lead back to where others were; then it is the one whose version
   * is the least off, since from there on all is the same.
   */
  private int stepOf(CrashState found) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int step = floor; step <= last + 1; step++) {
      CrashState expected = model.after(step);
      long more = found.version() - expected.version() - floorOffset;
      boolean isPossible = more == 0 || (more > 0 && hasGroup(step + 1));
      if (isPossible && more < least && expected.isLike(found)) {
        best = step;
        least = more;
      }
    }
    if (best < 0) {
      throw new AssertionError(unlike(found));
    }
    return best;
  }

  private String unlike(CrashState found) {
    return "found "
        + found
        + ", which is none of what was left: steps "
        + floor
        + " to "
        + (last + 1)
        + ", from "
        + model.after(floor)
        + " to "
        + model.after(last)
        + ", next "
        + model.after(last + 1)
        + (script.isGroup(last + 1) ? ", a group" : "")
        + ", off by "
        + floorOffset;
  }

  /** What was broken off may have been any step that was not kept, or two, one behind another. */
  private boolean hasGroup(int next) {
    for (int step = isSafe ? next : floor + 1; step <= last + 1; step++) {
      if (script.isGroup(step)) {
        return true;
      }
    }
    return false;
  }

  private void requireFate(Fate fate, int step, CrashState found) {
    CrashState before = model.after(last);
    CrashState after = model.after(last + 1);
    if (fate == Fate.EITHER || before.isLike(after)) {
      return;
    }
    assertThat(step)
        .as("step %d is %s; found %s, before %s, after %s", last + 1, fate, found, before, after)
        .isEqualTo(fate == Fate.DONE ? last + 1 : last);
  }

  /** A step was acknowledged. */
  void done(int step, CrashState state) {
    assertThat(step).isEqualTo(last + 1);
    CrashState expected = model.after(step);
    assertThat(state.isLike(expected)).as("step %d: %s is %s", step, state, expected).isTrue();
    assertThat(state.version()).as("version").isEqualTo(expected.version() + offset);
    last = step;
    settle();
  }

  /** All up to a step is on disk. */
  void flushed(int step) {
    assertThat(step).isEqualTo(last);
    floor = step;
    floorOffset = offset;
  }
}
