package dev.blueline.state.chronicle;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what might hang on a thread of its own, and waits for it only so long. */
final class Bounded {
  private static final int SECONDS = 30;

  private Bounded() {}

  /**
   * Throws what the task throws; a {@link TimeoutException} where it is not done in time. A thread
   * that was interrupted before waits as any other, and stays interrupted.
   */
  static <T> T call(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "blueline-view");
    thread.setDaemon(true);
    thread.start();
    boolean isInterrupted = Thread.interrupted();
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNull(e.getCause()));
    } finally {
      future.cancel(true);
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Exception rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (Exception) cause;
  }
}
