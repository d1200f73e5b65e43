package dev.blueline.profiler;

import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.measure.Monitor;

/** Shows how far a profile is, over all that it measures, and ends it at Ctrl-C. */
final class ProfileProgress implements Monitor, AutoCloseable {
  private static final int STEPS = 100;

  private final Progress bar;
  private final Interruption interruption;
  private final int measurements;
  private int done;

  /**
   * Begins.
   *
   * @param measurements how many there will be
   */
  ProfileProgress(int measurements, Interruption interruption, Console console) {
    this.measurements = measurements;
    this.interruption = interruption;
    this.bar = Progress.untilReport("measuring", STEPS, console);
  }

  @Override
  public void isAt(double share) {
    bar.stepTo((int) (STEPS * (done + share) / measurements));
  }

  /** One measurement is done. */
  void next() {
    done++;
    isAt(0);
  }

  @Override
  public boolean isStopped() {
    return interruption.isRequested();
  }

  @Override
  public void close() {
    bar.close();
  }
}
