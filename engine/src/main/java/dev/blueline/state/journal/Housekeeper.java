package dev.blueline.state.journal;

import dev.blueline.state.StateOptions;
import java.io.Closeable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a store does on a thread of its own: signs of life, checkpoints, removing, its view. */
final class Housekeeper implements Closeable {
  private static final long PRUNE_SECONDS = 60;

  private final JournalStore store;
  private final ScheduledExecutorService thread;
  private final Showcase showcase;

  Housekeeper(JournalStore store, StateOptions options, Showcase showcase) {
    this.store = store;
    this.showcase = showcase;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread own = new Thread(work, "blueline-state");
              own.setDaemon(true);
              return own;
            });
    long beat = Math.max(1, options.leaseTime().toMillis() / 8);
    every(beat, TimeUnit.MILLISECONDS, this::beat);
    every(options.checkpointInterval().toMillis(), TimeUnit.MILLISECONDS, this::checkpoint);
    every(PRUNE_SECONDS, TimeUnit.SECONDS, store::prune);
  }

  /** What fails is told, and tried again next time. */
  private void every(long interval, TimeUnit unit, Runnable work) {
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            store.warn("keeping house failed", e);
          }
        };
    Future<?> unused = thread.scheduleWithFixedDelay(guarded, interval, interval, unit);
  }

  void later(Runnable work) {
    try {
      thread.execute(work);
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
    showcase.showStore();
    restore(isInterrupted);
  }
}
