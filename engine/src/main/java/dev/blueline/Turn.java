package dev.blueline;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whose turn it is in a session: one thread at a time, in the order of arrival, and one command at
 * a time on that thread.
 */
final class Turn {
  /** How many groups the thread is within, of whatever session. */
  private static final ThreadLocal<Integer> GROUPS = ThreadLocal.withInitial(() -> 0);

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

  /** Returns whether the calling thread is within a group, and so has the turn of some session. */
  static boolean isWithinGroup() {
    return GROUPS.get() > 0;
  }

  /** Does something when it is the calling thread's turn. */
  <T> T take(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
      if (!lock.isHeldByCurrentThread()) {
        afterwards.run();
      }
    }
  }

  /**
   * Does something that changes the document. Whoever is asked by a command, an agent or a hook,
   * may call the session again on the same thread; a command within a command would be lost, so it
   * is refused.
   *
   * @param refused gives the result where a command is on its way
   */
  <T> T work(Supplier<T> work, Supplier<T> refused) {
    return take(
        () -> {
          if (isAtWork) {
            return refused.get();
          }
          isAtWork = true;
          try {
            return work.get();
          } finally {
            isAtWork = false;
          }
        });
  }

  /** Runs some work of a group; to be called in turn. */
  static void runGroup(Runnable work) {
    GROUPS.set(GROUPS.get() + 1);
    try {
      work.run();
    } finally {
      GROUPS.set(GROUPS.get() - 1);
    }
  }
}
