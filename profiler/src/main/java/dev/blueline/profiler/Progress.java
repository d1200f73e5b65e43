package dev.blueline.profiler;

import dev.blueline.profiler.io.Console;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar on standard error while long work writes its results elsewhere. There is none where nobody
 * watches it, and none where results come by on the terminal: they show the progress themselves.
 */
final class Progress implements AutoCloseable {
  private static final int MANY = 200;
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int WIDTH = 78;
  private static final int UPDATE_MILLIS = 100;

  private final String what;
  private final int total;
  private final Console console;
  private final long start = System.nanoTime();
  private int done;
  private boolean isDecided;
  private @Nullable ProgressBar bar;

  private Progress(String what, int total, Console console, boolean isDecided) {
    this.what = what;
    this.total = total;
    this.console = console;
    this.isDecided = isDecided;
  }

  /** Returns the progress of work whose results come by one after another. */
  static Progress of(String what, int total, Console console) {
    return new Progress(what, total, console, console.isTerminal());
  }

  /** Returns the progress of work that is reported at its end. */
  static Progress untilReport(String what, int total, Console console) {
    return new Progress(what, total, console, false);
  }

  /** Counts one more that is done. */
  void step() {
    stepTo(done + 1);
  }

  /** Says how much is done. */
  void stepTo(int count) {
    done = count;
    if (!isDecided && (total > MANY || System.nanoTime() - start > LONG_NANOS)) {
      isDecided = true;
      bar = console.isErrorTerminal() ? newBar() : null;
    }
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  private ProgressBar newBar() {
    return new ProgressBarBuilder()
        .setTaskName(what)
        .setInitialMax(total)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(new ErasableBar(console))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Leaves no empty line behind; with a width given, no terminal is asked for its own. */
  private static final class ErasableBar extends ConsoleProgressBarConsumer {
    private final Console console;

    ErasableBar(Console console) {
      super(console.err(), WIDTH);
      this.console = console;
    }

    @Override
    public void close() {
      console.err().print("\r");
      console.err().flush();
    }
  }
}
