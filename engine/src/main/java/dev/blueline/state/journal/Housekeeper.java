package dev.blueline.state.journal;

import dev.blueline.state.StateOptions;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a store does on threads of its own: signs of life, checkpoints, removing, its view. */
final class Housekeeper implements Closeable {
  /*
   * Signs of life have a thread to themselves: all else may wait for the disk longer than a lease
   * lasts.
   */
  private static final Duration PRUNE_INTERVAL = Duration.ofMinutes(1);

  /** Also of a long lease signs come so often, for who waits to see that its holder lives. */
  private static final Duration RAREST_BEAT = Duration.ofSeconds(1);

  private final JournalStore store;
  private final ScheduledExecutorService beats;
  private final ScheduledExecutorService thread;
  private final Showcase showcase;

  Housekeeper(JournalStore store, StateOptions options, Showcase showcase) {
    this.store = store;
    this.showcase = showcase;
    beats = threadCalled("blueline-beat");
    thread = threadCalled("blueline-state");
    Duration part = options.leaseTime().dividedBy(8);
    every(part.compareTo(RAREST_BEAT) < 0 ? part : RAREST_BEAT, beats, this::beat);
    every(part, thread, this::keepHouse);
    every(options.checkpointInterval(), thread, this::checkpoint);
    every(PRUNE_INTERVAL, thread, store::prune);
  }

  private static ScheduledExecutorService threadCalled(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread own = new Thread(work, name);
          own.setDaemon(true);
          return own;
        });
  }

  private void every(Duration interval, ScheduledExecutorService on, Runnable work) {
    long millis = Math.max(1, interval.toMillis());
    Future<?> unused =
        on.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** What fails is told, and tried again next time: an executor would never run it again. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      store.warn("keeping house failed", e);
    }
  }

  void later(Runnable work) {
    try {
      thread.execute(() -> guarded(work));
    } catch (RejectedExecutionException e) {
      // closing, which does it
    }
  }

  /** Shows a session that is being closed where there is a view, and waits a little for it. */
  void showLast(StoredSession session) {
    if (!showcase.hasView()) {
      return;
    }
    boolean isInterrupted = Thread.interrupted();
    try {
      thread.submit(() -> showcase.showLast(session)).get(1, TimeUnit.SECONDS);
    } catch (RejectedExecutionException | TimeoutException e) {
      // Closing, or held up: nothing that anybody has to wait for.
    } catch (ExecutionException e) {
      store.warn("keeping house failed", e);
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    restore(isInterrupted);
  }

  private static void restore(boolean isInterrupted) {
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    store.openSessions().forEach(StoredSession::beat);
  }

  private void keepHouse() {
    store.journal().keepHouse();
    store.openSessions().forEach(showcase::show);
  }

  private void checkpoint() {
    store.openSessions().forEach(StoredSession::checkpointIfChanged);
    showcase.showStore();
  }

  @Override
  public void close() {
    thread.shutdown();
    boolean isInterrupted = Thread.interrupted();
    try {
      thread.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    beats.shutdown();
    try {
      showcase.showStore();
    } finally {
      restore(isInterrupted);
    }
  }
}
