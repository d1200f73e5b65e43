package dev.blueline.metrics;

import dev.blueline.observe.AgentSample;
import dev.blueline.observe.CommandSample;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.Stage;
import java.util.Objects;
import org.HdrHistogram.WriterReaderPhaser;

/**
 * Counts what an engine does, for {@link
 * dev.blueline.EngineOptions.Builder#metricsListener(MetricsListener)}; one may serve several
 * engines. Thread-safe.
 *
 * <p>What is counted belongs to a window. {@link #snapshot()} reads the open window and lets it go
 * on; {@link #rotate()} closes it and opens the next. There is no clock: a timer of the embedder's
 * decides how long a window is, and without one the first lasts for ever. Every sample is in one
 * window exactly, and whole.
 *
 * <p>To count a sample takes some tens of nanoseconds, and some hundreds where threads that do
 * nothing else count at once; it never waits and allocates nothing once all names were seen. To
 * read takes about a tenth of a millisecond, and lets other readers wait. Memory is bounded, see
 * {@link MetricsOptions}.
 */
public final class EngineMetrics implements MetricsListener {
  /*
   * Writers and readers meet in a phaser (Gil Tene's WriterReaderPhaser, in HdrHistogram): a writer
   * announces itself with one atomic addition and never waits. A reader swaps the written window for
   * the spare one, waits until nobody writes into the swapped one any more, and moves its content to
   * the window that is read. So readers see no half of a sample, and none is lost or counted twice,
   * neither of which a swap alone would give.
   */
  private final WriterReaderPhaser phaser = new WriterReaderPhaser();
  private final MetricsOptions options;
  private volatile Window written;

  /* From here on for whoever holds the reader lock of the phaser. */
  private Window spare;
  private Window read;
  private Moments before = Moments.NONE;
  private long number = 1;

  private EngineMetrics(MetricsOptions options) {
    this.options = options;
    written = new Window(options.digits());
    spare = new Window(options.digits());
    read = new Window(options.digits());
  }

  /** Returns metrics with {@link MetricsOptions#DEFAULT}, in their first window. */
  public static EngineMetrics create() {
    return create(MetricsOptions.DEFAULT);
  }

  /** Returns metrics with options, in their first window. */
  public static EngineMetrics create(MetricsOptions options) {
    return new EngineMetrics(Objects.requireNonNull(options, "options"));
  }

  @Override
  public void ended(Stage stage, long nanos) {
    long phase = phaser.writerCriticalSectionEnter();
    try {
      written.add(stage, nanos);
    } finally {
      phaser.writerCriticalSectionExit(phase);
    }
  }

  @Override
  public void ended(CommandSample command) {
    long phase = phaser.writerCriticalSectionEnter();
    try {
      written.add(command);
    } finally {
      phaser.writerCriticalSectionExit(phase);
    }
  }

  @Override
  public void ended(AgentSample call) {
    long phase = phaser.writerCriticalSectionEnter();
    try {
      written.add(call);
    } finally {
      phaser.writerCriticalSectionExit(phase);
    }
  }

  /** Returns what the open window holds so far, compared with the window before; it stays open. */
  public MetricsSnapshot snapshot() {
    phaser.readerLock();
    try {
      return current();
    } finally {
      phaser.readerUnlock();
    }
  }

  /**
   * Closes the open window and opens the next, in which all counts start from 0.
   *
   * @return what the closed window held, compared with the window before
   */
  public MetricsSnapshot rotate() {
    phaser.readerLock();
    try {
      MetricsSnapshot closed = current();
      before = read.moments();
      read = new Window(options.digits());
      number++;
      return closed;
    } finally {
      phaser.readerUnlock();
    }
  }

  private MetricsSnapshot current() {
    Window full = written;
    written = spare;
    phaser.flipPhase();
    full.drainTo(read);
    spare = full;
    return read.snapshot(number, Trend.of(before, read.moments(), options));
  }
}
