package dev.blueline;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whose turn it is in a session: one thread at a time, in the order of arrival, and one command at
 * a time on that thread.
 */
final class Turn {
  /** How many turns the thread has, and calls of listeners, of whatever sessions. */
  private static final ThreadLocal<int[]> HELD = ThreadLocal.withInitial(() -> new int[1]);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Runnable afterwards;

  /** Whether a command is on its way; for the thread whose turn it is. */
  private boolean isAtWork;

  /**
   * Prepares for a session.
   *
   * @param afterwards is run when a thread's turn is over
   */
  Turn(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  /**
   * Returns whether others may be waiting for the calling thread: it has the turn of some session,
   * or calls listeners.
   */
  static boolean isHeldHere() {
    return HELD.get()[0] > 0;
  }

  /** Does something for which others may wait. */
  static void hold(Runnable work) {
    int[] held = HELD.get();
    held[0]++;
    try {
      work.run();
    } finally {
      held[0]--;
    }
  }

  private void begin() {
    lock.lock();
    HELD.get()[0]++;
  }

  private void end() {
    HELD.get()[0]--;
    lock.unlock();
    if (!lock.isHeldByCurrentThread()) {
      afterwards.run();
    }
  }

  /** Does something when it is the calling thread's turn. */
  void run(Runnable work) {
    begin();
    try {
      work.run();
    } finally {
      end();
    }
  }

  /**
   * Does something of the session itself, between two commands. Within one it would change what the
   * command was computed on.
   *
   * @throws IllegalStateException if a command is on its way, which asked the calling thread
   */
  void runBetween(Runnable work) {
    run(
        () -> {
          if (isAtWork) {
            throw new IllegalStateException("a command of this session is on its way");
          }
          work.run();
        });
  }

  /**
   * Does something that changes the document. Whoever is asked by a command, an agent or a hook,
   * may call the session again on the same thread; a command within a command would be lost, so it
   * is refused.
   *
   * @param refused gives the result where a command is on its way
   */
  <T> T work(Supplier<T> work, Supplier<T> refused) {
    begin();
    try {
      return isAtWork ? refused.get() : atWork(work);
    } finally {
      end();
    }
  }

  private <T> T atWork(Supplier<T> work) {
    isAtWork = true;
    try {
      return work.get();
    } finally {
      isAtWork = false;
    }
  }
}
