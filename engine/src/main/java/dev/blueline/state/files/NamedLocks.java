package dev.blueline.state.files;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Locks among the threads of this process, by name. A lock is there while somebody has it or waits
 * for it, so that as many are kept as are in use. Thread-safe.
 */
final class NamedLocks {
  private final Map<String, Lock> locks = new ConcurrentHashMap<>();

  /** A lock that a thread has; any thread may release it, once. */
  final class Lock {
    private final String name;
    private final Semaphore permit = new Semaphore(1);

    /** How many have it or wait for it; only read and written while the map holds its entry. */
    private int users;

    private Lock(String name) {
      this.name = name;
    }

    void release() {
      permit.release();
      leave(this);
    }
  }

  /** Waits until nobody has a lock, and takes it. */
  Lock acquire(String name) {
    Lock lock = enter(name);
    lock.permit.acquireUninterruptibly();
    return lock;
  }

  /** Takes a lock; null where somebody has it. */
  @Nullable Lock tryAcquire(String name) {
    Lock lock = enter(name);
    if (lock.permit.tryAcquire()) {
      return lock;
    }
    leave(lock);
    return null;
  }

  private Lock enter(String name) {
    return locks.compute(
        name,
        (key, known) -> {
          Lock lock = known == null ? new Lock(key) : known;
          lock.users++;
          return lock;
        });
  }

  private void leave(Lock lock) {
    locks.computeIfPresent(lock.name, (key, known) -> --known.users == 0 ? null : known);
  }

  /** Returns how many locks somebody has or waits for. */
  int size() {
    return locks.size();
  }
}
