package dev.blueline;

import dev.blueline.execute.ClosedException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an engine that was given no executor: daemons, made when first needed and gone
 * when idle. There are as many as are in use at once; how many that is, is for those who use them.
 */
final class EngineThreads implements Executor {
  private static final long IDLE_SECONDS = 10;

  private final AtomicInteger count = new AtomicInteger();
  private @Nullable ThreadPoolExecutor threads;
  private boolean isClosed;

  @Override
  public void execute(Runnable work) {
    threads().execute(work);
  }

  private synchronized ThreadPoolExecutor threads() {
    if (isClosed) {
      throw new ClosedException("the engine is closed");
    }
    ThreadPoolExecutor known = threads;
    if (known == null) {
      known =
          new ThreadPoolExecutor(
              0,
              Integer.MAX_VALUE,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new SynchronousQueue<>(),
              this::thread);
      threads = known;
    }
    return known;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "blueline-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Interrupts what is running and takes no more. */
  synchronized void close() {
    isClosed = true;
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
