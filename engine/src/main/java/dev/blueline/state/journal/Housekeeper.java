package dev.blueline.state.journal;

import dev.blueline.model.JsonObject;
import dev.blueline.state.StateException;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateView;
import java.io.Closeable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a store does on a thread of its own: signs of life, checkpoints, removing, its view. */
final class Housekeeper implements Closeable {
  private static final long PRUNE_SECONDS = 60;

  private final JournalStore store;
  private final ScheduledExecutorService thread;
  private final Map<String, Long> shown = new HashMap<>();
  private @Nullable StateView view;

  Housekeeper(JournalStore store, StateOptions options) {
    this.store = store;
    view = options.view();
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

  private void beat() {
    store.openSessions().forEach(StoredSession::beat);
    store.journal().keepHouse();
    show();
  }

  private void checkpoint() {
    store.openSessions().forEach(StoredSession::checkpointIfChanged);
  }

  /** Shows what changed; a view that fails is not asked again. */
  private void show() {
    StateView target = view;
    if (target == null) {
      return;
    }
    try {
      for (StoredSession session : store.openSessions()) {
        Long before = shown.put(session.id(), session.ordinal());
        if (before == null || before != session.ordinal()) {
          show(target, session);
        }
      }
    } catch (StateException e) {
      view = null;
      store.warn("the view is dropped", e);
    }
  }

  private static void show(StateView target, StoredSession session) {
    JsonObject summary = session.summary();
    target.put(session.id(), "session", summary.toBytes());
    target.put(session.id(), "plans", session.recent().plans().toBytes());
    target.put(session.id(), "executions", session.recent().executions().toBytes());
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    show();
  }
}
