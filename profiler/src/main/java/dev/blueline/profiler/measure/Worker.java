package dev.blueline.profiler.measure;

import org.jspecify.annotations.Nullable;

/** One thread's passes: to warm up, and to measure. */
final class Worker {
  /** Of so many passes, all but two are timed. */
  private static final int TURN = 6;

  /** The fewest turns, so that every kind of pass is made. */
  private static final int FEWEST_TURNS = 2;

  private static final double WARM_UP_SHARE = 0.5;

  /** Windows of the warm-up in the time that it takes at least, and at most. */
  private static final int WINDOWS_IN_TIME = 5;

  private static final int MOST_WINDOWS = 60;

  private final Workload workload;
  private final Settings settings;
  private final Monitor monitor;
  private final Passes passes;
  private final int number;

  Worker(Workload workload, Settings settings, Monitor monitor, Passes passes, int number) {
    this.workload = workload;
    this.settings = settings;
    this.monitor = monitor;
    this.passes = passes;
    this.number = number;
  }

  /**
   * What a thread has measured.
   *
   * @param main the times of commands
   * @param aside plain passes and bytes, with the times of the timed passes between them; the same
   *     as the main one where commands follow one another at once
   */
  record Records(Recorder main, Recorder aside) {}

  /**
   * How a thread was warmed up.
   *
   * @param passes how many timed passes were made
   * @param isSteady whether they took a steady time in the end, or were as many as were wanted
   */
  record WarmUp(long passes, boolean isSteady) {}

  WarmUp warmUp() {
    Recorder unused = new Recorder(workload);
    if (settings.warmupPasses() > 0) {
      run(unused, goal(settings.warmupPasses(), 0), null, 0, WARM_UP_SHARE);
      return new WarmUp(unused.timedPasses(), true);
    }
    long start = System.nanoTime();
    long windowNanos = Math.max(1, settings.nanos() / WINDOWS_IN_TIME);
    Steadiness steadiness = new Steadiness(windowNanos, start);
    Goal goal =
        out -> {
          long now = System.nanoTime();
          steadiness.add(out.lastPassNanos(), now);
          boolean isLongEnough = now - start >= settings.nanos();
          return isLongEnough && steadiness.isReached()
              ? 1
              : (now - start) / (double) windowNanos / MOST_WINDOWS;
        };
    run(unused, goal, null, 0, WARM_UP_SHARE);
    return new WarmUp(unused.timedPasses(), steadiness.isReached());
  }

  /** When to end, and how near that is. */
  @FunctionalInterface
  private interface Goal {
    /** Returns from 0 to 1 how far it is; 1 ends it. */
    double share(Recorder out);
  }

  private static Goal goal(long passes, long nanos) {
    long start = System.nanoTime();
    return out ->
        passes > 0
            ? (double) out.timedPasses() / passes
            : (System.nanoTime() - start) / (double) nanos;
  }

  Records measure() {
    Recorder aside = new Recorder(workload);
    double left = 1 - WARM_UP_SHARE;
    if (!settings.isScheduled()) {
      run(aside, goal(settings.passes(), settings.nanos()), null, WARM_UP_SHARE, left);
      return new Records(aside, aside);
    }
    // A pass of another kind would make the schedule late.
    Goal quarter = goal(settings.passes() / 4, settings.nanos() / 4);
    run(aside, quarter, null, WARM_UP_SHARE, left / 5);
    Recorder main = new Recorder(workload);
    Schedule schedule = new Schedule(settings.intervalNanos());
    Goal whole = goal(settings.passes(), settings.nanos());
    run(main, whole, schedule, WARM_UP_SHARE + left / 5, left * 4 / 5);
    return new Records(main, aside);
  }

  private void run(
      Recorder out, Goal goal, @Nullable Schedule schedule, double from, double width) {
    double share = 0;
    for (long turns = 0; (turns < FEWEST_TURNS || share < 1) && !monitor.isStopped(); turns++) {
      takeTurn(out, schedule);
      share = goal.share(out);
      if (number == 0) {
        monitor.isAt(from + width * Math.min(1, share));
      }
    }
  }

  private void takeTurn(Recorder out, @Nullable Schedule schedule) {
    for (int i = 0; i < TURN - 2 && !monitor.isStopped(); i++) {
      passes.runTimed(out, schedule);
    }
    if (schedule == null && !monitor.isStopped()) {
      passes.runPlain(out);
      if (StageClock.canCountBytes()) {
        passes.runBytes(out);
      }
    }
  }
}
